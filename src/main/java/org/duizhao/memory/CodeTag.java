package org.duizhao.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.memory.InlineCode.Kind;

/**
 * An inline code as somebody wrote it, read no further than its first tag: an element of TMX or XLIFF 1.2, a tag whose name ends with a
 * number ({@code <g1>}, {@code <f0>}, {@code <x2/>}), or a marker of Okapi's.
 *
 * @param id what it has in common with the same code in another language; null where it says nothing of that
 * @param pair what a beginning and its end have in common; null where they say nothing of that
 * @param content what an element of TMX holds; null for all other codes, which are native content themselves
 * @param type as TMX has it, or null
 */
public record CodeTag(Kind kind, String name, String id, String pair, String content, String type) {

    /** How Okapi writes a code as a marker: beginning, end, or neither, with an index from U+E110 on. */
    public static final String MARKER = "[\\uE101-\\uE103][\\uE110-\\uF8FF]";

    private static final Pattern TAG = Pattern.compile(
            "<(?<end>/?)(?<name>[A-Za-z][A-Za-z:._-]*)(?<number>[0-9]*)(?<attributes>(?:\\s[^<>]*?)?)(?<empty>/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Set<String> OF_TMX = Set.of("bpt", "ept", "it", "ph", "ut", "hi");
    private static final Set<String> BEGINNINGS = Set.of("bpt", "bx");
    private static final Set<String> ENDS = Set.of("ept", "ex");
    private static final Set<String> POINTS = Set.of("ph", "x", "ut", "br");

    public static CodeTag of(String written) {
        Matcher tag = TAG.matcher(written);
        return tag.lookingAt() ? of(written, tag) : marker(written);
    }

    /** Whether this, an end, is that of a beginning. */
    boolean closes(String beginning, String beginningPair) {
        boolean named = beginning.equals(name) || BEGINNINGS.contains(beginning) && ENDS.contains(name);
        return named && (pair == null || pair.equals(beginningPair));
    }

    private static CodeTag marker(String written) {
        Kind kind = Kind.values()[written.charAt(0) - '\uE101'];
        return new CodeTag(kind, "", null, null, null, null);
    }

    private static CodeTag of(String written, Matcher tag) {
        String name = tag.group("name");
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag.group("attributes"));
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? attribute.group(3) : attribute.group(2));
        }
        String number = tag.group("number").isEmpty() ? attributes.get("id") : tag.group("number");
        String pair = first(attributes.get("i"), attributes.get("rid"), number);
        boolean tmx = OF_TMX.contains(name) && (attributes.containsKey("x") || attributes.containsKey("i"));
        return new CodeTag(
                kind(name, tag, attributes.get("pos")),
                name + (tag.group("number").isEmpty() ? "" : tag.group("number")),
                first(attributes.get("x"), pair),
                pair,
                tmx && !name.equals("hi") ? content(written, tag.end(), name) : null,
                attributes.get("type"));
    }

    private static Kind kind(String name, Matcher tag, String pos) {
        if (!tag.group("end").isEmpty() || ENDS.contains(name)) {
            return Kind.CLOSE;
        }
        if (name.equals("it")) {
            return "end".equals(pos) || "close".equals(pos) ? Kind.CLOSE : Kind.OPEN;
        }
        if (BEGINNINGS.contains(name)) {
            return Kind.OPEN;
        }
        return POINTS.contains(name) || !tag.group("empty").isEmpty() ? Kind.POINT : Kind.OPEN;
    }

    private static String content(String written, int from, String name) {
        String end = "</" + name + ">";
        return written.length() - end.length() >= from && written.endsWith(end)
                ? written.substring(from, written.length() - end.length())
                : "";
    }

    private static String first(String... values) {
        for (String value : values) {
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
