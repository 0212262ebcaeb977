package org.duizhao.protocols;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duizhao.exchange.Duplicates;
import org.duizhao.exchange.Imports;
import org.duizhao.memory.Segment;
import org.duizhao.memory.StaleVersion;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The changes that translate5 asks t5memory for. */
@Path("/t5memory")
@RolesAllowed(Role.TRANSLATES)
@Consumes(MediaType.WILDCARD)
@Produces(T5Answers.JSON)
@Tag(name = "Foreign protocols")
public class T5MemoryWriting {

    /** What translate5 asks for to see whether somebody answers: no memory is made. */
    private static final String PING = "ping_tm";

    private final ForeignMemory memory;
    private final ForeignSegments segments;
    private final T5Answers answers;
    private final ForeignMemories memories;
    private final Imports imports;

    T5MemoryWriting(
            ForeignMemory memory,
            ForeignSegments segments,
            T5Answers answers,
            ForeignMemories memories,
            Imports imports) {
        this.memory = memory;
        this.segments = segments;
        this.answers = answers;
        this.memories = memories;
        this.imports = imports;
    }

    @POST
    @RolesAllowed(Role.READS)
    @Operation(
            summary = "t5memory: make a memory, {name, sourceLang}",
            description = "For whoever may write. “ping_tm” is not made.")
    public Response create(String body) {
        return answers.answer(() -> {
            T5Bodies.Create asked = answers.read(body, T5Bodies.Create.class);
            return new T5Bodies.Name(PING.equals(asked.name()) ? PING : made(asked.name()));
        });
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "t5memory: make a memory of a TMX file", description = "“json_data” holds {name, sourceLang}.")
    public Response createOf(
            @RestForm("json_data") @PartType(MediaType.TEXT_PLAIN) String data, @RestForm FileUpload file) {
        return answers.answer(() -> {
            requireFile(file);
            String name = made(answers.read(data, T5Bodies.Create.class).name());
            begin(name, file, "1");
            return new T5Bodies.Name(name);
        });
    }

    @POST
    @Path("{memory}/importtmx")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "t5memory: import a TMX file; “status” tells how far it is")
    public Response importTmx(
            @PathParam("memory") String name,
            @RestForm("json_data") @PartType(MediaType.TEXT_PLAIN) String data,
            @RestForm FileUpload file) {
        return answers.answer(() -> {
            T5Bodies.Import asked = answers.read(data, T5Bodies.Import.class);
            begin(existing(name), file, asked.saveDifferentTargetsForSameSource());
            return new T5Bodies.Message(0, "The import has begun.");
        });
    }

    @POST
    @Path("{memory}/entry")
    @Operation(
            summary = "t5memory: keep a translation, in the place of the one that the source had unless told otherwise")
    public Response entry(@PathParam("memory") String name, String body) {
        return answers.answer(() -> {
            T5Bodies.Update asked = answers.read(body, T5Bodies.Update.class);
            T5Languages languages = new T5Languages(asked.sourceLang(), asked.targetLang());
            LanguagePair pair = languages.pair();
            ForeignUnit unit = new ForeignUnit(T5Text.kept(asked.source()), T5Text.kept(asked.target()));
            String chosen = existing(name);
            Segment kept = "1".equals(asked.saveDifferentTargetsForSameSource())
                    ? memory.keep(chosen, pair, unit)
                    : memory.replace(chosen, pair, unit);
            return new T5Bodies.Updated(
                    0,
                    T5Key.of(kept, pair).toString(),
                    kept.id,
                    unit.source().written(XmlWords::written),
                    unit.target().written(XmlWords::written),
                    languages.sourceLang(),
                    languages.targetLang());
        });
    }

    @POST
    @Path("{memory}/entrydelete")
    @Transactional
    @Operation(
            summary = "t5memory: delete the segment under {recordKey, targetKey}",
            description = "Not one that was changed meanwhile; the answer holds what it is now.")
    public Response delete(@PathParam("memory") String name, String body) {
        return answers.answer(() -> {
            T5Bodies.Key asked = answers.read(body, T5Bodies.Key.class);
            T5Key key = new T5Key(asked.recordKey(), asked.targetKey());
            LanguagePair pair = key.pair();
            String chosen = existing(name);
            try {
                if (asked.segmentId() == null || asked.segmentId() == 0 || asked.segmentId() == key.record()) {
                    memory.delete(key.record(), chosen, key.version());
                    return new T5Bodies.Deleted(0, null, 1, null);
                }
            } catch (StaleVersion stale) {
                // answered below
            }
            return new T5Bodies.Deleted(
                    1,
                    "SEGMENT_ID_IS_NOT_EQUAL",
                    0,
                    List.of(T5Entry.of(segments.findIn(chosen, key.record(), pair), pair, T5Languages.of(pair))));
        });
    }

    @DELETE
    @Path("{memory}")
    @Operation(summary = "t5memory: is refused; a tool does not delete a whole memory")
    public Response deleteMemory(@PathParam("memory") String name) {
        return answers.failure(
                403, "A whole memory is not deleted by a tool: ask an administrator. Single entries can be deleted.");
    }

    private String made(String name) {
        memories.requireWriting();
        if (name != null && memories.isThere(name)) {
            throw new Problem(ProblemType.CONFLICT, "ERROR_MEM_NAME_EXISTS: there is a memory “" + name + "” already.");
        }
        return memories.make(name);
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND}: a memory is made by {@link #create} alone */
    private String existing(String sent) {
        memories.requireWriting();
        String name = T5MemoryResource.name(sent);
        if (!memories.isThere(name)) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no memory “" + name + "”: TM not found(error 48)");
        }
        return memories.named(name);
    }

    private void begin(String name, FileUpload file, String differentTargets) {
        requireFile(file);
        imports.add(
                file.uploadedFile(),
                file.fileName(),
                name,
                "1".equals(differentTargets) ? Duplicates.SKIP : Duplicates.KEEP_NEWEST,
                false);
    }

    private static void requireFile(FileUpload file) {
        if (file == null) {
            throw new Problem(ProblemType.INVALID_VALUE, "“file” is missing: send a TMX file as multipart/form-data.");
        }
    }
}
