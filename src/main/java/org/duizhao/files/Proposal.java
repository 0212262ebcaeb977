package org.duizhao.files;

import java.util.List;
import org.duizhao.lookup.Match;
import org.duizhao.memory.Status;

/**
 * What the memory has for a segment of a file.
 *
 * @param codes inline codes of the segment, which the matches do not have
 * @param matches best first
 */
record Proposal(int codes, List<Match> matches) {

    /** What a match is called in a file whose translation has the numbers of the segment, and not those of the source beside it. */
    static final String REPAIRED = "numbers-repaired";

    /** Whole percent: 100 at the most, and 99 where the segment has codes. */
    int percent(Match match) {
        return (int) Math.min(codes > 0 ? 99 : 100, match.score());
    }

    /** Whether nobody need look at a filled segment again: approved, no codes, and the memory does not contradict itself. */
    boolean isSettled(Match filled) {
        return codes == 0
                && filled.status() == Status.APPROVED
                && matches.stream()
                        .filter(match -> match.score() >= 100)
                        .allMatch(match -> match.target().equals(filled.target()));
    }
}
