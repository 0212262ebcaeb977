package org.duizhao.people;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Of the requests of one key, one person, or one address from which nobody has signed in, so many may wait for the rest of their body
 * at a time: each keeps a thread until it ends, of two hundred, but for JSON that goes into the buffer that is filled without one.
 */
@Singleton
class OpenBodies {

    private static final int MOST = 40;
    private static final Duration LATER = Duration.ofSeconds(1);

    private final long buffer;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    OpenBodies(@ConfigProperty(name = "quarkus.rest.input-buffer-size") MemorySize buffer) {
        this.buffer = buffer.asLongValue();
    }

    @ServerRequestFilter
    public void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || !keepsThread(request)) {
            return;
        }
        String asker = asker(context);
        AtomicBoolean counted = new AtomicBoolean(true);
        Handler<AsyncResult<Void>> end = ended -> {
            if (counted.getAndSet(false)) {
                open.computeIfPresent(asker, (same, count) -> count == 1 ? null : count - 1);
            }
        };
        if (open.merge(asker, 1, Integer::sum) > MOST) {
            end.handle(null);
            throw Problem.later(
                    ProblemType.TOO_MANY_REQUESTS,
                    "You have begun " + MOST + " requests whose bodies have not come to their end: send those first.",
                    LATER);
        }
        request.end().onComplete(end);
        // A body that nobody wants to read never ends.
        context.addEndHandler(end);
    }

    private boolean keepsThread(HttpServerRequest request) {
        if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            return false;
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return type == null
                || !type.startsWith("application/json")
                || length == null
                || Long.parseLong(length) > buffer;
    }

    private static String asker(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getAttribute(Person.ATTRIBUTE) instanceof Person person
                ? person.asker()
                : context.request().remoteAddress().hostAddress();
    }
}
