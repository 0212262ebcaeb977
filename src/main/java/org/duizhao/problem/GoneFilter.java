package org.duizhao.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Leaves alone what nobody waits for: a request whose connection is closed when a thread gets to it. Clients that give up after a
 * second and ask again would otherwise keep a busy server busy with answers that nobody reads.
 */
@Singleton
class GoneFilter {

    /** A status that servers use for this; nobody is left to see it. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final Counter gone;

    GoneFilter(MeterRegistry metrics) {
        gone = Counter.builder("duizhao.requests.gone")
                .description("requests that were left alone because their sender had hung up")
                .register(metrics);
    }

    @ServerRequestFilter
    public Response check(HttpServerRequest request) {
        if (!request.response().closed()) {
            return null;
        }
        gone.increment();
        return Response.status(CLIENT_CLOSED_REQUEST).build();
    }
}
