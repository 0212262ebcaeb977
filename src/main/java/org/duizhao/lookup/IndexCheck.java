package org.duizhao.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.text.Language;

/**
 * Compares what lookups see with the database, both as of one moment: each segment with all that an answer tells of it, and each
 * text in its index. Reads every segment, about as fast as a start does; lookups and changes go on meanwhile.
 */
@ApplicationScoped
public class IndexCheck {

    /** The most differences that are named. */
    public static final int NAMED = 100;

    private static final int STRETCH = 10_000;

    private final Readings readings;
    private final IndexKeeper keeper;

    IndexCheck(Readings readings, IndexKeeper keeper) {
        this.readings = readings;
        this.keeper = keeper;
    }

    /**
     * What was found.
     *
     * @param segments compared
     * @param differences how many there are
     * @param named the first of them, {@link #NAMED} at the most, a sentence each
     */
    public record Result(long segments, long differences, List<String> named) {}

    /**
     * Compares all.
     *
     * @throws org.duizhao.problem.Problem while the index is being filled
     * @throws IllegalStateException if the database cannot be read
     */
    public Result run() {
        try (Reading reading = readings.open()) {
            return compare(reading, keeper.at(reading), took -> {});
        } catch (SQLException e) {
            throw new IllegalStateException("The index cannot be compared with the database", e);
        }
    }

    /** @param rest is told of the nanoseconds that a stretch took, and may wait before the next */
    static Result compare(Reading reading, State state, LongConsumer rest) throws SQLException {
        Comparison comparison = new Comparison(state);
        for (Stretch stretch : reading.stretches(STRETCH)) {
            long began = System.nanoTime();
            List<IndexedSegment> segments = new ArrayList<>();
            reading.segments(stretch, segments::add);
            comparison.add(segments);
            rest.accept(System.nanoTime() - began);
        }
        return comparison.result();
    }

    private static final class Comparison {

        private final State state;
        private final BitSet known = new BitSet();
        private final Map<Language, Integer> texts = new EnumMap<>(Language.class);
        private final List<String> named = new ArrayList<>();
        private long differences;

        Comparison(State state) {
            this.state = state;
        }

        void add(List<IndexedSegment> segments) {
            for (IndexedSegment segment : segments) {
                known.set(Math.toIntExact(segment.id()));
                if (state.segments().facts(segment.id()) == Facts.NONE) {
                    differ("Segment " + segment.id() + " is missing in the index.");
                } else if (!state.segments()
                        .holds(PackedSegment.of(segment, state.segments().names()))) {
                    differ("Segment " + segment.id() + " is another one in the index.");
                }
            }
            Neighbours.of(segments).forEach(this::add);
        }

        private void add(Language language, List<Entry> entries) {
            texts.merge(language, entries.size(), Integer::sum);
            for (Entry entry : entries) {
                if (!state.texts().get(language).holds(entry)) {
                    differ("Segment " + entry.segment() + ": its text in " + language.tag()
                            + " is not searched as it is.");
                }
            }
        }

        Result result() {
            state.segments().each(segment -> {
                if (!known.get(Math.toIntExact(segment))) {
                    differ("Segment " + segment + " is in the index alone.");
                }
            });
            state.texts().forEach((language, index) -> {
                int stored = texts.getOrDefault(language, 0);
                if (index.size() != stored) {
                    differ("There are " + stored + " texts in " + language.tag() + ", but " + index.size()
                            + " are searched.");
                }
            });
            return new Result(known.cardinality(), differences, List.copyOf(named));
        }

        private void differ(String difference) {
            differences++;
            if (named.size() < NAMED) {
                named.add(difference);
            }
        }
    }
}
