package org.duizhao.server;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.duizhao.memory.SegmentRepository;
import org.duizhao.people.FirstAccount;
import org.duizhao.text.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says on the console where to look and, at the very first start, how to get in. That goes to no log: it holds secrets. */
@ApplicationScoped
class Welcome {

    private static final String SENTENCE = "各方重申，在涉及彼此核心利益问题上互予理解和支持。";

    private final FirstAccount firstAccount;
    private final SegmentRepository segments;
    private final String address;

    Welcome(
            FirstAccount firstAccount,
            SegmentRepository segments,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.firstAccount = firstAccount;
        this.segments = segments;
        this.address = "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
    }

    @Transactional
    void greet(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent start) {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        console.printf("%nDuizhao is at %s/%n", address);
        firstAccount.create().ifPresent(first -> {
            console.printf("Sign in as “%s” with the password %s%n", first.name(), first.password());
            console.printf("""
                    Look a sentence up:
                      curl -G %s/api/lookup -H "Authorization: Bearer %s" -d from=zh -d to=en --data-urlencode "q=%s"
                    The password and the key are shown this once.%n""", address, first.apiKey(), sentence());
        });
        console.println();
    }

    /** One of the corpus where it has any: an English pair of middling length. */
    private String sentence() {
        return segments.find(
                        "select s from Segment s join s.variants zh join s.variants en where s.document is not null"
                                + " and key(zh) = ?1 and key(en) = ?2 and length(value(zh).text) between 20 and 40 and value(zh).text like '%。'"
                                + " order by s.id",
                        Language.ZH, Language.EN)
                .firstResultOptional()
                .map(segment -> segment.text(Language.ZH))
                .orElse(SENTENCE);
    }
}
