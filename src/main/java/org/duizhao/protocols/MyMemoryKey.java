package org.duizhao.protocols;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in MyMemory's parameter {@code key}: API keys, separated by commas, each perhaps with the name of one of our memories
 * behind a colon, as in {@code dz_abc:legal,dz_abc:press}. A request acts for the first that is a key of ours, and is narrowed to
 * the memories that are named. A memory may also be named without a key: {@code :legal}.
 */
final class MyMemoryKey {

    /** What our keys begin with. */
    private static final String OURS = "dz_";

    /** An e-mail address, a user, an address of a network: they mean nothing here, and no log has to hold them. */
    private static final Set<String> OF_PERSONS = Set.of("de", "user", "ip");

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    private MyMemoryKey() {}

    /** The names of the memories, without repetition; empty for all. */
    static List<String> memories(String key) {
        return parts(key)
                .filter(part -> part.contains(":"))
                .map(part -> part.substring(part.indexOf(':') + 1).strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The key that the request acts for; null where there is none. */
    static String secret(String key) {
        List<String> secrets = parts(key)
                .map(MyMemoryKey::withoutMemory)
                .filter(secret -> !secret.isEmpty())
                .toList();
        return secrets.stream()
                .filter(secret -> secret.startsWith(OURS))
                .findFirst()
                .orElse(secrets.isEmpty() ? null : secrets.get(0));
    }

    /**
     * An address whose query holds no key, but the memories alone, and not who sends it; the secret is in the headers then, unless they
     * had one.
     */
    static String withoutSecrets(String address, MultiMap headers) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : address.substring(query + 1).split("&", -1)) {
            int value = parameter.indexOf('=') + 1;
            String name = decoded(value == 0 ? parameter : parameter.substring(0, value - 1));
            if (name.equals("key")) {
                String key = decoded(parameter.substring(value));
                authorize(key, headers);
                String memories =
                        memories(key).stream().map(memory -> ":" + memory).collect(Collectors.joining(","));
                if (!memories.isEmpty()) {
                    kept.add("key=" + URLEncoder.encode(memories, StandardCharsets.UTF_8));
                }
            } else if (!OF_PERSONS.contains(name)) {
                kept.add(parameter);
            }
        }
        return address.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }

    /** Lets the request act for the key, unless it has said already for whom it acts. */
    static void authorize(String key, MultiMap headers) {
        String secret = secret(key);
        if (secret != null && !headers.contains(HttpHeaders.AUTHORIZATION)) {
            headers.set(
                    HttpHeaders.AUTHORIZATION,
                    "Bearer " + (VISIBLE.matcher(secret).matches() ? secret : "?"));
        }
    }

    private static String withoutMemory(String part) {
        int colon = part.indexOf(':');
        return (colon < 0 ? part : part.substring(0, colon)).strip();
    }

    private static Stream<String> parts(String key) {
        return key == null ? Stream.empty() : Arrays.stream(key.split(","));
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }
}
