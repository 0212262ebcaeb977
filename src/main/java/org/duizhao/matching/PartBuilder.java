package org.duizhao.matching;

import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.text.Normalization;

/** Makes a part of the index from segments, which may come in any order but each once. */
final class PartBuilder {

    /** The most elements that every virtual machine gives an array. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private final Fingerprint fingerprint;
    private char[] units = new char[1 << 12];
    private int[] starts = new int[1 << 8];
    private int[] lengths = new int[1 << 8];
    private int[] keys = new int[1 << 8];
    private long[] prints = new long[1 << 8];
    private long[] segments = new long[1 << 8];
    private long[] written = new long[1 << 8];
    private long[] before = new long[1 << 8];
    private long[] after = new long[1 << 8];
    private byte[] codes = new byte[1 << 8];
    private int count;

    PartBuilder(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    void add(Entry entry) {
        String text = Normalization.forComparison(entry.text());
        units = room(units, Math.addExact(starts[count], text.length()));
        text.getChars(0, text.length(), units, starts[count]);
        row(
                text.length(),
                Folding.key(text).hashCode(),
                entry.segment(),
                fingerprint.of(entry.text()),
                fingerprint.ofNeighbour(entry.before()),
                fingerprint.ofNeighbour(entry.after()),
                entry.codes());
    }

    /** Adds what is not forgotten of another part. */
    void add(Part part, long version) {
        TextTable texts = part.texts();
        Rows rows = part.rows();
        for (int text = 0; text < texts.size(); text++) {
            for (int row = rows.first(text); row < rows.first(text + 1); row++) {
                if (rows.isAlive(row, version)) {
                    int length = texts.units(text);
                    units = room(units, Math.addExact(starts[count], length));
                    texts.copy(text, units, starts[count]);
                    row(
                            length,
                            part.keys()[text],
                            rows.segment(row),
                            rows.written(row),
                            rows.before(row),
                            rows.after(row),
                            rows.codes(row));
                }
            }
        }
    }

    /** Adds what another one has. */
    void add(PartBuilder other) {
        int start = starts[count];
        units = room(units, Math.addExact(start, other.units()));
        System.arraycopy(other.units, 0, units, start, other.units());
        while (count + other.count >= starts.length) {
            grow();
        }
        for (int row = 1; row <= other.count; row++) {
            starts[count + row] = start + other.starts[row];
        }
        System.arraycopy(other.lengths, 0, lengths, count, other.count);
        System.arraycopy(other.keys, 0, keys, count, other.count);
        System.arraycopy(other.prints, 0, prints, count, other.count);
        System.arraycopy(other.segments, 0, segments, count, other.count);
        System.arraycopy(other.written, 0, written, count, other.count);
        System.arraycopy(other.before, 0, before, count, other.count);
        System.arraycopy(other.after, 0, after, count, other.count);
        System.arraycopy(other.codes, 0, codes, count, other.count);
        count += other.count;
    }

    private void row(
            int length, int key, long segment, long print, long printBefore, long printAfter, int inlineCodes) {
        if (count + 1 == starts.length) {
            grow();
        }
        int start = starts[count];
        lengths[count] = Character.codePointCount(units, start, length);
        prints[count] = fingerprint.of(units, start, start + length);
        keys[count] = key;
        segments[count] = segment;
        written[count] = print;
        before[count] = printBefore;
        after[count] = printAfter;
        codes[count] = (byte) inlineCodes;
        starts[++count] = start + length;
    }

    int count() {
        return count;
    }

    /** The UTF-16 units of all texts. */
    int units() {
        return starts[count];
    }

    Part build() {
        return build(false);
    }

    /** As {@link #build}, by more than one processor where there is one that is free. */
    Part buildBeside() {
        return build(true);
    }

    private Part build(boolean beside) {
        int[] order = IntSort.sorted(count, this::compare);
        int[] rowTexts = new int[count];
        int texts = 0;
        for (int row = 0; row < count; row++) {
            if (row > 0 && !isSameText(order[row - 1], order[row])) {
                texts++;
            }
            rowTexts[row] = texts;
        }
        return lay(order, rowTexts, count == 0 ? 0 : texts + 1, beside);
    }

