package org.duizhao.exchange;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the secret out of the address of a private link: {@code /exports/<secret>/<file>} goes on as {@code /exports/<file>} with the
 * secret in a header, and from here on the request knows no other address, so that no log or metric holds it. Whatever stands in the
 * place of the secret is taken for one.
 */
@Singleton
class LinkAddress {

    static final String HEADER = "X-Export-Link";

    /** Before the access log writes the address down. */
    private static final int FIRST = Integer.MIN_VALUE;

    private static final String TAKEN = LinkAddress.class.getName();
    private static final Pattern ADDRESS = Pattern.compile("/+exports/+([^/?]+)/*([^/?]*).*", Pattern.DOTALL);

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(LinkAddress::take);
    }

    private static void take(RoutingContext context) {
        Matcher address = ADDRESS.matcher(context.request().uri());
        if (context.get(TAKEN) == null && address.matches()) {
            context.put(TAKEN, true);
            context.request().headers().set(HEADER, address.group(1));
            context.reroute(ExportLinks.PATH + (address.group(2).isEmpty() ? "none" : address.group(2)));
        } else {
            context.next();
        }
    }
}
