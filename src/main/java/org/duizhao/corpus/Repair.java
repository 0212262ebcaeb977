package org.duizhao.corpus;

import java.util.List;

/**
 * Makes one text of the lines of a paragraph. Only white space comes and goes:
 *
 * <ul>
 *   <li>a line whose Chinese is letter-spaced loses its spaces, except those between two words of another script;
 *   <li>a space between Chinese and a digit or Latin letter goes, being typography, except after a dateline's 日电;
 *   <li>all other white space within a line becomes one space;
 *   <li>a line's end becomes nothing, or a space where it parts two words of a script that has spaces.
 * </ul>
 */
final class Repair {

    private static final String DATELINE_END = "日电";

    private final ParagraphText text = new ParagraphText();

    private Repair() {}

    /** @param lines none of them blank */
    static Paragraph paragraph(Role role, List<Line> lines) {
        Repair repair = new Repair();
        lines.forEach(line -> repair.add(line.strip()));
        return repair.text.as(role);
    }

    private void add(Line line) {
        String words = line.text();
        if (!text.isEmpty() && Glyph.partsWords(text.last(), words.codePointAt(0))) {
            text.lineSpace();
        }
        boolean letterSpaced = isLetterSpaced(words);
        int from = 0;
        int offset = line.offset();
        while (from < words.length()) {
            int to = end(words, from, false);
            offset = text.copy(words.substring(from, to), offset);
            from = end(words, to, true);
            int next = offset + Utf8.size(words, to, from);
            if (from > to && keepsSpace(text.last(), words.codePointAt(from), letterSpaced)) {
                text.space(new ByteRange(offset, next));
            }
            offset = next;
        }
    }

    private boolean keepsSpace(int left, int right, boolean letterSpaced) {
        if (letterSpaced && (Glyph.isWide(left) || Glyph.isWide(right))) {
            return false;
        }
        if (Glyph.isChinese(left) && Glyph.isDigitOrLatin(right)) {
            return text.endsWith(DATELINE_END);
        }
        return !(Glyph.isChinese(right) && (Glyph.isDigitOrLatin(left) || left == '%'));
    }

    /** Whether most neighbours of full width have a single space between them. */
    private static boolean isLetterSpaced(String words) {
        int[] glyphs = words.codePoints().toArray();
        int spaced = 0;
        int touching = 0;
        for (int i = 0; i + 1 < glyphs.length; i++) {
            if (!isPrinted(glyphs[i])) {
                continue;
            }
            if (isPrinted(glyphs[i + 1])) {
                touching++;
            } else if (i + 2 < glyphs.length && Glyph.isSpace(glyphs[i + 1]) && isPrinted(glyphs[i + 2])) {
                spaced++;
            }
        }
        return spaced > touching;
    }

    private static boolean isPrinted(int glyph) {
        return Glyph.isWide(glyph) && !Glyph.isSpace(glyph);
    }

    /** Where the white space, or the text, that begins at a place ends. */
    private static int end(String words, int from, boolean space) {
        int to = from;
        while (to < words.length() && Glyph.isSpace(words.charAt(to)) == space) {
            to++;
        }
        return to;
    }
}
