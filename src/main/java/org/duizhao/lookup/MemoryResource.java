package org.duizhao.lookup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/memories")
@RolesAllowed(Role.READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memories")
public class MemoryResource {

    private final EntityManager entities;
    private final Accesses accesses;

    MemoryResource(EntityManager entities, Accesses accesses) {
        this.entities = entities;
        this.accesses = accesses;
    }

    /** A named set of segments. */
    public record MemoryView(
            String name,
            String title,

            @Schema(minimum = "0", maximum = "10", description = "points taken off its matches below 100")
            int penalty,

            long segments,
            Instant created) {}

    /** The memories that may be read, by name. */
    public record Memories(List<MemoryView> memories) {}

    @GET
    @Operation(summary = "The memories, with how many segments each holds")
    public Memories get() {
        return new Memories(entities.createQuery("""
                        select m.name, m.title, m.penalty, (select count(s) from Segment s where s.memory = m), m.createdAt
                        from Memory m where m.id in :readable order by m.name
                        """, MemoryView.class)
                .setParameter("readable", accesses.current().readable())
                .getResultList());
    }
}
