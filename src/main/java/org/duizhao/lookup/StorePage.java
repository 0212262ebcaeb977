package org.duizhao.lookup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.duizhao.matching.ArrayReader;
import org.duizhao.matching.ArrayWriter;

/** Some segments whose ids follow each other, one behind the other in one array. Never changes. */
final class StorePage {

    static final int BITS = 6;
    static final int SIZE = 1 << BITS;
    static final StorePage EMPTY = new StorePage(new long[SIZE], new int[SIZE + 1], new byte[0]);

    private final long[] facts;
    private final int[] starts;
    private final byte[] bytes;

    private StorePage(long[] facts, int[] starts, byte[] bytes) {
        this.facts = facts;
        this.starts = starts;
        this.bytes = bytes;
    }

    StorePage(ArrayReader from) throws IOException {
        this(from.longs(), from.ints(), from.bytes());
    }

    void write(ArrayWriter into) throws IOException {
        into.write(facts);
        into.write(starts);
        into.write(bytes);
    }

    /** @param at of its ids, from 0 */
    long facts(int at) {
        return facts[at];
    }

    /** From the first byte of a segment on. */
    ByteBuffer at(int at) {
        return ByteBuffer.wrap(bytes).position(starts[at]);
    }

    boolean holds(int at, PackedSegment segment) {
        return facts[at] == segment.facts()
                && Arrays.equals(bytes, starts[at], starts[at + 1], segment.bytes(), 0, segment.bytes().length);
    }

    /** With other segments in place of some, of which there is one for each id at the most. */
    StorePage with(List<PackedSegment> changes) {
        PackedSegment[] changed = new PackedSegment[SIZE];
        changes.forEach(change -> changed[(int) (change.id() & SIZE - 1)] = change);
        long[] newFacts = facts.clone();
        int[] newStarts = new int[SIZE + 1];
        for (int at = 0; at < SIZE; at++) {
            newFacts[at] = changed[at] == null ? facts[at] : changed[at].facts();
            newStarts[at + 1] =
                    newStarts[at] + (changed[at] == null ? starts[at + 1] - starts[at] : changed[at].bytes().length);
        }
        byte[] newBytes = new byte[newStarts[SIZE]];
        for (int at = 0; at < SIZE; at++) {
            System.arraycopy(
                    changed[at] == null ? bytes : changed[at].bytes(),
                    changed[at] == null ? starts[at] : 0,
                    newBytes,
                    newStarts[at],
                    newStarts[at + 1] - newStarts[at]);
        }
        return new StorePage(newFacts, newStarts, newBytes);
    }

    int bytes() {
        return bytes.length;
    }
}
