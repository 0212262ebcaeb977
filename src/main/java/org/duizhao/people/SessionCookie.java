package org.duizhao.people;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that holds a session's token: out of reach of scripts and of other sites' forms. */
final class SessionCookie {

    static final String NAME = "duizhao-session";

    private SessionCookie() {}

    static NewCookie with(String token, Duration lifetime, RoutingContext request) {
        return cookie(token, Math.toIntExact(lifetime.toSeconds()), request);
    }

    /** Makes the browser forget it. */
    static NewCookie gone(RoutingContext request) {
        return cookie("", 0, request);
    }

    private static NewCookie cookie(String value, int seconds, RoutingContext request) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(request.request().scheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
