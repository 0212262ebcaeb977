package org.duizhao.exchange;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.people.Accesses;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** A memory as TMX, whole or in pieces, for the foreign protocols. */
@Singleton
public class MemoryFile {

    private final TmxExport export;
    private final MemoryRepository memories;
    private final EntityManager entities;
    private final Accesses accesses;

    MemoryFile(TmxExport export, MemoryRepository memories, EntityManager entities, Accesses accesses) {
        this.entities = entities;
        this.export = export;
        this.memories = memories;
        this.accesses = accesses;
    }

    /**
     * A file that holds some of a memory's segments.
     *
     * @param next the id of the first segment that is not in it; null where it ends with the last one
     */
    public record Piece(StreamingOutput file, Long next) {}

    /**
     * Segments in the order of their ids, with all languages and inline codes, without rejected translations.
     *
     * @param from the least id
     * @param limit how many at the most, or null for all
     * @throws Problem {@link ProblemType#NOT_FOUND} for a memory that there is not, or that may not be read
     */
    public Piece of(String name, long from, Integer limit) {
        Access access = accesses.current();
        Memory memory = memories.named(name, Right.READ, access);
        Long next = limit == null ? null : after(memory, from, limit);
        UnitRows.Ids ids = new UnitRows.Ids(from, next == null ? Long.MAX_VALUE : next - 1);
        TmxSelection all = new TmxSelection(null, List.of(), name, null, Set.of(), null, 2);
        return new Piece(out -> export.write(all, ids, ExportFormat.TMX, access, out), next);
    }

    private Long after(Memory memory, long from, int limit) {
        return entities.createQuery(
                        "select id from Segment where memory = :memory and id >= :from order by id", Long.class)
                .setParameter("memory", memory)
                .setParameter("from", from)
                .setFirstResult(limit)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
