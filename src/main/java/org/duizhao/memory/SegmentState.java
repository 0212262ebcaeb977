package org.duizhao.memory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.duizhao.text.Language;

/** A segment as it was at some time, complete enough to make it again. */
record SegmentState(
        long id,
        long memory,
        Long document,
        Integer position,
        String tuid,
        Instant createdAt,
        String createdBy,
        int version,
        Map<Language, Variant> variants,
        Map<Language, PairState> pairs) {

    /** What is decided of a pair. */
    record PairState(Status status, Mark mark, Float confidence, String shape) {

        static PairState of(Pair pair) {
            return pair == null ? null : new PairState(pair.status, pair.mark, pair.confidence, pair.shape);
        }

        void restore(Pair pair) {
            pair.status = status;
            pair.mark = mark;
            pair.confidence = confidence;
            pair.shape = shape;
        }
    }

    static SegmentState of(Segment segment) {
        Map<Language, PairState> pairs = new EnumMap<>(Language.class);
        segment.pairs.forEach((lang, pair) -> pairs.put(lang, PairState.of(pair)));
        return new SegmentState(
                segment.id,
                segment.memory.id,
                segment.document == null ? null : segment.document.id,
                segment.position,
                segment.tuid,
                segment.createdAt,
                segment.createdBy,
                segment.version,
                Map.copyOf(segment.variants),
                pairs);
    }

    /** Whether texts and decisions are the same. */
    boolean says(SegmentState other) {
        return variants.equals(other.variants) && pairs.equals(other.pairs);
    }
}
