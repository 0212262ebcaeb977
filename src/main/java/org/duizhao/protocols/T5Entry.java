package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.duizhao.lookup.Match;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/**
 * A segment as t5memory has it. How many words match is not counted here, so those numbers are left out.
 *
 * @param documentName the document, or empty
 * @param type how the target came about; t5memory knows {@code Manual} and {@code MachineTranslation}
 * @param timestamp as {@code 20261121T080000Z}
 * @param internalKey see {@link T5Key}
 * @param matchType {@code Exact} or {@code Fuzzy}; null where nothing was matched
 * @param matchRate percent, rounded down; null where nothing was matched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record T5Entry(
        String source,
        String target,
        long segmentId,
        String customId,
        String documentName,
        String sourceLang,
        String targetLang,
        String type,
        String author,
        String timestamp,
        String markupTable,
        String context,
        String additionalInfo,
        String internalKey,
        String matchType,
        Integer matchRate) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param asked the languages as the client wrote them */
    static T5Entry of(Match match, CodedText query, Segment segment, LanguagePair pair, T5Languages asked) {
        Optional<ForeignUnit> inCodesOfQuery = AnsweredTexts.withCodes(segment, match, query, pair);
        int rate = (int) Math.min(match.score(), query.hasCodes() && inCodesOfQuery.isEmpty() ? 99 : 100);
        return of(
                inCodesOfQuery
                        .map(unit -> unit.source().written(XmlWords::written))
                        .orElseGet(() -> stored(segment, pair.from(), match.source())),
                inCodesOfQuery
                        .map(unit -> unit.target().written(XmlWords::written))
                        .orElseGet(() -> stored(segment, pair.to(), match.target())),
                segment,
                pair,
                asked,
                match.origin().equals("machine") ? "MachineTranslation" : "Manual",
                rate == 100 ? "Exact" : "Fuzzy",
                rate);
    }

    static T5Entry of(Segment segment, LanguagePair pair, T5Languages asked) {
        return of(
                T5Text.answer(segment.variants.get(pair.from())),
                T5Text.answer(segment.variants.get(pair.to())),
                segment,
                pair,
                asked,
                "Manual",
                null,
                null);
    }

    /** With its codes, unless it is another text than the segment's: one whose numbers were repaired. */
    private static String stored(Segment segment, Language language, String text) {
        Variant variant = segment.variants.get(language);
        return variant != null && variant.text().equals(text) ? T5Text.answer(variant) : XmlWords.written(text);
    }

    private static T5Entry of(
            String source,
            String target,
            Segment segment,
            LanguagePair pair,
            T5Languages asked,
            String type,
            String matchType,
            Integer matchRate) {
        return new T5Entry(
                source,
                target,
                segment.id,
                "",
                segment.document == null ? "" : segment.document.slug,
                asked.sourceLang(),
                asked.targetLang(),
                type,
                segment.changedBy,
                date(segment.changedAt),
                "OTMXUXLF",
                "",
                "",
                T5Key.of(segment, pair).toString(),
                matchType,
                matchRate);
    }

    static String date(Instant instant) {
        return DATE.format(instant);
    }
}
