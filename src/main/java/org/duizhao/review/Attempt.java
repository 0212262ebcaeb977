package org.duizhao.review;

/**
 * What became of the reviewer's answer, as the row shows it.
 *
 * @param flaw null unless it is flawed
 */
public record Attempt(Outcome outcome, Flaw flaw, String zh, String text, String reason) {

    static Attempt done(Outcome outcome) {
        return new Attempt(outcome, null, null, null, "");
    }

    static Attempt flawed(Flaw flaw, Answer answer) {
        return new Attempt(Outcome.FLAWED, flaw, answer.zh(), answer.text(), answer.reason());
    }

    static Attempt conflict(Answer answer) {
        return new Attempt(Outcome.CONFLICT, null, answer.zh(), answer.text(), answer.reason());
    }

    public boolean failed() {
        return outcome == Outcome.FLAWED || outcome == Outcome.CONFLICT;
    }
}
