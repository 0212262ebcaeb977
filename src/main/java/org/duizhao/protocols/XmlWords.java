package org.duizhao.protocols;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as XML writes them. */
final class XmlWords {

    private static final Pattern NUMBER = Pattern.compile("&#(?:([0-9]{1,7})|x([0-9A-Fa-f]{1,6}));");

    private XmlWords() {}

    /** The words that XML means; what is no reference of XML stands for itself, and a number of no character for nothing. */
    static String of(String xml) {
        return NUMBER.matcher(xml)
                .replaceAll(number -> {
                    int point = number.group(1) != null
                            ? Integer.parseInt(number.group(1))
                            : Integer.parseInt(number.group(2), 16);
                    return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : "";
                })
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    static String written(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
