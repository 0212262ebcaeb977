package org.duizhao.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.memory.Access;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.memory.Status;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Languages;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The memory as a TMX file. */
@Path("/api/tmx")
public class TmxResource {

    static final String TMX = "application/x-tmx+xml;charset=UTF-8";

    /** As a source language: every unit in two languages or more. */
    private static final String ALL = "all";

    private final TmxExport export;
    private final MemoryRepository memories;
    private final DocumentRepository documents;
    private final Accesses accesses;

    TmxResource(TmxExport export, MemoryRepository memories, DocumentRepository documents, Accesses accesses) {
        this.export = export;
        this.memories = memories;
        this.documents = documents;
        this.accesses = accesses;
    }

    @GET
    @Produces({TMX, "application/xml"})
    @RolesAllowed(Role.READS)
    @Operation(
            summary = "Download segments as TMX 1.4b",
            description = "Streamed; a unit is written when it has the source and one of the target languages."
                    + " Rejected translations are left out unless their status is asked for.")
    public Response download(
            @Parameter(
                            description =
                                    "The source language: zh, en or ru, or all for every unit in two languages or more; zh unless told")
                    @RestQuery
                    String from,
            @Parameter(description = "The target languages; all the others unless told") @RestQuery List<String> to,
            @Parameter(description = "Only this memory") @RestQuery String memory,
            @Parameter(description = "Only this document, by its slug") @RestQuery String document,
            @Parameter(description = "Only translations of these statuses: draft, needs-review, approved, rejected")
                    @RestQuery
                    List<String> status,
            @Parameter(description = "Only what changed, or was decided, at or after this date or time (ISO 8601)")
                    @RestQuery
                    String since,
            @Parameter(description = "2 with inline codes, 1 without; 2 unless told") @RestQuery String level,
            @Context Request request) {
        Access access = accesses.current();
        TmxSelection selection = selection(from, to, memory, document, status, since, level, access);
        EntityTag tag = new EntityTag(export.stamp(selection, access), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        StreamingOutput body = out -> export.write(selection, access, out);
        return Response.ok(body, TMX)
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(selection) + "\"")
                .build();
    }

    private TmxSelection selection(
            String from,
            List<String> to,
            String memory,
            String document,
            List<String> status,
            String since,
            String level,
            Access access) {
        Language source = from == null ? Language.ZH : from.equals(ALL) ? null : Languages.named("from", from);
        if (source == null && !to.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_VALUE, "“from” is all, which has no target languages: leave “to” out.");
        }
        Set<Language> targets = source == null
                ? new LinkedHashSet<>()
                : to.isEmpty()
                        ? new LinkedHashSet<>(List.of(Language.values()))
                        : to.stream()
                                .map(code -> Languages.named("to", code))
                                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!to.isEmpty() && targets.contains(source)) {
            throw new Problem(
                    ProblemType.INVALID_VALUE, "“to” names the source language " + source.tag() + ": name other ones.");
        }
        targets.remove(source);
        if (memory != null) {
            memories.named(memory, Right.READ, access);
        }
        if (document != null) {
            documents.named(document, access);
        }
        return new TmxSelection(
                source,
                new ArrayList<>(targets),
                memory,
                document,
                status.stream().map(TmxResource::status).collect(Collectors.toSet()),
                since == null ? null : instant(since),
                level(level));
    }

    private static Status status(String slug) {
        return Status.of(slug)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_VALUE,
                        "“status” is “" + slug + "”: use "
                                + Stream.of(Status.values()).map(Status::slug).collect(Collectors.joining(", "))
                                + "."));
    }

    private static int level(String written) {
        if (written != null && !written.equals("1") && !written.equals("2")) {
            throw new Problem(
                    ProblemType.INVALID_VALUE, "“level” is “" + written + "”: use 1 or 2, which has inline codes.");
        }
        return "1".equals(written) ? 1 : 2;
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“since” is “" + text + "”: use a date (2026-11-21) or a time (2026-11-21T08:00:00Z).");
        }
    }

    private static String fileName(TmxSelection selection) {
        String languages = selection.from() == null
                ? ALL
                : Stream.concat(Stream.of(selection.from()), selection.to().stream())
                        .map(Language::tag)
                        .collect(Collectors.joining("-"));
        String what = selection.document() != null
                ? selection.document()
                : selection.memory() != null ? selection.memory() : "duizhao";
        return what.replaceAll("[^A-Za-z0-9._-]", "_") + "." + languages + ".tmx";
    }
}
