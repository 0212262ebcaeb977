package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.duizhao.lookup.Match;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * A match as MyMemory has it. Clients want every key to be there.
 *
 * @param quality how far the check has come, see {@link #quality(Status)}
 * @param reference the document, or the memory where it belongs to none
 * @param createdBy {@code MT!} for the work of a machine, which clients mark
 * @param match see {@link #share}, and {@link #holding}
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
     * @param texts as the client gets them
     * @param languages as the client wrote them
     * @param points taken off for its memory, percent
     */
    static MyMemoryMatch of(Match match, AnsweredTexts.Answer texts, String[] languages, double points) {
        return of(
                match.segment(),
                new UnitTexts(texts.source(), texts.target()),
                languages,
                new Origin(match.memory(), match.document(), match.status()),
                new Making(match.origin().equals("machine") ? MACHINE : match.changedBy(), match.changed()),
                new Worth(
                        share(Math.max(0, texts.quality() - points)),
                        match.score() > 100 && texts.quality() == 100 && points == 0,
                        points == 0 ? null : points / 100));
    }

    /**
     * A segment that holds a phrase; the match says how much of its text the phrase is.
     *
     * @param languages as the client wrote them
     */
    static MyMemoryMatch holding(String phrase, Segment segment, LanguagePair pair, String[] languages) {
        String source = segment.text(pair.from());
        double part = (double) phrase.codePointCount(0, phrase.length()) / source.codePointCount(0, source.length());
        return of(
                segment.id,
                new UnitTexts(source, segment.text(pair.to())),
                languages,
                new Origin(
                        segment.memory.name,
                        segment.document == null ? null : segment.document.slug,
                        approved(segment, pair) ? Status.APPROVED : Status.NEEDS_REVIEW),
                new Making(segment.changedBy, segment.changedAt),
                new Worth(Math.min(1, part), false, null));
    }

    private record Origin(String memory, String document, Status status) {}

    private record Making(String maker, Instant date) {}

    private record Worth(double match, boolean ice, Double penalty) {}

    private static MyMemoryMatch of(
            long segment, UnitTexts texts, String[] languages, Origin origin, Making making, Worth worth) {
        String date = DATE.format(making.date());
        return new MyMemoryMatch(
                Long.toString(segment),
                texts.source(),
                texts.target(),
                languages[0],
                languages[1],
                quality(origin.status()),
                origin.document() == null ? origin.memory() : origin.document(),
                1,
                "All",
                making.maker(),
                making.maker(),
                date,
                date,
                worth.match(),
                origin.memory(),
                worth.ice(),
                null,
                null,
                null,
                null,
                worth.penalty());
    }

    /** Both sides meet in Chinese. */
    private static boolean approved(Segment segment, LanguagePair pair) {
        return Stream.of(pair.from(), pair.to())
                .filter(language -> language != Language.ZH)
                .map(segment.pairs::get)
                .allMatch(side -> side != null && side.status == Status.APPROVED);
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
