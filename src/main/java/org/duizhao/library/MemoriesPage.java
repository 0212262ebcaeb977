package org.duizhao.library;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duizhao.memory.Memory;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;

/** The memories that the reader may read, and what can be done with each. */
@Path("/memories")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class MemoriesPage {

    private final MemoryCounts counts;
    private final Accesses accesses;

    MemoriesPage(MemoryCounts counts, Accesses accesses) {
        this.counts = counts;
        this.accesses = accesses;
    }

    record MemoriesView(List<MemoryCounts.Counted> memories) implements TemplateInstance {}

    @GET
    public TemplateInstance memories() {
        return new MemoriesView(counts.of(accesses.current()));
    }

    /** Its name as a value of an address. */
    @TemplateExtension
    static String inAddress(Memory memory) {
        return URLEncoder.encode(memory.name, StandardCharsets.UTF_8);
    }
}
