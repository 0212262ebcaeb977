package org.duizhao.corpus;

import java.util.ArrayList;
import java.util.List;

/** A paragraph in the making: its text, and where each stretch of it stood. */
final class ParagraphText {

    /** In {@code char}s; a place inside a stretch is found by walking from its beginning. */
    private static final int LONGEST_STRETCH = 1000;

    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph.Stretch> lineage = new ArrayList<>();

    /** Puts in words as they stand in the file from a byte on, and answers where they end. */
    int copy(String words, int start) {
        int offset = start;
        for (int from = 0; from < words.length(); from += LONGEST_STRETCH) {
            int to = Math.min(words.length(), from + LONGEST_STRETCH);
            int end = offset + Utf8.size(words, from, to);
            add(words.substring(from, to), new ByteRange(offset, end));
            offset = end;
        }
        return offset;
    }

    /** Puts in one space for the white space that stands at a place of the file. */
    void space(ByteRange source) {
        add(" ", source);
    }

    /** Puts in a space that the page did not need, because its line ended. */
    void lineSpace() {
        int end = lineage.get(lineage.size() - 1).source().to();
        add(" ", new ByteRange(end, end));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean endsWith(String words) {
        int from = text.length() - words.length();
        return from >= 0 && text.substring(from).equals(words);
    }

    /** The last code point. */
    int last() {
        return text.codePointBefore(text.length());
    }

    Paragraph as(Role role) {
        return new Paragraph(role, text.toString(), lineage);
    }

    private void add(String words, ByteRange source) {
        lineage.add(new Paragraph.Stretch(text.length(), source));
        text.append(words);
    }
}
