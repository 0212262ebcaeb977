package org.duizhao.protocols;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the addresses that tools use to those of the resources, and takes the keys out of them. From here on the request knows no
 * other address, so that no log, metric or redirect holds a key.
 *
 * <ul>
 *   <li>{@code /key/<key>/<path>} is {@code /<path>} with {@code Authorization: Bearer <key>}, for tools that can send no header.
 *       What would change something may come that way at the addresses of the foreign protocols alone; elsewhere it loses the key
 *       and is refused for want of one.
 *   <li>amaGama's newer address {@code /api/v1} is its older one, {@code /tmserver}.
 *   <li>MyMemory's calls answer below {@code /mymemory}, and where its clients look for them: at {@code /} and below {@code /api}.
 *   <li>The {@code key} in a query of MyMemory becomes the header, if there is none yet.
 * </ul>
 */
@Singleton
class ToolAddress {

    /** Among those that are first, this one is registered first: before the access log writes the address down. */
    private static final int FIRST = Integer.MIN_VALUE;

    private static final Pattern KEY = Pattern.compile("/+key/+([^/?]+)/*([^?]*)(.*)", Pattern.DOTALL);
    private static final Pattern AMAGAMA = Pattern.compile("/+api/+v1/+(.*)", Pattern.DOTALL);
    private static final Pattern MYMEMORY = Pattern.compile(
            "/+(?:api/+)?(get|set|update|delete_by_id|authkey|tmx/import|v2/tmx/import|v2/import/status)/?(\\?.*)?",
            Pattern.DOTALL);
    private static final Pattern FOREIGN = Pattern.compile("/(?:tmserver|mymemory|t5memory|api/memory)(?:[/?_].*)?");

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::take);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        String address = unified(withoutPathKey(context));
        if (address.startsWith("/mymemory/")) {
            address = legal(MyMemoryKey.withoutSecrets(address, request.headers()));
        }
        if (!isAddress(address)) {
            context.response().setStatusCode(400).end();
        } else if (address.equals(request.uri())) {
            context.next();
        } else {
            context.reroute(address);
        }
    }

    private static String withoutPathKey(RoutingContext context) {
        HttpServerRequest request = context.request();
        Matcher address = KEY.matcher(request.uri());
        if (!address.matches()) {
            return request.uri();
        }
        String path = "/" + address.group(2);
        request.headers().remove(HttpHeaders.AUTHORIZATION);
        if (request.method() == HttpMethod.GET
                || request.method() == HttpMethod.HEAD
                || isForeign(context.normalizedPath())) {
            request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + address.group(1));
        }
        return path + address.group(3);
    }

    /** @param path without dots, so that none leads out of the foreign protocols' addresses */
    private static boolean isForeign(String path) {
        Matcher address = KEY.matcher(path);
        return address.matches()
                && FOREIGN.matcher(unified("/" + address.group(2))).matches();
    }

    /** Okapi writes the bar of {@code langpair} as it is, which RFC 3986 does not allow; what it does not allow is encoded. */
    private static String legal(String address) {
        StringBuilder legal = new StringBuilder(address.length());
        address.chars().forEach(c -> {
            if (c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) {
                legal.append((char) c);
            } else {
                legal.append("%%%02X".formatted(c & 0xFF));
            }
        });
        return legal.toString();
    }

    /** What Quarkus would look at before anybody else sees the address, were that not switched off for the sake of the bar. */
    private static boolean isAddress(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String unified(String address) {
        Matcher amagama = AMAGAMA.matcher(address);
        if (amagama.matches()) {
            return "/tmserver/" + amagama.group(1);
        }
        Matcher myMemory = MYMEMORY.matcher(address);
        if (myMemory.matches()) {
            return "/mymemory/" + myMemory.group(1) + (myMemory.group(2) == null ? "" : myMemory.group(2));
        }
        return address;
    }
}
