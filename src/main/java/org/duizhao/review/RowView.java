package org.duizhao.review;

/**
 * A row of the page.
 *
 * @param before what stands before it in the document, where the page does not show that as a row of its own, or null
 * @param after likewise
 * @param following the segment of the row below, or null
 * @param attempt what the reviewer just tried, or null
 */
public record RowView(PairRow row, Neighbour before, Neighbour after, Long following, Attempt attempt) {

    static RowView alone(PairRow row, Long following, Attempt attempt) {
        return new RowView(row, null, null, following, attempt);
    }

    RowView with(PairRow newRow, Attempt newAttempt) {
        return new RowView(newRow, before, after, following, newAttempt);
    }

    /** What is in the box for the Chinese: the reviewer's own words until they are stored. */
    public String zhBox() {
        return keeps() ? attempt.zh() : row.zh() == null ? "" : row.zh();
    }

    /** What is in the box for the translation. */
    public String textBox() {
        return keeps() ? attempt.text() : row.text() == null ? "" : row.text();
    }

    public String reasonBox() {
        return keeps() ? attempt.reason() : "";
    }

    public String outcome() {
        return attempt == null ? "" : attempt.outcome().slug();
    }

    /** The Chinese is open for editing: it was edited, or is missing. */
    public boolean zhOpen() {
        return row.zh() == null || !zhBox().equals(row.zh());
    }

    private boolean keeps() {
        return attempt != null && attempt.failed();
    }
}
