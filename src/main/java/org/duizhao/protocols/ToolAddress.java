package org.duizhao.protocols;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemBody;
import org.duizhao.problem.ProblemType;

/**
 * Brings the addresses that tools use to those of the resources, and takes the keys out of them. From here on the request knows no
 * other address, so that no log, metric or redirect holds a key.
 *
 * <ul>
 *   <li>An address with the server in it, as clients write them to a proxy, is its rest; raw bytes above ASCII are percent-encoded.
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
            "/+(?:api/+)?(get|set|update|delete_by_id|authkey|(?:v2/)?tmx/import|v2/import/status)/?(\\?.*)?",
            Pattern.DOTALL);
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*/?(.*)", Pattern.DOTALL);

    /** What RFC 3986 does not allow, of ASCII. */
    private static final String NOT_IN_ADDRESSES = IntStream.rangeClosed(0, 0x7F)
            .filter(c -> c <= ' ' || c == 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private static final String REFUSAL = Json.encode(
            ProblemBody.of(
                    new Problem(
                            ProblemType.BAD_REQUEST,
                            "The address has to begin with a slash, and holds only characters that may stand in one: percent-encode others, in UTF-8.")));

    private static final Pattern FOREIGN = Pattern.compile("/(?:tmserver|mymemory|t5memory|api/memory)(?:[/?_].*)?");

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::take);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        leaveOutReferrer(request.headers());
        String address = encoded(unified(withoutPathKey(context)), "");
        if (address.startsWith("/mymemory/")) {
            address = encoded(MyMemoryKey.withoutSecrets(address, request.headers()), NOT_IN_ADDRESSES);
        }
        if (!isAddress(address)) {
            refuse(context.response());
        } else if (address.equals(request.uri())) {
            context.next();
        } else {
            context.reroute(address);
        }
    }

    private static String withoutPathKey(RoutingContext context) {
        HttpServerRequest request = context.request();
        String asked = local(request.uri());
        Matcher address = KEY.matcher(asked);
        if (!address.matches()) {
            return asked;
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

    /** An address that names the server again, as those to a proxy do, without that. */
    private static String local(String address) {
        Matcher absolute = ABSOLUTE.matcher(address);
        return absolute.matches() ? "/" + absolute.group(1) : address;
    }

    /** A page that was asked for with a key in its address leads on with that address, which would stand in the access log. */
    private static void leaveOutReferrer(MultiMap headers) {
        String referrer = headers.get(HttpHeaders.REFERER);
        if (referrer != null && KEY.matcher(local(referrer)).lookingAt()) {
            headers.remove(HttpHeaders.REFERER);
        }
    }

    /**
     * The address with what may not stand in it percent-encoded: bytes above ASCII, which HTTP gives as one character each, and some
     * characters. Okapi writes the bar of {@code langpair} as it is, which RFC 3986 does not allow.
     */
    private static String encoded(String address, String characters) {
        int at = 0;
        while (at < address.length() && address.charAt(at) < 0x80 && characters.indexOf(address.charAt(at)) < 0) {
            at++;
        }
        if (at == address.length()) {
            return address;
        }
        StringBuilder encoded = new StringBuilder(address.length());
        address.chars().forEach(c -> {
            if (c < 0x80 && characters.indexOf(c) < 0) {
                encoded.append((char) c);
            } else {
                encoded.append("%%%02X".formatted(c & 0xFF));
            }
        });
        return encoded.toString();
    }

    private static void refuse(HttpServerResponse response) {
        response.setStatusCode(ProblemType.BAD_REQUEST.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(REFUSAL);
    }

    /** What Quarkus would look at before anybody else sees the address, were that not switched off for the sake of the bar. */
    private static boolean isAddress(String address) {
        if (isOrdinary(address)) {
            return true;
        }
        try {
            new URI(address);
            return address.startsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether there is nothing in it that would have to be judged: as in nearly all addresses. */
    private static boolean isOrdinary(String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            return false;
        }
        for (int at = 0; at < address.length(); at++) {
            char c = address.charAt(at);
            if (c == '%') {
                if (at + 2 >= address.length() || !isHex(address.charAt(at + 1)) || !isHex(address.charAt(at + 2))) {
                    return false;
                }
            } else if (c >= 0x80 || !(Character.isLetterOrDigit(c) || "/-._~!$'()*,;:@&=+?".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    private static String unified(String address) {
        Matcher amagama = AMAGAMA.matcher(address);
        if (amagama.matches()) {
            return "/tmserver/" + amagama.group(1);
        }
        Matcher myMemory = MYMEMORY.matcher(address);
        if (myMemory.matches()) {
            String call = myMemory.group(1).equals("v2/tmx/import") ? "tmx/import" : myMemory.group(1);
            return "/mymemory/" + call + (myMemory.group(2) == null ? "" : myMemory.group(2));
        }
        return address;
    }
}
