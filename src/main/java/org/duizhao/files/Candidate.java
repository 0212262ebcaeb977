package org.duizhao.files;

import java.util.List;
import java.util.Optional;
import org.duizhao.lookup.Match;
import org.duizhao.memory.AdoptedCodes;
import org.duizhao.memory.InlineCode;

/**
 * A match for a segment of a file.
 *
 * @param score the match's; 99 at the most where codes of the segment are missing in it
 * @param codes those of the segment in the places of the match's own; empty where the segment has none, or the match has no places for
 *     them
 */
record Candidate(Match match, double score, Optional<AdoptedCodes> codes) {

    /** What a match is called in a file whose translation has the numbers of the segment, and not those of the source beside it. */
    static final String REPAIRED = "numbers-repaired";

    /** Whole percent, 100 at the most. */
    int percent() {
        return (int) Math.min(100, score);
    }

    /** Whether each code of the segment is in its translation. */
    boolean hasAllCodes() {
        return codes.isPresent()
                && codes.get().target().size() == codes.get().source().size();
    }

    /** Its source, written into an element. */
    XmlElement source(InlineText segment, XmlElement into) {
        return written(match.source(), codes.map(AdoptedCodes::source), segment, into);
    }

    /** Its translation, written into an element. */
    XmlElement target(InlineText segment, XmlElement into) {
        return written(match.target(), codes.map(AdoptedCodes::target), segment, into);
    }

    private static XmlElement written(
            String text, Optional<List<InlineCode>> codes, InlineText segment, XmlElement into) {
        return codes.flatMap(some -> segment.coded(into.emptied(), text, some)).orElseGet(() -> into.add(text));
    }

    /** Its translation in the place of the words of a segment; empty where its codes would be lost, or nobody knows where they belong. */
    Optional<XmlElement> filled(XmlElement source, XmlElement into) {
        return codes.isPresent()
                ? InlineText.of(source).coded(into, match.target(), codes.get().target())
                : InlineText.replaced(source, into, match.target());
    }
}
