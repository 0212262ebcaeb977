package org.duizhao.library;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.memory.Status;

/**
 * How far the review of a document has come in one language, or of all documents.
 *
 * @param pairs how many there are of each status; those with none are left out
 * @param alone segments that have Chinese without that language, or that language without Chinese
 */
public record Progress(Map<Status, Long> pairs, long alone) {

    static final Progress NONE = new Progress(Map.of(), 0);

    /** What a segment may be in a language, from done to not begun: the statuses, and {@code alone}. */
    static final List<String> KINDS = Stream.concat(
                    Stream.of(Status.APPROVED, Status.NEEDS_REVIEW, Status.DRAFT, Status.REJECTED)
                            .map(Status::slug),
                    Stream.of("alone"))
            .toList();

    static Progress sum(List<Progress> parts) {
        Map<Status, Long> pairs = new EnumMap<>(Status.class);
        parts.forEach(part -> part.pairs.forEach((status, count) -> pairs.merge(status, count, Long::sum)));
        return new Progress(pairs, parts.stream().mapToLong(Progress::alone).sum());
    }

    public long of(Status status) {
        return pairs.getOrDefault(status, 0L);
    }

    public long approved() {
        return of(Status.APPROVED);
    }

    /** How many there are of one of {@link #KINDS}. */
    public long of(String kind) {
        return Status.of(kind).map(this::of).orElse(alone);
    }

    /** Approved, of all pairs; 0 where there is none. */
    public int percent() {
        return all() == 0 ? 0 : (int) (100 * approved() / all());
    }

    public List<Bar> bars() {
        Map<String, Long> counts = new LinkedHashMap<>();
        KINDS.forEach(kind -> counts.put(kind, of(kind)));
        return Bar.stacked(counts, all() + alone);
    }

    /** All pairs. */
    public long all() {
        return pairs.values().stream().mapToLong(Long::longValue).sum();
    }
}
