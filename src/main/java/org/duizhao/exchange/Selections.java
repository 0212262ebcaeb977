package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.duizhao.problem.Languages;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** Reads what is asked of an export. */
@ApplicationScoped
class Selections {

    /** As a source language: every unit in two languages or more. */
    static final String ALL = "all";

    private final MemoryRepository memories;
    private final DocumentRepository documents;

    Selections(MemoryRepository memories, DocumentRepository documents) {
        this.memories = memories;
        this.documents = documents;
    }

    /** @throws Problem that says which value is wrong and what it may be */
    TmxSelection of(ExportQuery query, Access access) {
        String from = value(query.from);
        List<String> to = values(query.to);
        Language source = from == null ? Language.ZH : from.equals(ALL) ? null : Languages.named("from", from);
        String memory = value(query.memory);
        if (memory != null) {
            memories.named(memory, Right.READ, access);
        }
        String document = value(query.document);
        if (document != null) {
            documents.named(document, access);
        }
        String since = value(query.since);
        return new TmxSelection(
                source,
                targets(source, to),
                memory,
                document,
                values(query.status).stream().map(Selections::status).collect(Collectors.toSet()),
                since == null ? null : instant(since),
                level(value(query.level)));
    }

    private static List<Language> targets(Language source, List<String> to) {
        if (source == null) {
            if (!to.isEmpty()) {
                throw invalid("“from” is all, which has no target languages: leave “to” out.");
            }
            return List.of();
        }
        Set<Language> targets = new LinkedHashSet<>();
        if (to.isEmpty()) {
            targets.addAll(List.of(Language.values()));
            targets.remove(source);
        }
        to.forEach(code -> targets.add(Languages.named("to", code)));
        if (targets.contains(source)) {
            throw invalid("“to” names the source language " + source.tag() + ": name other ones.");
        }
        return new ArrayList<>(targets);
    }

    private static Status status(String slug) {
        return Status.of(slug)
                .orElseThrow(() -> invalid("“status” is “" + slug + "”: use "
                        + Stream.of(Status.values()).map(Status::slug).collect(Collectors.joining(", "))
                        + "."));
    }

    private static int level(String written) {
        if (written != null && !written.equals("1") && !written.equals("2")) {
            throw invalid("“level” is “" + written + "”: use 1 or 2, which has inline codes.");
        }
        return "1".equals(written) ? 1 : 2;
    }

    private static Instant instant(String text) {
        Instant instant;
        try {
            instant = text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid("“since” is “" + text + "”: use a date (2026-11-21) or a time (2026-11-21T08:00:00Z).");
        }
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw invalid("“since” is “" + text + "”, in the year " + year + " UTC: use one of the years 1 to 9999.");
        }
        return instant;
    }

    private static String value(String written) {
        return written == null || written.isBlank() ? null : written;
    }

    private static List<String> values(List<String> written) {
        return written == null
                ? List.of()
                : written.stream().filter(value -> !value.isBlank()).toList();
    }

    private static Problem invalid(String detail) {
        return new Problem(ProblemType.INVALID_VALUE, detail);
    }
}
