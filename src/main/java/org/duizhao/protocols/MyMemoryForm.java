package org.duizhao.protocols;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets a form that is sent to MyMemory's addresses bring its {@code key}: who asks has to be known before a resource reads the form,
 * so it is read here, as far as it is not too large.
 */
@Singleton
class MyMemoryForm {

    /** Before authentication, and behind {@link ToolAddress}. */
    private static final int EARLY = -9_000;

    /** Bytes; texts may have 100,000 characters, each up to 12 bytes in a form. */
    private static final long LARGEST = 4L << 20;

    private final BodyHandler body = BodyHandler.create(false).setBodyLimit(LARGEST);

    void register(@Observes Router router) {
        router.route("/mymemory/*").method(HttpMethod.POST).order(EARLY).handler(this::read);
        router.route("/mymemory/*").method(HttpMethod.POST).order(EARLY + 1).handler(this::authorize);
    }

    private void read(RoutingContext context) {
        if (bringsKey(context.request())) {
            context.request().resume();
            body.handle(context);
        } else {
            context.next();
        }
    }

    private void authorize(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (bringsKey(request)) {
            MyMemoryKey.authorize(request.getFormAttribute("key"), request.headers());
        }
        context.next();
    }

    private static boolean bringsKey(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && type != null
                && type.startsWith("application/x-www-form-urlencoded");
    }
}
