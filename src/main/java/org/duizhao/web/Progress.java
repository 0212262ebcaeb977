package org.duizhao.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Status;

/**
 * How far the review of a document has come in one language, or of all documents.
 *
 * @param pairs how many there are of each status; those with none are left out
 * @param alone segments that have Chinese without that language, or that language without Chinese
 */
public record Progress(Map<Status, Long> pairs, long alone) {

    static final Progress NONE = new Progress(Map.of(), 0);

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

    /** All pairs. */
    public long all() {
        return pairs.values().stream().mapToLong(Long::longValue).sum();
    }
}
