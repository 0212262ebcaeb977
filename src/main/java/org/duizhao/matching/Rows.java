package org.duizhao.matching;

import java.io.IOException;
import java.util.BitSet;
import org.duizhao.matching.SegmentIndex.Entry;

/**
 * The segments of a part of the index, one row each, those of one text together, the later segment first. A row that is
 * forgotten stays, with the version from which on it is: a search with an older one still sees it.
 */
final class Rows {

    private static final int PAGE = 1 << 10;

    /** The version from which on those are forgotten that were when the rows were written: the first that there is. */
    static final long READ = 1;

    private final long[] segments;
    private final long[] written;
    private final long[] before;
    private final long[] after;
    private final byte[] codes;
    private final int[] firsts;
    private final int[] bySegment;
    private final long[][] deaths;
    private int alive;

    /**
     * @param written fingerprints of the texts as they were written
     * @param before fingerprints of the neighbours, 0 where there is none
     * @param codes how many inline codes each has, unsigned
     * @param firsts for each text its first row, and the number of rows
     */
    Rows(long[] segments, long[] written, long[] before, long[] after, byte[] codes, int[] firsts) {
        this.segments = segments;
        this.written = written;
        this.before = before;
        this.after = after;
        this.codes = codes;
        this.firsts = firsts;
        bySegment = IntSort.sorted(segments.length, (a, b) -> Long.compare(segments[a], segments[b]));
        deaths = new long[segments.length / PAGE + 1][];
        alive = segments.length;
    }

    Rows(ArrayReader from) throws IOException {
        segments = from.longs();
        written = from.longs();
        before = from.longs();
        after = from.longs();
        codes = from.bytes();
        firsts = from.ints();
        bySegment = from.ints();
        deaths = new long[segments.length / PAGE + 1][];
        BitSet dead = BitSet.valueOf(from.longs());
        dead.stream().forEach(row -> kill(row, READ));
        alive = segments.length - dead.cardinality();
    }

    /** Writes them as they are in a version: those that were forgotten until then are not told apart by when. */
    void write(ArrayWriter into, long version) throws IOException {
        into.write(segments);
        into.write(written);
        into.write(before);
        into.write(after);
        into.write(codes);
        into.write(firsts);
        into.write(bySegment);
        BitSet dead = new BitSet();
        for (int row = 0; row < segments.length; row++) {
            dead.set(row, !isAlive(row, version));
        }
        into.write(dead.toLongArray());
    }

    int size() {
        return segments.length;
    }

    /** How many are not forgotten; for the thread that changes the index. */
    int alive() {
        return alive;
    }

    /** The first row of a text; the one behind its last is the first of the next text. */
    int first(int text) {
        return firsts[text];
    }

    long segment(int row) {
        return segments[row];
    }

    long written(int row) {
        return written[row];
    }

    long before(int row) {
        return before[row];
    }

    long after(int row) {
        return after[row];
    }

    int codes(int row) {
        return codes[row] & 0xFF;
    }

    boolean isAlive(int row, long version) {
        long[] page = deaths[row / PAGE];
        if (page == null) {
            return true;
        }
        long death = page[row % PAGE];
        return death == 0 || death > version;
    }

    /** Forgets a segment from a version on; whether it was there. */
    boolean remove(long segment, long version) {
        int row = row(segment);
        if (row < 0 || !isAlive(row, version)) {
            return false;
        }
        kill(row, version);
        alive--;
        return true;
    }

    private void kill(int row, long version) {
        if (deaths[row / PAGE] == null) {
            deaths[row / PAGE] = new long[PAGE];
        }
        deaths[row / PAGE][row % PAGE] = version;
    }

    /** Whether an entry is there in a version, with its neighbours and the number of its inline codes. */
    boolean holds(Entry entry, long version, Fingerprint fingerprint) {
        int row = row(entry.segment());
        return row >= 0
                && isAlive(row, version)
                && written[row] == fingerprint.of(entry.text())
                && before[row] == fingerprint.ofNeighbour(entry.before())
                && after[row] == fingerprint.ofNeighbour(entry.after())
                && codes(row) == entry.codes();
    }

    private int row(long segment) {
        int low = 0;
        int high = bySegment.length - 1;
        if (high < 0 || segment < segments[bySegment[low]] || segment > segments[bySegment[high]]) {
            return -1;
        }
        while (low <= high) {
            int middle = low + high >>> 1;
            long found = segments[bySegment[middle]];
            if (found == segment) {
                return bySegment[middle];
            }
            if (found < segment) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
