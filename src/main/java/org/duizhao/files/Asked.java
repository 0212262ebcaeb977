package org.duizhao.files;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.memory.Status;
import org.duizhao.problem.Languages;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Reads what a request about files asks for. */
final class Asked {

    private static final int PROPOSALS = 3;
    private static final int MOST_PROPOSALS = 10;

    private Asked() {}

    /** @return null where nothing was said */
    static Language from(String code) {
        return code == null || code.isBlank() ? null : Languages.named("from", code);
    }

    static Language to(String code, Language from) {
        Language to = Languages.named("to", code);
        if (from != null) {
            Languages.requireTwo("from", from, "to", to);
        }
        return to;
    }

    static double min(String written, double standard) {
        try {
            double min = written == null || written.isBlank() ? standard : Double.parseDouble(written);
            if (min >= 50 && min <= 100) {
                return min;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw invalid("“min” has to be a number from 50 to 100.");
    }

    static int proposals(String written) {
        if (written == null || written.isBlank()) {
            return PROPOSALS;
        }
        if (!written.matches("[1-9]|10")) {
            throw invalid("“limit” has to be a whole number from 1 to " + MOST_PROPOSALS + ".");
        }
        return Integer.parseInt(written);
    }

    static Filling filling(String slug) {
        return slug == null || slug.isBlank()
                ? Filling.NONE
                : Filling.of(slug).orElseThrow(() -> invalid("“fill” has to be exact, context or none."));
    }

    static LookupFilter filter(List<String> memories, List<String> statuses) {
        Set<Status> known = present(statuses).map(Asked::status).collect(Collectors.toSet());
        return new LookupFilter(present(memories).toList(), List.of(), known);
    }

    static List<Upload> uploads(List<FileUpload> files) {
        List<Upload> uploads = files == null
                ? List.of()
                : files.stream()
                        .filter(file ->
                                file.fileName() != null && !file.fileName().isBlank())
                        .map(file -> new Upload(file.uploadedFile(), file.fileName()))
                        .toList();
        if (uploads.isEmpty()) {
            throw invalid("“file” is missing: send a file of " + FileFormat.ALL + " as multipart/form-data.");
        }
        return uploads;
    }

    /** Without a language; that comes from the file. */
    static LookupTerms terms(Language to, double min, int limit, LookupFilter filter) {
        return new LookupTerms(null, to, min, limit, filter, false);
    }

    private static Stream<String> present(List<String> values) {
        return values == null ? Stream.empty() : values.stream().filter(value -> value != null && !value.isBlank());
    }

    private static Status status(String slug) {
        return Status.of(slug)
                .orElseThrow(() -> invalid("“status” has to be one of "
                        + Stream.of(Status.values()).map(Status::slug).collect(Collectors.joining(", ")) + "."));
    }

    private static Problem invalid(String detail) {
        return new Problem(ProblemType.INVALID_VALUE, detail);
    }
}
