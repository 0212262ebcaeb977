package org.duizhao.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/** What every request gets, whoever answers it: a number that the log and the answer name, and over TLS the word to stay there. */
@Singleton
class RequestFilters {

    private static final String HEADER = "X-Request-Id";

    /** RFC 6797; half a year. Subdomains are not ours to speak for. */
    private static final String STAY = "max-age=15552000";

    /** Before whatever may answer. */
    private static final int FIRST = 20_000;

    void register(@Observes Filters filters) {
        filters.register(RequestFilters::name, FIRST);
    }

    private static void name(RoutingContext context) {
        String sent = context.request().getHeader(HEADER);
        String id = sent != null && sent.matches("[A-Za-z0-9._-]{1,64}")
                ? sent
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        MDC.put("request", id);
        HttpServerResponse response = context.response();
        response.putHeader(HEADER, id);
        if ("https".equals(context.request().scheme())) {
            response.putHeader("Strict-Transport-Security", STAY);
        }
        context.next();
    }
}
