package org.duizhao.people;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;

/** Somebody for each role, for tests that talk to the server. */
public final class TestPeople {

    public static final String PASSWORD = "correct horse battery";

    private TestPeople() {}

    /** The name of the one with that role, made where there is none yet. */
    public static String name(Role role) {
        String name = "test-" + role.name().toLowerCase(Locale.ROOT);
        Accounts accounts = bean(Accounts.class);
        QuarkusTransaction.joiningExisting().run(() -> {
            if (accounts.named(name).isEmpty()) {
                accounts.create(name, PASSWORD, role);
            }
        });
        return name;
    }

    /** An API key that may do what the role may. */
    public static String key(Role role) {
        return bean(ApiKeys.class).issue(name(role), "test", role);
    }

    /** A request of a program with such a key. */
    public static RequestSpecification program(Role role) {
        return anybody().header("Authorization", "Bearer " + key(role));
    }

    /** A request with nothing that says who asks; redirects are not followed. */
    static RequestSpecification anybody() {
        return given().config(config());
    }

    /** A request of a browser that nobody signed in with; redirects are not followed. */
    public static RequestSpecification stranger() {
        return anybody().accept("text/html").header("Sec-Fetch-Site", "same-origin");
    }

    /** A request of a browser that somebody with that role signed in with. */
    public static RequestSpecification browser(Role role) {
        return stranger().cookie(SessionCookie.NAME, session(role));
    }

    /** What is in the cookie of a browser that somebody with that role signed in with. */
    static String session(Role role) {
        String name = name(role);
        return QuarkusTransaction.joiningExisting()
                .call(() -> bean(Sessions.class)
                        .open(bean(Accounts.class).named(name).orElseThrow()));
    }

    private static RestAssuredConfig config() {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8"))
                .redirect(RedirectConfig.redirectConfig().followRedirects(false));
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
