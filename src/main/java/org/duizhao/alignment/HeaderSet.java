package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines at the head of two texts as two sets: title, date, place, office, name and salutation come in another order in each
 * language. Every way to pair them, some left alone, is weighed at once; a pairing out of order must be worth a price. Takes time and
 * memory in proportion to 2 to the power of the lines, of which there are few.
 */
final class HeaderSet {

    /** Lines of a side; more are no header. */
    static final int MOST = 8;

    /** Code points of a longer line are no date, name or title. */
    private static final int LONGEST = 120;

    /** A natural logarithm: one header in twenty comes in another order. */
    private static final double OUT_OF_ORDER = Math.log(20);

    /** A natural logarithm: one line in ten has no counterpart. */
    private static final double ALONE = Math.log(0.1);

    /** A line with the end of a sentence is none of a header, but for a greeting, or a year in Russian. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?s).*(?<!\\d\\s?г)[.。．?？;；…]+[\\p{Pe}\\p{Pf}\"'\\s]*");

    private final double[][] evidence;
    private final int rows;
    private final int columns;

    /** @param evidence for each line of the source and each of the target, a natural logarithm; at most {@link #MOST} each */
    HeaderSet(double[][] evidence) {
        this.evidence = evidence;
        this.rows = evidence.length;
        this.columns = rows == 0 ? 0 : evidence[0].length;
    }

    /** How many sentences at the head of a text look like lines of a header; 0 where all do. */
    static int lines(List<Sentence> text) {
        int lines = 0;
        while (lines < text.size() && isLine(text.get(lines).text())) {
            lines++;
        }
        return lines == text.size() || lines > MOST ? 0 : lines;
    }

    private static boolean isLine(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && !SENTENCE_END.matcher(text).matches();
    }

    /**
     * An alignment with its header in the order that is likeliest.
     *
     * @param path all beads of the two texts, in order
     * @param sourceLines how many source sentences may be of the header, {@code targetLines} how many of the target
     * @param scores for beads of the header
     * @param independence the power that the confidence takes the evidence to
     */
    static List<Bead> reordered(
            List<Bead> path, int sourceLines, int targetLines, BeadScores scores, double independence) {
        List<Bead> header = path.stream()
                .takeWhile(bead -> bead.sourceTo() <= sourceLines && bead.targetTo() <= targetLines)
                .toList();
        if (header.size() < 2) {
            return path;
        }
        Bead last = header.get(header.size() - 1);
        if (last.sourceTo() == 0 || last.targetTo() == 0) {
            return path;
        }
        double[][] evidence = new double[last.sourceTo()][last.targetTo()];
        for (int i = 0; i < evidence.length; i++) {
            for (int j = 0; j < evidence[i].length; j++) {
                evidence[i][j] = scores.score(i, 1, j, 1);
            }
        }
        HeaderSet set = new HeaderSet(evidence);
        int[] pairs = set.best();
        if (set.total(pairs) - OUT_OF_ORDER <= inOrder(header, scores)) {
            return path;
        }
        List<Bead> changed = set.beads(pairs, independence);
        changed.addAll(path.subList(header.size(), path.size()));
        return changed;
    }

    private static double inOrder(List<Bead> header, BeadScores scores) {
        double sum = 0;
        for (Bead bead : header) {
            boolean full = bead.sourceSize() > 0 && bead.targetSize() > 0;
            sum += full
                    ? scores.score(bead.sourceFrom(), bead.sourceSize(), bead.targetFrom(), bead.targetSize())
                    : ALONE * (bead.sourceSize() + bead.targetSize());
        }
        return sum;
    }

    /** For each row the column that it is paired with in the likeliest pairing, or -1. */
    int[] best() {
        double[][] best = new double[rows + 1][1 << columns];
        int[][] choice = new int[rows][1 << columns];
        for (int used = 0; used < 1 << columns; used++) {
            best[rows][used] = ALONE * (columns - Integer.bitCount(used));
        }
        for (int row = rows - 1; row >= 0; row--) {
            for (int used = 0; used < 1 << columns; used++) {
                best[row][used] = best[row + 1][used] + ALONE;
                choice[row][used] = -1;
                for (int column = 0; column < columns; column++) {
                    if ((used & 1 << column) == 0) {
                        double with = evidence[row][column] + best[row + 1][used | 1 << column];
                        if (with > best[row][used]) {
                            best[row][used] = with;
                            choice[row][used] = column;
                        }
                    }
                }
            }
        }
        int[] pairs = new int[rows];
        int used = 0;
        for (int row = 0; row < rows; row++) {
            pairs[row] = choice[row][used];
            used |= pairs[row] < 0 ? 0 : 1 << pairs[row];
        }
        return pairs;
    }

    private double total(int[] pairs) {
        double total = 0;
        int paired = 0;
        for (int row = 0; row < rows; row++) {
            total += pairs[row] < 0 ? ALONE : evidence[row][pairs[row]];
            paired += pairs[row] < 0 ? 0 : 1;
        }
        return total + ALONE * (columns - paired);
    }

    private List<Bead> beads(int[] pairs, double independence) {
        double all = sum(-1, -1, independence);
        double[] alone = new double[columns];
        Arrays.fill(alone, 1);
        List<Bead> beads = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double left = 1;
            for (int column = 0; column < columns; column++) {
                double share = sum(row, column, independence) / all;
                left -= share;
                alone[column] -= share;
                if (pairs[row] == column) {
                    beads.add(new Bead(row, row + 1, column, column + 1, Math.min(1, share)));
                }
            }
            if (pairs[row] < 0) {
                int at = beads.isEmpty() ? 0 : beads.get(beads.size() - 1).targetTo();
                beads.add(new Bead(row, row + 1, at, at, Math.max(0, Math.min(1, left))));
            }
        }
        for (int column = 0; column < columns; column++) {
            int lone = column;
            if (Arrays.stream(pairs).noneMatch(paired -> paired == lone)) {
                beads.add(new Bead(rows, rows, column, column + 1, Math.max(0, Math.min(1, alone[column]))));
            }
        }
        return beads;
    }

    /** The weights of all pairings together, or of those only that pair one row with one column. */
    private double sum(int fixedRow, int fixedColumn, double independence) {
        double[] sums = new double[1 << columns];
        for (int used = 0; used < sums.length; used++) {
            sums[used] = Math.exp(ALONE * (columns - Integer.bitCount(used)));
        }
        for (int row = rows - 1; row >= 0; row--) {
            double[] before = new double[sums.length];
            for (int used = 0; used < sums.length; used++) {
                before[used] = row == fixedRow ? 0 : sums[used] * Math.exp(ALONE);
                for (int column = 0; column < columns; column++) {
                    boolean open = (used & 1 << column) == 0 && (row != fixedRow || column == fixedColumn);
                    if (open) {
                        before[used] +=
                                sums[used | 1 << column] * Math.exp(independence * Math.min(50, evidence[row][column]));
                    }
                }
            }
            sums = before;
        }
        return sums[0];
    }
}
