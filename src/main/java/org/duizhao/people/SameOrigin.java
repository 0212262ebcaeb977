package org.duizhao.people;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps other sites from acting in a signed-in person's name (cross-site request forgery): what changes something and comes
 * without a key must come from a page of this server. Browsers say where a request comes from in {@code Sec-Fetch-Site} (Fetch
 * Metadata Request Headers, W3C) over TLS and on the machine itself, and in {@code Origin} (RFC 6454) everywhere; no script can
 * set either. A key is never sent by a browser on its own, so requests with {@code Authorization} need no such proof.
 */
class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext context, HttpServerRequest request) {
        if (!SAFE.contains(context.getMethod())
                && context.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && !isSameOrigin(request)) {
            throw new Problem(
                    ProblemType.CROSS_SITE,
                    "This was not sent from a page of this server. Open the page here and repeat it; programs send an API key.");
        }
    }

    private static boolean isSameOrigin(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && origin.equals(request.scheme() + "://" + request.authority());
    }
}
