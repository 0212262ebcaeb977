package org.duizhao.lookup;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.duizhao.matching.ArrayReader;
import org.duizhao.matching.ArrayWriter;

/**
 * All that an answer tells of segments, by their ids, which are those of a sequence and so lie close together. It never changes:
 * with a change in it, it is another one that shares with this what is equal (a tree of two levels whose paths are copied).
 */
final class Store {

    private static final int NODE_BITS = 10;
    private static final int NODE = 1 << NODE_BITS;
    private static final long END = -1;
    private static final StorePage[] NOTHING = new StorePage[NODE];

    private final StorePage[][] nodes;
    private final Names names;

    /** Without any segment. */
    Store(Names names) {
        this(new StorePage[0][], names);
    }

    private Store(StorePage[][] nodes, Names names) {
        this.nodes = nodes;
        this.names = names;
    }

    /** What {@link #write} wrote. */
    static Store read(ArrayReader from) throws IOException {
        Names names = new Names(from);
        StorePage[][] nodes = new StorePage[0][];
        for (long page = from.number(); page != END; page = from.number()) {
            int node = (int) (page >>> NODE_BITS);
            nodes = node < nodes.length ? nodes : Arrays.copyOf(nodes, node + 1);
            nodes[node] = nodes[node] == null ? NOTHING.clone() : nodes[node];
            nodes[node][(int) (page & NODE - 1)] = new StorePage(from);
        }
        return new Store(nodes, names);
    }

    /** Writes the names and, each behind its number, the pages. */
    void write(ArrayWriter into) throws IOException {
        names.write(into);
        for (long page = 0; page >>> NODE_BITS < nodes.length; page++) {
            StorePage one = page(page);
            if (one != null) {
                into.write(page);
                one.write(into);
            }
        }
        into.write(END);
    }

    /** {@link Facts} of a segment. */
    long facts(long segment) {
        StorePage page = page(segment >>> StorePage.BITS);
        return page == null ? Facts.NONE : page.facts(at(segment));
    }

    /** A segment that there is. */
    StoredSegment get(long segment) {
        StorePage page = page(segment >>> StorePage.BITS);
        return new StoredSegment(page.facts(at(segment)), page.at(at(segment)), names);
    }

    boolean holds(PackedSegment segment) {
        StorePage page = page(segment.id() >>> StorePage.BITS);
        return page != null && page.holds(at(segment.id()), segment);
    }

    Names names() {
        return names;
    }

    /** With other segments in place of some, of which there is one for each id at the most. */
    Store with(Collection<PackedSegment> changes) {
        Map<Long, List<PackedSegment>> byPage = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.id() >>> StorePage.BITS, TreeMap::new, Collectors.toList()));
        StorePage[][] more = nodes;
        int copied = -1;
        for (var changed : byPage.entrySet()) {
            int node = (int) (changed.getKey() >>> NODE_BITS);
            if (node != copied) {
                int least = Math.max(more.length, node + 1);
                more = more == nodes || least > more.length ? Arrays.copyOf(more, least) : more;
                more[node] = (more[node] == null ? NOTHING : more[node]).clone();
                copied = node;
            }
            int at = (int) (changed.getKey() & NODE - 1);
            StorePage page = more[node][at] == null ? StorePage.EMPTY : more[node][at];
            more[node][at] = page.with(changed.getValue());
        }
        return new Store(more, names);
    }

    /** The ids of all segments, ascending. */
    void each(LongConsumer segment) {
        for (long page = 0; page >>> NODE_BITS < nodes.length; page++) {
            StorePage one = page(page);
            for (int at = 0; one != null && at < StorePage.SIZE; at++) {
                if (one.facts(at) != Facts.NONE) {
                    segment.accept(page << StorePage.BITS | at);
                }
            }
        }
    }

    /** How many segments there are. */
    long size() {
        long[] size = new long[1];
        each(segment -> size[0]++);
        return size[0];
    }

    private StorePage page(long page) {
        long node = page >>> NODE_BITS;
        return node < nodes.length && nodes[(int) node] != null ? nodes[(int) node][(int) (page & NODE - 1)] : null;
    }

    private static int at(long segment) {
        return (int) (segment & StorePage.SIZE - 1);
    }
}
