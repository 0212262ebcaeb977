package org.duizhao.people;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a tool that can send no header put its key into the address: {@code /key/<key>/<path>} is {@code /<path>} with
 * {@code Authorization: Bearer <key>}, and from here on the request knows no other address, so that no log, metric or redirect
 * holds the key. Only for reading: what would change something loses the key and is refused for want of one.
 */
@Singleton
class PathKey {

    /** Before authentication, authorization and all that looks at the path. */
    private static final int FIRST = 10_000;

    private static final Pattern ADDRESS = Pattern.compile("/+key/+([^/?]+)/*([^?]*)(.*)");

    void register(@Observes Filters filters) {
        filters.register(this::unwrap, FIRST);
    }

    private void unwrap(RoutingContext context) {
        HttpServerRequest request = context.request();
        Matcher address = ADDRESS.matcher(request.uri());
        if (!address.matches()) {
            context.next();
            return;
        }
        request.headers().remove(HttpHeaders.AUTHORIZATION);
        if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + address.group(1));
        }
        context.reroute("/" + address.group(2) + address.group(3));
    }
}
