package org.duizhao.problem;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses U+0000 in an address: PostgreSQL keeps no such character, so nothing can be found under it. */
class NulFilter {

    @ServerRequestFilter(preMatching = true)
    public void check(HttpServerRequest request) {
        if (request.uri().contains("%00")) {
            throw new Problem(ProblemType.BAD_REQUEST, "The address holds the character U+0000 (%00): leave it out.");
        }
    }
}
