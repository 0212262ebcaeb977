package org.duizhao.corpus;

/**
 * A line of a file, or a piece of one.
 *
 * @param number counted from 1
 * @param offset the first byte's place in the file
 * @param text without the line's end
 */
record Line(int number, int offset, String text) {

    boolean isBlank() {
        return text.codePoints().allMatch(Glyph::isSpace);
    }

    /** The piece between two {@code char} indexes. */
    Line cut(int from, int to) {
        return new Line(number, offset + Utf8.size(text, 0, from), text.substring(from, to));
    }

    /** The line without white space at its ends. */
    Line strip() {
        int from = 0;
        int to = text.length();
        while (from < to && Glyph.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Glyph.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return cut(from, to);
    }
}
