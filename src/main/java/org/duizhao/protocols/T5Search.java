package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Normalization;

/**
 * What t5memory is asked to find. A mode is one of {@code EXACT}, {@code CONTAINS} and {@code CONCORDANCE}, which mean the whole value
 * and a part of it, and {@code CASESENSETIVE} (so written) or not. Fields that we know nothing of ({@code addInfo}, {@code context})
 * hold nothing.
 *
 * @param searchString the older call's phrase, looked for in what {@code searchType} says: Source, Target or SourceAndTarget
 * @param timestampSpanStart earliest change, as {@code 20261121T080000Z}; null or empty for any
 * @param onlyCountSegments 1 for the number alone
 * @param searchPosition where the last answer ended; null or empty for the beginning
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record T5Search(
        String source,
        String sourceSearchMode,
        String target,
        String targetSearchMode,
        String document,
        String documentSearchMode,
        String author,
        String authorSearchMode,
        String addInfo,
        String context,
        String sourceLang,
        String targetLang,
        String timestampSpanStart,
        String timestampSpanEnd,
        String onlyCountSegments,
        String searchString,
        String searchType,
        String searchPosition,
        Integer numResults) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    T5Languages languages() {
        return new T5Languages(sourceLang, targetLang);
    }

    /** The phrase in the source, without codes; empty for any. */
    String sourcePhrase() {
        return phrase(isOlder() && !"Target".equalsIgnoreCase(searchType) ? searchString : source);
    }

    String targetPhrase() {
        return phrase(isOlder() && "Target".equalsIgnoreCase(searchType) ? searchString : target);
    }

    boolean counts() {
        return "1".equals(onlyCountSegments);
    }

    /** 0 for the beginning. */
    long position() {
        String digits = searchPosition == null ? "" : searchPosition.strip();
        if (digits.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“searchPosition” has to be what the last answer gave as NewSearchPosition.");
        }
    }

    /** Between 1 and 100; 5 unless told. */
    int limit() {
        return numResults == null ? 5 : Math.max(1, Math.min(100, numResults));
    }

    boolean takes(ForeignSegments.Row row) {
        return holds(row.source(), sourcePhrase(), sourceSearchMode)
                && holds(row.target(), targetPhrase(), targetSearchMode)
                && holds(row.document() == null ? "" : row.document(), phrase(document), documentSearchMode)
                && holds(row.author(), phrase(author), authorSearchMode)
                && phrase(addInfo).isEmpty()
                && phrase(context).isEmpty()
                && isWithin(row.changed());
    }

    private boolean isOlder() {
        return searchString != null && !searchString.isBlank();
    }

    private boolean isWithin(Instant changed) {
        Instant start = instant("timestampSpanStart", timestampSpanStart);
        Instant end = instant("timestampSpanEnd", timestampSpanEnd);
        // An end at or before the beginning is how translate5 says that there is no span.
        return start == null || end == null || !end.isAfter(start) || !changed.isBefore(start) && !changed.isAfter(end);
    }

    private static boolean holds(String value, String phrase, String mode) {
        if (phrase.isEmpty()) {
            return true;
        }
        String asked = mode == null ? "" : mode.toUpperCase(Locale.ROOT);
        boolean asWritten = asked.contains("CASESENSETIVE") || asked.contains("CASESENSITIVE");
        String text = asWritten ? value : Normalization.forSearch(value);
        String sought = asWritten ? phrase : Normalization.forSearch(phrase);
        return asked.startsWith("EXACT") ? text.equals(sought) : text.contains(sought);
    }

    private static String phrase(String written) {
        return written == null || written.isBlank() ? "" : T5Text.query(written).text();
    }

    private static Instant instant(String name, String written) {
        try {
            return written == null || written.isBlank()
                    ? null
                    : LocalDateTime.parse(written, DATE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Problem(ProblemType.INVALID_VALUE, "“" + name + "” has to be in the form 20261121T080000Z.");
        }
    }
}
