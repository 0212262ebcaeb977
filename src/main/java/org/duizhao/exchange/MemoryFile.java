package org.duizhao.exchange;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import org.duizhao.memory.Access;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.people.Accesses;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** A whole memory as TMX, for the foreign protocols. */
@Singleton
public class MemoryFile {

    private final TmxExport export;
    private final MemoryRepository memories;
    private final Accesses accesses;

    MemoryFile(TmxExport export, MemoryRepository memories, Accesses accesses) {
        this.export = export;
        this.memories = memories;
        this.accesses = accesses;
    }

    /**
     * All languages and inline codes, without rejected translations.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} for a memory that there is not, or that may not be read
     */
    public StreamingOutput of(String memory) {
        Access access = accesses.current();
        memories.named(memory, Right.READ, access);
        TmxSelection all = new TmxSelection(null, List.of(), memory, null, Set.of(), null, 2);
        return out -> export.write(all, ExportFormat.TMX, access, out);
    }
}
