package org.duizhao.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gathers the lines of a part into paragraphs.
 *
 * <p>On a wrapped page a line begins a paragraph when the line before it ends a sentence, and either stops clearly short of
 * the column or the line itself is short of it, being indented or the only one. The column is the widest of the lines around:
 * pages change their measure. Widths are in half ems.
 */
final class ParagraphBreaks {

    /** How many lines up and down the column is measured by: enough for one full line, too few for another column. */
    private static final int NEIGHBOURS = 6;

    /** Print indents by two ems, of which ragged lines and hanging punctuation may take one half. */
    private static final int INDENT = 3;

    /** Line breaking rules keep a line from ending with, or beginning with, some marks: so much they may leave open. */
    private static final int SHORT = 7;

    private final Manifest.Part part;
    private final Layout layout;
    private final Set<Integer> gaps;
    private final List<Line> lines;
    private final int[] widths;

    private ParagraphBreaks(Manifest.Part part, Layout layout, Set<Integer> gaps, List<Line> lines) {
        this.part = part;
        this.layout = layout;
        this.gaps = gaps;
        this.lines = lines;
        this.widths = lines.stream().mapToInt(line -> Glyph.width(line.text())).toArray();
    }

    /**
     * The paragraphs of a part, each of them its lines.
     *
     * @param gaps the lines after which text is missing: no paragraph goes on over a gap
     * @param lines of the part, without blank ones
     */
    static List<List<Line>> paragraphs(Manifest.Part part, Layout layout, Set<Integer> gaps, List<Line> lines) {
        ParagraphBreaks breaks = new ParagraphBreaks(part, layout, gaps, lines);
        List<List<Line>> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 || breaks.isBefore(i)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(lines.get(i));
        }
        return paragraphs;
    }

    private boolean isBefore(int index) {
        int number = lines.get(index).number();
        if (gaps.contains(lines.get(index - 1).number())) {
            return true;
        }
        if (part.breaks().contains(number) || part.joins().contains(number)) {
            return part.breaks().contains(number);
        }
        return part.role().hasParagraphs() && (layout == Layout.LINES || isShownBefore(index));
    }

    private boolean isShownBefore(int index) {
        int column = column(index);
        return Glyph.endsSentence(lines.get(index - 1).strip().text())
                && (widths[index] <= column - INDENT || widths[index - 1] <= column - SHORT);
    }

    private int column(int index) {
        int widest = 0;
        int to = Math.min(widths.length, index + NEIGHBOURS + 1);
        for (int i = Math.max(0, index - NEIGHBOURS); i < to; i++) {
            widest = Math.max(widest, widths[i]);
        }
        return widest;
    }
}
