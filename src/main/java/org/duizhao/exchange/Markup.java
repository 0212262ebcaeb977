package org.duizhao.exchange;

import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Pieces of TMX as text: always written in one way, so that what is read and written again is the same. Line breaks are written
 * as character references, so each piece is one line; a character that XML 1.0 does not have becomes U+FFFD.
 */
public final class Markup {

    static final char DAMAGED = '\uFFFD';

    private Markup() {}

    /** The text of an element. */
    public static void content(CharSequence text, StringBuilder into) {
        escape(text, false, into);
    }

    /** A space, the name, and the value in quotation marks. */
    public static void attribute(String name, CharSequence value, StringBuilder into) {
        into.append(' ').append(name).append("=\"");
        escape(value, true, into);
        into.append('"');
    }

    /**
     * The tag that the reader stands on, left open at its end, with all attributes that are not in a foreign namespace.
     *
     * @return false where an attribute was left out
     */
    static boolean begin(XMLStreamReader xml, StringBuilder into) {
        boolean whole = true;
        into.append('<').append(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (name.indexOf(':') < 0 || name.startsWith("xml:")) {
                attribute(name, xml.getAttributeValue(i), into);
            } else {
                whole = false;
            }
        }
        return whole;
    }

    /** Those of the attributes that the reader stands on which are named, in that order. */
    static void attributes(XMLStreamReader xml, List<String> names, StringBuilder into) {
        for (String name : names) {
            String value = xml.getAttributeValue(null, name);
            if (value != null) {
                attribute(name, value, into);
            }
        }
    }

    /** Whether a text has a place that could not be decoded, or a character that XML 1.0 (production 2, Char) does not have. */
    static boolean isDamaged(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 || c >= Character.MIN_SURROGATE) && clean(text, i) == DAMAGED) {
                return true;
            }
        }
        return false;
    }

    private static void escape(CharSequence text, boolean quoted, StringBuilder into) {
        int plain = plain(text);
        if (plain == text.length()) {
            // Most texts are written whole.
            into.append(text);
            return;
        }
        into.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '\n' -> into.append("&#10;");
                case '\r' -> into.append("&#13;");
                case '\t' -> into.append(quoted ? "&#9;" : "\t");
                case '"' -> into.append(quoted ? "&quot;" : "\"");
                default -> into.append(c < 0x20 || c >= Character.MIN_SURROGATE ? clean(text, i) : c);
            }
        }
    }

    /** How many of its first chars are written as they are, wherever they stand. */
    private static int plain(CharSequence text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c < Character.MIN_SURROGATE && c != '&' && c != '<' && c != '>' && c != '"';
    }

    /** The char at a place, or U+FFFD for one that may not stand there. */
    private static char clean(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1)) ? c : DAMAGED;
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? c : DAMAGED;
        }
        return c >= 0x20 && c < DAMAGED || c == '\t' || c == '\n' || c == '\r' ? c : DAMAGED;
    }
}
