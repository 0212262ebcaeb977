package org.duizhao.protocols;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** amaGama's newer address is as good as its older one. */
@Singleton
class AmagamaAddress {

    /** Before authorization looks at the path, after a key was taken out of it. */
    private static final int EARLY = 9_000;

    private static final Pattern NEWER = Pattern.compile("/+api/+v1/+(.*)");

    void register(@Observes Filters filters) {
        filters.register(this::unify, EARLY);
    }

    private void unify(RoutingContext context) {
        Matcher address = NEWER.matcher(context.request().uri());
        if (address.matches()) {
            context.reroute("/tmserver/" + address.group(1));
        } else {
            context.next();
        }
    }
}
