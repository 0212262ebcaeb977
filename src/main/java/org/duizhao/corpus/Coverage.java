package org.duizhao.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which characters of a file have found their place. White space needs none. */
final class Coverage {

    private final String file;
    private final List<Line> lines;
    /** By byte offset. */
    private final BitSet placed = new BitSet();
    /** By line number. */
    private final BitSet placedTwice = new BitSet();

    Coverage(String file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    void place(Line piece) {
        int offset = piece.offset();
        for (int i = 0; i < piece.text().length(); i++) {
            char c = piece.text().charAt(i);
            if (!Glyph.isSpace(c)) {
                if (placed.get(offset)) {
                    placedTwice.set(piece.number());
                }
                placed.set(offset);
            }
            offset += Utf8.size(c);
        }
    }

    /** What breaks the rule that each character has one place; lines in a row make one failure. */
    List<Failure> failures() {
        BitSet left = new BitSet();
        lines.stream().filter(this::isLeft).forEach(line -> left.set(line.number()));
        List<Failure> failures = new ArrayList<>();
        report(left, "not wholly in any part; put it into one or under `furniture`", failures);
        report(placedTwice, "in two parts; end the one before the other begins", failures);
        return failures;
    }

    private boolean isLeft(Line line) {
        int offset = line.offset();
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            if (!Glyph.isSpace(c) && !placed.get(offset)) {
                return true;
            }
            offset += Utf8.size(c);
        }
        return false;
    }

    private void report(BitSet wrong, String what, List<Failure> failures) {
        int first = 0;
        int last = 0;
        for (Line line : lines) {
            if (wrong.get(line.number())) {
                first = first == 0 ? line.number() : first;
                last = line.number();
            } else if (first > 0 && !line.isBlank()) {
                failures.add(failure(first, last, what));
                first = 0;
            }
        }
        if (first > 0) {
            failures.add(failure(first, last, what));
        }
    }

    private Failure failure(int first, int last, String what) {
        String subject = first == last ? "the line is " : "the text of lines " + first + "-" + last + " is ";
        return new Failure(file, first, subject + what);
    }
}
