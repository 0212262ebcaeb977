package org.duizhao.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;

/**
 * Whether anybody still waits for an answer. Clients that give up after a second and ask again would otherwise keep a busy server busy
 * with answers that nobody reads.
 */
@Singleton
public class Presence {

    private final CurrentVertxRequest current;
    private final Counter gone;

    public Presence(CurrentVertxRequest current, MeterRegistry metrics) {
        this.current = current;
        this.gone = Counter.builder("duizhao.requests.gone")
                .description("requests that were left alone because their sender had hung up")
                .register(metrics);
    }

    /**
     * Nothing, where the connection of the request that this thread answers is open, or where it answers none.
     *
     * @throws Gone where it is closed
     */
    public void require() {
        if (isClosed()) {
            gone.increment();
            throw new Gone();
        }
    }

    private boolean isClosed() {
        try {
            RoutingContext request = current.getCurrent();
            return request != null && request.response().closed();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
