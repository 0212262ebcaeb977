package org.duizhao.review;

import java.util.List;
import org.duizhao.matching.Diff;
import org.duizhao.quality.Finding;
import org.duizhao.quality.Severity;

/**
 * A row of the page.
 *
 * @param before what stands before it in the document, where the page does not show that as a row of its own, or null
 * @param after likewise
 * @param following the key of the row below, or null
 * @param attempt what the reviewer just tried, or null
 * @param findings of what is in the boxes
 */
public record RowView(
        PairRow row, Neighbour before, Neighbour after, String following, Attempt attempt, List<Finding> findings) {

    static RowView alone(PairRow row, String following, Attempt attempt) {
        return new RowView(row, row.before(), row.after(), following, attempt, List.of());
    }

    RowView with(PairRow newRow, Attempt newAttempt) {
        return new RowView(newRow, before, after, following, newAttempt, findings);
    }

    RowView checked(Findings checks) {
        return new RowView(row, before, after, following, attempt, checks.of(row, zhBox(), textBox()));
    }

    /** What is in the box for the Chinese: the reviewer's own words until they are stored. */
    public String zhBox() {
        return keeps() ? attempt.zh() : drafted() ? row.draft().zh() : row.zh() == null ? "" : row.zh();
    }

    /** What is in the box for the translation. */
    public String textBox() {
        return keeps() ? attempt.text() : drafted() ? row.draft().text() : row.text() == null ? "" : row.text();
    }

    public String reasonBox() {
        return keeps() ? attempt.reason() : drafted() ? row.draft().reason() : "";
    }

    public String outcome() {
        return attempt == null ? "" : attempt.outcome().slug();
    }

    /** The Chinese is open for editing: it was edited, or is missing. */
    public boolean zhOpen() {
        return row.zh() == null || !zhBox().equals(row.zh());
    }

    /** Somebody changed the pair after the reviewer began to type. */
    public boolean behind() {
        return attempt != null && attempt.outcome() == Outcome.CONFLICT
                || drafted() && row.draft().version() != row.version();
    }

    /** What stands in the box is a draft of before. */
    public boolean drafted() {
        return !keeps() && row.draft() != null;
    }

    /** From what is stored to what is in the box. */
    public List<Diff.Run> diff() {
        return runs(row.text(), textBox());
    }

    public List<Diff.Run> zhDiff() {
        return runs(row.zh(), zhBox());
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private boolean keeps() {
        return attempt != null && attempt.failed();
    }

    private static List<Diff.Run> runs(String stored, String mine) {
        return Diff.between(stored == null ? "" : stored, mine).runs();
    }
}
