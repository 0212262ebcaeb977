package org.duizhao.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a translation has the inline codes of its source. Two codes are one where the element is, and its {@code x}, or where it
 * has none, its content; {@code i} only numbers the codes of one text. Placeholders may stand in another order, since words do; an
 * end may not stand before its beginning.
 */
final class CodesCheck {

    private static final Pattern CODE = Pattern.compile("<(/?[a-z]+)([^>]*?)/?>(.*)", Pattern.DOTALL);
    private static final int LONGEST = 40;

    private CodesCheck() {}

    /**
     * Compares the codes of two texts.
     *
     * @param source as TMX 1.4b writes them, in the order in which they stand
     * @param target likewise
     */
    static List<Finding> check(List<String> source, List<String> target) {
        List<Code> theirs = source.stream().map(Code::of).toList();
        List<Code> ours = target.stream().map(Code::of).toList();
        List<Finding> findings = new ArrayList<>();
        add(findings, "codes.lacking", without(theirs, ours));
        add(findings, "codes.added", without(ours, theirs));
        add(findings, "codes.order", tooEarly(ours));
        return findings;
    }

    private static void add(List<Finding> findings, String key, List<Code> codes) {
        if (!codes.isEmpty()) {
            String shown = String.join(", ", codes.stream().map(Code::shown).toList());
            findings.add(Finding.warning(Check.CODES, List.of(), key, shown));
        }
    }

    private static List<Code> without(List<Code> codes, List<Code> others) {
        List<String> left = new ArrayList<>(others.stream().map(Code::identity).toList());
        return codes.stream().filter(code -> !left.remove(code.identity())).toList();
    }

    private static List<Code> tooEarly(List<Code> codes) {
        Set<String> begun = new HashSet<>();
        Set<String> all = new HashSet<>();
        codes.stream().filter(Code::begins).forEach(code -> all.add(code.partner()));
        List<Code> early = new ArrayList<>();
        for (Code code : codes) {
            if (code.begins()) {
                begun.add(code.partner());
            } else if (code.ends() && !begun.contains(code.partner()) && all.contains(code.partner())) {
                early.add(code);
            }
        }
        return early;
    }

    /** @param content with its entities, or empty */
    private record Code(String element, String x, String i, String content) {

        static Code of(String markup) {
            Matcher code = CODE.matcher(markup);
            if (!code.matches()) {
                return new Code("", "", "", markup);
            }
            String content = code.group(3).replaceFirst("</" + Pattern.quote(code.group(1)) + ">$", "");
            return new Code(code.group(1), attribute("x", code.group(2)), attribute("i", code.group(2)), content);
        }

        private static String attribute(String name, String attributes) {
            Matcher value = Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)[\"']")
                    .matcher(attributes);
            return value.find() ? value.group(1) : "";
        }

        String identity() {
            return element + " " + (x.isEmpty() ? content : x);
        }

        boolean begins() {
            return element.equals("bpt") || element.equals("hi");
        }

        boolean ends() {
            return element.equals("ept") || element.equals("/hi");
        }

        /** The same for a beginning and its end. */
        String partner() {
            return element.endsWith("hi") ? "hi" : i;
        }

        /** What it stands for, as somebody reads it. */
        String shown() {
            String text = content.isBlank()
                    ? "<" + element + (x.isEmpty() ? "" : " " + x) + ">"
                    : content.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&amp;", "&");
            return text.codePointCount(0, text.length()) <= LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        }
    }
}
