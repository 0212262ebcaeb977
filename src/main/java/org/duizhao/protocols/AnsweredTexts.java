package org.duizhao.protocols;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duizhao.lookup.Match;
import org.duizhao.memory.AdoptedCodes;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/**
 * The texts of matches as a client gets them: with the codes of its own query put where those of the stored segment stand, which is done
 * when the codes of the query are those of the stored source, kind by kind in their order, and each code of the stored translation is
 * one of these. Else the texts have no codes.
 */
@Singleton
class AnsweredTexts {

    private final ForeignSegments segments;

    AnsweredTexts(ForeignSegments segments) {
        this.segments = segments;
    }

    /**
     * The texts of one match.
     *
     * @param quality percent, at the most 100: the match's score, and 99 at the most where codes of the query are missing in the texts
     */
    record Answer(String source, String target, double quality) {}

    /** @param words how the client wants what stands between codes */
    Answer of(Match match, CodedText query, LanguagePair pair, UnaryOperator<String> words) {
        double quality = Math.min(100, match.score());
        if (!query.hasCodes()) {
            return new Answer(words.apply(match.source()), words.apply(match.target()), quality);
        }
        return QuarkusTransaction.joiningExisting()
                .call(() -> withCodes(segments.find(match.segment()), match, query, pair))
                .map(both ->
                        new Answer(both.source().written(words), both.target().written(words), quality))
                .orElseGet(() ->
                        new Answer(words.apply(match.source()), words.apply(match.target()), Math.min(99, quality)));
    }

    /** Empty where the codes cannot be put in, or the segment is another one by now. */
    static Optional<ForeignUnit> withCodes(Segment segment, Match match, CodedText query, LanguagePair pair) {
        Variant source = stored(segment, pair.from(), match.source());
        Variant target = stored(segment, pair.to(), match.target());
        if (source == null || target == null) {
            return Optional.empty();
        }
        return AdoptedCodes.of(source.codes(), target.codes(), query.codes())
                .map(codes -> new ForeignUnit(
                        new CodedText(source.text(), codes.source()), new CodedText(target.text(), codes.target())));
    }

    /** Null where the text is another one by now. */
    private static Variant stored(Segment segment, Language language, String text) {
        Variant variant = segment.variants.get(language);
        return variant != null && variant.text().equals(text) ? variant : null;
    }
}
