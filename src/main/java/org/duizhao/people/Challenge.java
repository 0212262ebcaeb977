package org.duizhao.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemBody;
import org.duizhao.problem.ProblemType;

/** What a stranger is answered: a browser is sent to the sign-in, a program gets a problem. */
@Singleton
class Challenge {

    private static final Problem PROBLEM = new Problem(
            ProblemType.SIGN_IN_NEEDED, "Sign in at /sign-in, or send an API key as “Authorization: Bearer <key>”.");

    private final ObjectMapper json;

    Challenge(ObjectMapper json) {
        this.json = json;
    }

    void send(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (isScripted(request) || !wantsPage(request)) {
            response.setStatusCode(401)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                    .end(body());
        } else {
            response.setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, signIn(request))
                    .end();
        }
    }

    /** What was sent with a form cannot be sent again after the sign-in, so that page says that nothing was saved. */
    private static String signIn(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD
                ? "/sign-in?next=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8)
                : "/sign-in?lost=true";
    }

    /** By the page's script, which keeps the person's text where a redirect would throw it away. */
    private static boolean isScripted(HttpServerRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !request.path().startsWith("/api/");
    }

    private String body() {
        try {
            return json.writeValueAsString(ProblemBody.of(PROBLEM));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
