package org.duizhao.corpus;

import java.util.ArrayList;
import java.util.List;

/** A paragraph in the making: its text, and where each character of it stood. */
final class ParagraphText {

    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph.Stretch> lineage = new ArrayList<>();
    private boolean lastIsVerbatim;

    /** Puts in a piece of a line as it stands. */
    void copy(Line line, int from, int to) {
        Line piece = line.cut(from, to);
        add(piece.text(), new ByteRange(piece.offset(), piece.offset() + Utf8.size(piece.text(), 0, to - from)), true);
    }

    /** Puts in one space for the white space between two places of a line. */
    void space(Line line, int from, int to) {
        int start = line.cut(from, to).offset();
        add(" ", new ByteRange(start, start + Utf8.size(line.text(), from, to)), false);
    }

    /** Puts in a space that the page did not need, because its line ended. */
    void lineSpace() {
        int end = lineage.get(lineage.size() - 1).source().to();
        add(" ", new ByteRange(end, end), false);
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    boolean endsWith(String words) {
        return text.length() >= words.length()
                && text.indexOf(words, text.length() - words.length()) == text.length() - words.length();
    }

    /** The last code point. */
    int last() {
        return text.codePointBefore(text.length());
    }

    Paragraph as(Role role) {
        return new Paragraph(role, text.toString(), lineage);
    }

    private void add(String words, ByteRange source, boolean verbatim) {
        int end = lineage.size() - 1;
        if (verbatim && lastIsVerbatim && lineage.get(end).source().to() == source.from()) {
            Paragraph.Stretch last = lineage.get(end);
            lineage.set(
                    end,
                    new Paragraph.Stretch(last.at(), new ByteRange(last.source().from(), source.to())));
        } else {
            lineage.add(new Paragraph.Stretch(text.length(), source));
        }
        lastIsVerbatim = verbatim;
        text.append(words);
    }
}
