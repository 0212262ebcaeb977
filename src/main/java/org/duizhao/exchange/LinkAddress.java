package org.duizhao.exchange;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the secret out of the address of a private link: {@code /exports/<secret>/<file>} goes on as {@code /exports/<file>} with the
 * secret in a header, and from here on the request knows no other address, so that no log or metric holds it.
 */
@Singleton
class LinkAddress {

    static final String HEADER = "X-Export-Link";

    /** Before authentication and all that looks at the path. */
    private static final int FIRST = 10_000;

    private static final Pattern ADDRESS = Pattern.compile("/exports/([^/?]+)/([^/?]+)(?:\\?.*)?");

    void register(@Observes Filters filters) {
        filters.register(LinkAddress::unwrap, FIRST);
    }

    private static void unwrap(RoutingContext context) {
        Matcher address = ADDRESS.matcher(context.request().uri());
        if (address.matches()) {
            context.request().headers().set(HEADER, address.group(1));
            context.reroute(ExportLinks.PATH + address.group(2));
        } else {
            context.next();
        }
    }
}
