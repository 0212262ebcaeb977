package org.duizhao.corpus;

import java.util.regex.Pattern;

/** What a character is to a page of Chinese print. All take code points. */
final class Glyph {

    /** A sentence's end, with the quotation marks and brackets that close after it. */
    private static final Pattern TERMINAL = Pattern.compile("[。！：？…][”’」』）]*$");

    private Glyph() {}

    /** White space of any width: tabs, form feeds, no-break and ideographic spaces too. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether it fills a full em in Chinese print: Han, full-width forms, and the quotation marks, dashes and dots. */
    static boolean isWide(int c) {
        return c > 0x2000;
    }

    /** Han, CJK or full-width punctuation, and the quotation marks that Chinese shares with other scripts. */
    static boolean isChinese(int c) {
        return c >= 0x2018 && c <= 0x201D || c >= 0x2E80 && c <= 0xFFEF || c >= 0x20000 && c <= 0x3FFFF;
    }

    /** ASCII only: other Latin letters come in running foreign text, whose spaces belong. */
    static boolean isDigitOrLatin(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Whether a line's end between these two parts words, of a script that puts spaces between them. */
    static boolean partsWords(int left, int right) {
        return isWordLetter(right) && (isWordLetter(left) || ",.;:!?)".indexOf(left) >= 0);
    }

    /** The width of a line in half ems, spaces not counted: extractions add and drop them at will. */
    static int width(String line) {
        return line.codePoints()
                .filter(c -> !isSpace(c))
                .map(c -> isWide(c) ? 2 : 1)
                .sum();
    }

    static boolean endsSentence(String line) {
        return TERMINAL.matcher(line).find();
    }

    private static boolean isWordLetter(int c) {
        return Character.isLetter(c) && !isWide(c);
    }
}
