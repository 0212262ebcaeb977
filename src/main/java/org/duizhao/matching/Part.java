package org.duizhao.matching;

import java.io.IOException;

/**
 * A part of the index that never grows: different texts, the grams in them, and the segments that have them.
 *
 * @param keys for each text the hash of its {@link Folding#key}
 * @param byKey the texts in the order of these hashes
 */
record Part(TextTable texts, Sketches sketches, Postings postings, int[] keys, int[] byKey, Rows rows) {

    Part(ArrayReader from) throws IOException {
        this(new TextTable(from), new Sketches(from), new Postings(from), from.ints(), from.ints(), new Rows(from));
    }

    /** Writes it as it is in a version. */
    void write(ArrayWriter into, long version) throws IOException {
        texts.write(into);
        sketches.write(into);
        postings.write(into);
        into.write(keys);
        into.write(byKey);
        rows.write(into, version);
    }

    /** Where the texts with a hash begin in {@code byKey}. */
    int firstWithKey(int hash) {
        int low = 0;
        int high = byKey.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (keys[byKey[middle]] < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
