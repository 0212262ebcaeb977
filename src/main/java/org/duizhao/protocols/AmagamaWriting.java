package org.duizhao.protocols;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.duizhao.exchange.Duplicates;
import org.duizhao.exchange.ImportView;
import org.duizhao.exchange.Imports;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The calls of amaGama that write. They write to the memory that {@link ProtocolsConfig#memory()} names; bodies are read as JSON
 * whatever their type is said to be, since clients say nothing of it.
 */
@Path("/tmserver/{source}/{target}")
@RolesAllowed(Role.TRANSLATES)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.TEXT_PLAIN)
@Tag(name = "Foreign protocols")
public class AmagamaWriting {

    private final ForeignMemories memories;
    private final ForeignMemory memory;
    private final Imports imports;
    private final ObjectMapper json;

    AmagamaWriting(ForeignMemories memories, ForeignMemory memory, Imports imports, ObjectMapper json) {
        this.memories = memories;
        this.memory = memory;
        this.imports = imports;
        this.json = json;
    }

    @POST
    @Path("unit/{text: .*}")
    @Operation(summary = "amaGama: add a unit, {\"source\", \"target\"}; the source may stand in the path alone")
    public Response postUnit(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @PathParam("text") String text,
            byte[] body)
            throws IOException {
        return putUnit(source, target, text, body);
    }

    @PUT
    @Path("unit/{text: .*}")
    @Operation(summary = "amaGama: add a unit, {\"source\", \"target\"}; the source may stand in the path alone")
    public Response putUnit(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @PathParam("text") String text,
            byte[] body)
            throws IOException {
        UnitTexts unit = json.readValue(body, UnitTexts.class);
        memory.add(
                memories.named(null),
                LanguagePair.served(source, target),
                List.of((unit.source() == null ? new UnitTexts(text, unit.target()) : unit).unit()));
        return Response.ok("").build();
    }

    @POST
    @Path("store/{name: .+}")
    @Operation(summary = "amaGama: add units, [{\"source\", \"target\"}]; says how many were new")
    public String postStore(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @PathParam("name") String name,
            byte[] body)
            throws IOException {
        List<UnitTexts> units = json.readValue(body, new TypeReference<>() {});
        // A file that is being translated has units without a target yet.
        List<ForeignUnit> translated = units.stream()
                .filter(UnitTexts::isTranslated)
                .map(UnitTexts::unit)
                .toList();
        int added = memory.add(memories.named(null), LanguagePair.served(source, target), translated);
        return "added " + added + " units from " + name;
    }

    @PUT
    @Path("store/{name: .+}")
    @Operation(
            summary = "amaGama: import a TMX file; the name says whether it is packed. The answer says where to look")
    public Response putStore(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @PathParam("name") String name,
            File body) {
        LanguagePair.served(source, target);
        ImportView begun = imports.add(body.toPath(), name, memories.named(null), Duplicates.SKIP, false);
        return Response.accepted("importing " + name)
                .location(URI.create("/api/imports/" + begun.id()))
                .build();
    }
}
