package org.duizhao.exchange;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The server's limit of a request's body is that of memories to import, which are streamed to the disk; everywhere else a body may
 * hold less. A body that does not say its length is counted while it is read: in parts, some times a second, since Quarkus holds
 * those to the limit of the server alone.
 */
@Singleton
class UploadLimit {

    /** Before the body is read, behind the private addresses. */
    private static final int EARLY = 9_000;

    /** Where Quarkus looks for the limit of a body whose length is not known. */
    private static final String LIMIT = "io.quarkus.max-request-size";

    private static final long MILLISECONDS_BETWEEN_COUNTS = 100;

    private static final Set<String> IMPORTS = Set.of("/api/imports", "/imports");

    private final ExchangeConfig config;

    UploadLimit(ExchangeConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (IMPORTS.contains(request.path()) && request.method() == HttpMethod.POST) {
            context.next();
            return;
        }
        long limit = config.largestOther().asLongValue();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (length != null) {
            if (Long.parseLong(length) > limit) {
                refuse(context);
                return;
            }
        } else if (type != null && type.startsWith("multipart/")) {
            count(context, limit);
        } else {
            context.put(LIMIT, limit);
        }
        context.next();
    }

    private static void count(RoutingContext context, long limit) {
        long counting = context.vertx().setPeriodic(MILLISECONDS_BETWEEN_COUNTS, timer -> {
            if (context.request().bytesRead() > limit) {
                context.vertx().cancelTimer(timer);
                refuse(context);
            }
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(counting));
    }

    private static void refuse(RoutingContext context) {
        if (!context.response().ended()) {
            context.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end()
                    .onComplete(sent -> context.request().connection().close());
        }
    }
}