    private Part lay(int[] order, int[] rowTexts, int texts, boolean beside) {
        int[] firsts = new int[texts + 1];
        int[] textStarts = new int[texts + 1];
        int[] textLengths = new int[texts];
        int[] textKeys = new int[texts];
        for (int row = count - 1; row >= 0; row--) {
            firsts[rowTexts[row]] = row;
        }
        firsts[texts] = count;
        for (int text = 0; text < texts; text++) {
            int from = order[firsts[text]];
            textStarts[text + 1] = textStarts[text] + starts[from + 1] - starts[from];
            textLengths[text] = lengths[from];
            textKeys[text] = keys[from];
        }
        char[] textUnits = new char[textStarts[texts]];
        for (int text = 0; text < texts; text++) {
            int from = order[firsts[text]];
            System.arraycopy(units, starts[from], textUnits, textStarts[text], starts[from + 1] - starts[from]);
        }
        Rows rows = new Rows(
                picked(segments, order),
                picked(written, order),
                picked(before, order),
                picked(after, order),
                pickedCodes(order),
                firsts);
        TextTable table = table(textUnits, textStarts, textLengths);
        int[] byKey = IntSort.sorted(texts, (a, b) -> Integer.compare(textKeys[a], textKeys[b]));
        PostingsBuilder lists = new PostingsBuilder(table);
        ForkJoinTask<Sketches> sketches = ForkJoinTask.adapt(() -> Sketches.of(table, lists.counts()));
        if (beside) {
            sketches.fork();
        }
        Postings postings = lists.build();
        return new Part(table, beside ? sketches.join() : sketches.invoke(), postings, textKeys, byKey, rows);
    }

    private static TextTable table(char[] units, int[] starts, int[] lengths) {
        int[] different = Arrays.stream(lengths).distinct().toArray();
        int[] firsts = new int[different.length];
        for (int text = lengths.length - 1, at = different.length - 1; text >= 0; text--) {
            at -= lengths[text] < different[at] ? 1 : 0;
            firsts[at] = text;
        }
        return new TextTable(units, starts, different, firsts);
    }

    private int compare(int one, int other) {
        int order = Integer.compare(lengths[one], lengths[other]);
        order = order == 0 ? Long.compare(prints[one], prints[other]) : order;
        return order == 0 ? Long.compare(segments[other], segments[one]) : order;
    }

    private boolean isSameText(int one, int other) {
        return prints[one] == prints[other]
                && Arrays.equals(units, starts[one], starts[one + 1], units, starts[other], starts[other + 1]);
    }

    private void grow() {
        int size = 2 * starts.length;
        starts = Arrays.copyOf(starts, size);
        lengths = Arrays.copyOf(lengths, size);
        keys = Arrays.copyOf(keys, size);
        prints = Arrays.copyOf(prints, size);
        segments = Arrays.copyOf(segments, size);
        written = Arrays.copyOf(written, size);
        before = Arrays.copyOf(before, size);
        after = Arrays.copyOf(after, size);
        codes = Arrays.copyOf(codes, size);
    }

    private static char[] room(char[] units, int end) {
        return end <= units.length ? units : Arrays.copyOf(units, grown(units.length, end));
    }

    /** Twice as much, but no more than an array can have, unless so much is needed. */
    static int grown(int length, int needed) {
        return Math.max(needed, (int) Math.min(2L * length, LONGEST));
    }

    private static long[] picked(long[] column, int[] order) {
        long[] picked = new long[order.length];
        for (int row = 0; row < order.length; row++) {
            picked[row] = column[order[row]];
        }
        return picked;
    }

    private byte[] pickedCodes(int[] order) {
        byte[] picked = new byte[order.length];
        for (int row = 0; row < order.length; row++) {
            picked[row] = codes[order[row]];
        }
        return picked;
    }
}
