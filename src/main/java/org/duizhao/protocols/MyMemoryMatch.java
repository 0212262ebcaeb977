package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.duizhao.lookup.Match;
import org.duizhao.memory.Status;

/**
 * A match as MyMemory has it. Clients want every key to be there.
 *
 * @param quality how far the check has come, see {@link #quality(Status)}
 * @param reference the document, or the memory where it belongs to none
 * @param createdBy {@code MT!} for the work of a machine, which clients mark
 * @param match see {@link #share}
 * @param key the name of the memory
 * @param ice whether the neighbours are equal as well (in-context exact)
 * @param penalty what was taken off for the memory because the request says so, as a share; null where nothing was
 */
record MyMemoryMatch(
        String id,
        String segment,
        String translation,
        String source,
        String target,
        String quality,
        String reference,
        @JsonProperty("usage-count") int usageCount,
        String subject,
        @JsonProperty("created-by") String createdBy,
        @JsonProperty("last-updated-by") String lastUpdatedBy,
        @JsonProperty("create-date") String createDate,
        @JsonProperty("last-update-date") String lastUpdateDate,
        double match,
        String key,
        @JsonProperty("ICE") boolean ice,
        String prop,
        @JsonProperty("tm_properties") String tmProperties,
        @JsonProperty("source_note") String sourceNote,
        @JsonProperty("target_note") String targetNote,
        Double penalty) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String MACHINE = "MT!";

    /**
     * @param languages as the client wrote them
     * @param points taken off for its memory, percent
     */
    static MyMemoryMatch of(Match match, QueryText query, String[] languages, double points) {
        String maker = match.origin().equals("machine") ? MACHINE : match.changedBy();
        return of(
                match.segment(),
                match.source(),
                match.target(),
                languages,
                match.memory(),
                match.document(),
                quality(match.status()),
                maker,
                match.changed(),
                share(Math.max(0, query.quality(match) - points)),
                match.score() > 100 && !query.hadCodes() && points == 0,
                points == 0 ? null : points / 100);
    }

    private static MyMemoryMatch of(
            long segment,
            String source,
            String target,
            String[] languages,
            String memory,
            String document,
            String quality,
            String maker,
            Instant changed,
            double share,
            boolean ice,
            Double penalty) {
        String date = DATE.format(changed);
        return new MyMemoryMatch(
                Long.toString(segment),
                source,
                target,
                languages[0],
                languages[1],
                quality,
                document == null ? memory : document,
                1,
                "All",
                maker,
                maker,
                date,
                date,
                share,
                memory,
                ice,
                null,
                null,
                null,
                null,
                penalty);
    }

    /**
     * A score as a share of 1, of which clients make whole percent by leaving out what is behind the point: it is the least such
     * number that gives them the whole percent of the score.
     */
    static double share(double score) {
        double share = score / 100;
        return (int) (share * 100) < (int) score ? Math.nextUp(share) : share;
    }

    /** 100 for a pair that a person has approved, and 74, which MyMemory gives to what nobody has rated, for all others. */
    private static String quality(Status status) {
        return status == Status.APPROVED ? "100" : "74";
    }
}
