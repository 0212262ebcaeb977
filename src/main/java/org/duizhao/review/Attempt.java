package org.duizhao.review;

import java.util.UUID;

/**
 * What became of the reviewer's answer, as the row shows it.
 *
 * @param flaw null unless it is flawed
 * @param change the step that can be taken back, or null
 */
public record Attempt(Outcome outcome, Flaw flaw, String zh, String text, String reason, UUID change) {

    static Attempt done(Outcome outcome, UUID change) {
        return new Attempt(outcome, null, null, null, "", change);
    }

    static Attempt flawed(Flaw flaw, Answer answer) {
        return new Attempt(Outcome.FLAWED, flaw, answer.zh(), answer.text(), answer.reason(), null);
    }

    static Attempt conflict(Answer answer) {
        return new Attempt(Outcome.CONFLICT, null, answer.zh(), answer.text(), answer.reason(), null);
    }

    public boolean failed() {
        return outcome == Outcome.FLAWED || outcome == Outcome.CONFLICT;
    }
}
