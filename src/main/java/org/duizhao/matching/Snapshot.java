package org.duizhao.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;

/**
 * What a search sees of the index.
 *
 * @param version the changes until now; what was forgotten by a later one is still there
 * @param recent the latest segments, of which the first {@code count} belong to it
 * @param size how many segments there are
 */
record Snapshot(long version, List<Part> parts, Recent[] recent, int count, int size) {

    /** What {@link #write} wrote. */
    static Snapshot read(ArrayReader from, int mostRecent) throws IOException {
        List<Part> parts = new ArrayList<>();
        int size = 0;
        for (int left = from.count(); left > 0; left--) {
            Part part = new Part(from);
            parts.add(part);
            size += part.rows().alive();
        }
        return new Snapshot(Rows.READ, List.copyOf(parts), new Recent[mostRecent], 0, size);
    }

    /** Writes the parts, and one more that the recent segments make. */
    void write(ArrayWriter into, Fingerprint fingerprint) throws IOException {
        List<Part> all = settled(fingerprint);
        into.write(all.size());
        for (Part part : all) {
            part.write(into, version);
        }
    }

    /** The parts, and one more that the recent segments make. */
    List<Part> settled(Fingerprint fingerprint) {
        PartBuilder builder = new PartBuilder(fingerprint);
        for (int at = 0; at < count; at++) {
            if (recent[at].isAlive(version)) {
                builder.add(recent[at].entry());
            }
        }
        List<Part> all = new ArrayList<>(parts);
        if (builder.count() > 0) {
            all.add(builder.build());
        }
        return List.copyOf(all);
    }

    boolean holds(Entry entry, Fingerprint fingerprint) {
        return Arrays.stream(recent, 0, count).anyMatch(one -> one.isAlive(version) && one.holds(entry))
                || parts.stream().anyMatch(part -> part.rows().holds(entry, version, fingerprint));
    }
}
