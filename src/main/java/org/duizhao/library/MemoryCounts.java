package org.duizhao.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** The memories with what is in them: three queries, however many there are. */
@ApplicationScoped
class MemoryCounts {

    private final EntityManager entities;
    private final MemoryRepository memories;

    MemoryCounts(EntityManager entities, MemoryRepository memories) {
        this.entities = entities;
        this.memories = memories;
    }

    /**
     * A memory as the page lists it.
     *
     * @param right the most that the reader may do in it
     * @param progress by the language beside Chinese; without those that have no pair
     */
    public record Counted(Memory memory, Right right, long segments, Map<Language, Progress> progress) {

        public boolean may(String slug) {
            return right.compareTo(Right.of(slug).orElseThrow()) >= 0;
        }
    }

    /** Those that may be read, by name. */
    @Transactional
    List<Counted> of(Access access) {
        if (access.readable().isEmpty()) {
            return List.of();
        }
        Map<Long, Long> segments = new HashMap<>();
        rows("select s.memory_id, count(*) from segment s where s.memory_id in (:readable) group by 1", access)
                .forEach(row -> segments.put(row.get(0, Long.class), row.get(1, Long.class)));
        Map<Long, Map<Language, Progress>> progress = new HashMap<>();
        rows("""
                select s.memory_id, p.lang, p.status, count(*) from pair p join segment s on s.id = p.segment_id
                where s.memory_id in (:readable) group by 1, 2, 3
                """, access)
                .forEach(row -> progress.computeIfAbsent(row.get(0, Long.class), id -> new EnumMap<>(Language.class))
                        .merge(
                                Language.of(row.get(1, String.class)).orElseThrow(),
                                new Progress(
                                        Map.of(
                                                Status.of(row.get(2, String.class))
                                                        .orElseThrow(),
                                                row.get(3, Long.class)),
                                        0),
                                (a, b) -> Progress.sum(List.of(a, b))));
        return memories.list("id in ?1 order by name", access.readable()).stream()
                .map(memory -> new Counted(
                        memory,
                        access.rights().get(memory.id),
                        segments.getOrDefault(memory.id, 0L),
                        progress.getOrDefault(memory.id, Map.of())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Access access) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("readable", access.readable())
                .getResultList();
    }
}
