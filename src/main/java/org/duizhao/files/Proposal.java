package org.duizhao.files;

import java.util.List;
import org.duizhao.memory.Status;

/**
 * What the memory has for a segment of a file.
 *
 * @param coded whether the segment has inline codes
 * @param candidates best first
 */
record Proposal(boolean coded, List<Candidate> candidates) {

    /** Whether nobody need look at a filled segment again: approved, with all its codes, and the memory does not contradict itself. */
    boolean isSettled(Candidate filled) {
        return coded == filled.hasAllCodes()
                && filled.match().status() == Status.APPROVED
                && candidates.stream()
                        .filter(candidate -> candidate.match().score() >= 100)
                        .allMatch(candidate ->
                                candidate.match().target().equals(filled.match().target()));
    }
}
