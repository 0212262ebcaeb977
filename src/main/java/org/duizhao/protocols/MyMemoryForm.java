package org.duizhao.protocols;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a form that is sent to MyMemory's addresses bring its {@code key}: who asks has to be known before a resource reads the form,
 * so it is read here, as far as it is not too large. That of an import is, with its file, which goes to the disk and is deleted when the
 * request has ended; of such as bring no other key only a few are read at a time, since anybody may send them.
 */
@Singleton
class MyMemoryForm {

    /** Before authentication, and behind {@link ToolAddress}. */
    private static final int EARLY = -9_000;

    /** Bytes; texts may have 100,000 characters, each up to 12 bytes in a form. */
    private static final long LARGEST = 4L << 20;

    private static final String IMPORT = "/mymemory/tmx/import";
    private static final int MOST_STRANGERS = 4;

    private final ProtocolsConfig config;
    private final BodyHandler form = BodyHandler.create(false).setBodyLimit(LARGEST);
    private final BodyHandler file;
    private final AtomicInteger strangers = new AtomicInteger();

    /** @param largest the bytes of a form with a file */
    MyMemoryForm(ProtocolsConfig config, @ConfigProperty(name = "duizhao.exchange.largest-other") MemorySize largest) {
        this.config = config;
        this.file = BodyHandler.create(System.getProperty("java.io.tmpdir"))
                .setDeleteUploadedFilesOnEnd(true)
                .setBodyLimit(largest.asLongValue());
    }

    void register(@Observes Router router) {
        router.route(IMPORT).method(HttpMethod.POST).order(EARLY).handler(this::readFile);
        router.route("/mymemory/*").method(HttpMethod.POST).order(EARLY).handler(this::read);
        router.route("/mymemory/*").method(HttpMethod.POST).order(EARLY + 1).handler(this::authorize);
    }

    private void read(RoutingContext context) {
        if (isStranger(context.request()) && isForm(context.request(), "application/x-www-form-urlencoded")) {
            context.request().resume();
            form.handle(context);
        } else {
            context.next();
        }
    }

    private void readFile(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!config.writing() || !isForm(request, "multipart/form-data")) {
            context.next();
            return;
        }
        if (isStranger(request)) {
            context.addEndHandler(ended -> strangers.decrementAndGet());
            if (strangers.incrementAndGet() > MOST_STRANGERS) {
                context.response()
                        .setStatusCode(ProblemType.TOO_MANY_REQUESTS.status())
                        .putHeader(HttpHeaders.CONNECTION, "close")
                        .end();
                return;
            }
        }
        request.resume();
        file.handle(context);
    }

    private void authorize(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isStranger(request) && request.isExpectMultipart()) {
            MyMemoryKey.authorize(request.getFormAttribute("key"), request.headers());
        }
        context.next();
    }

    private static boolean isStranger(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static boolean isForm(HttpServerRequest request, String type) {
        String sent = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return sent != null && sent.toLowerCase(Locale.ROOT).startsWith(type);
    }
}
