package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.memory.Segment;
import org.duizhao.text.Language;

/**
 * Answers t5memory's searches: with a phrase through the concordance, the youngest segment first; without one the memory's segments
 * in their order. In the caller's transaction.
 */
@Singleton
class T5Searcher {

    private static final int PAGE = 100;

    /** No more pages are looked at for one answer; the next one goes on there. */
    private static final int PAGES = 200;

    private final ForeignSegments segments;

    T5Searcher(ForeignSegments segments) {
        this.segments = segments;
    }

    /**
     * What was found.
     *
     * @param newSearchPosition where to go on; null at the end
     * @param found how many, where only that was asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            @JsonProperty("ReturnValue") int returnValue,
            List<T5Entry> results,
            @JsonProperty("NewSearchPosition") String newSearchPosition,
            @JsonProperty("NumOfFoundSegments") Long found) {}

    Found find(String memory, T5Search asked) {
        LanguagePair pair = asked.languages().pair();
        long position = asked.position();
        if (asked.counts()) {
            return new Found(0, null, null, segments.count(memory, pair, asked::takes));
        }
        List<T5Entry> entries = new ArrayList<>();
        for (int looked = 0; looked < PAGES; looked++) {
            List<Segment> candidates = candidates(memory, asked, pair, position);
            if (candidates.isEmpty()) {
                return new Found(0, entries, null, null);
            }
            for (Segment candidate : candidates) {
                if (entries.size() == asked.limit()) {
                    return new Found(0, entries, Long.toString(position), null);
                }
                position = isListed(asked) ? candidate.id : position + 1;
                if (asked.takes(ForeignSegments.Row.of(candidate, pair))) {
                    entries.add(T5Entry.of(candidate, pair, asked.languages()));
                }
            }
        }
        return new Found(0, entries, Long.toString(position), null);
    }

    private List<Segment> candidates(String memory, T5Search asked, LanguagePair pair, long position) {
        if (isListed(asked)) {
            return segments.after(position, pair.from(), pair.to(), List.of(memory), PAGE);
        }
        boolean inSource = !asked.sourcePhrase().isEmpty();
        Language lang = inSource ? pair.from() : pair.to();
        Language other = inSource ? pair.to() : pair.from();
        String phrase = shortened(inSource ? asked.sourcePhrase() : asked.targetPhrase());
        int page = (int) Math.min(PAGES, position / PAGE) + 1;
        if (page > PAGES) {
            return List.of();
        }
        List<Segment> held = segments.holding(phrase, lang, other, List.of(memory), page, PAGE);
        return held.subList(Math.min(held.size(), (int) (position % PAGE)), held.size());
    }

    private static boolean isListed(T5Search asked) {
        return asked.sourcePhrase().isEmpty() && asked.targetPhrase().isEmpty();
    }

    /** As long as a phrase may be; the whole is compared afterwards. */
    private static String shortened(String phrase) {
        return phrase.codePointCount(0, phrase.length()) <= ForeignSegments.LONGEST_PHRASE
                ? phrase
                : phrase.substring(0, phrase.offsetByCodePoints(0, ForeignSegments.LONGEST_PHRASE));
    }
}
