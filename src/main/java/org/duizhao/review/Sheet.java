package org.duizhao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of the queue.
 *
 * @param counts by {@link Filter#status}, each up to {@link PairRows#MOST_COUNTED} and one; not all are counted
 * @param options what the filter offers
 * @param editable the reader may decide
 * @param busy some pairs may not be checked yet, and so not be in an order by what is wrong with them
 */
public record Sheet(
        Filter filter,
        Map<String, Long> counts,
        List<RowView> rows,
        List<Option> options,
        boolean editable,
        boolean busy) {

    /** A choice of a filter: {@code kind} is document, memory, person or resume. */
    public record Option(String kind, String value, String title) {}

    /** For a row alone: the filter is all of the page that it shows. */
    static Sheet of(Filter filter) {
        return new Sheet(filter, Map.of(), List.of(), List.of(), true, false);
    }

    public long count(String status) {
        return counts.getOrDefault(status, 0L);
    }

    /** Empty where it was not counted. */
    public String countText(String status) {
        if (!counts.containsKey(status)) {
            return "";
        }
        long count = count(status);
        return count > PairRows.MOST_COUNTED ? PairRows.MOST_COUNTED + "+" : String.valueOf(count);
    }

    /** Those that the page offers to filter by: the ones there are or that were not counted, and the chosen one. */
    public List<String> statuses() {
        return Filter.STATUSES.stream()
                .filter(status -> counts.getOrDefault(status, 1L) > 0
                        || status.equals(filter.status())
                        || status.equals(Filter.ALL)
                        || status.equals(Filter.OPEN))
                .toList();
    }

    public List<Option> options(String kind) {
        return options.stream().filter(option -> option.kind().equals(kind)).toList();
    }

    /** The address where the reader was last, with the row, or null. */
    public String resume() {
        return options("resume").stream().map(Option::value).findFirst().orElse(null);
    }

    /** The Chinese title of the only document, or null. */
    public String title() {
        return options("document").stream()
                .filter(option -> option.value().equals(filter.document()))
                .map(Option::title)
                .findFirst()
                .orElse(null);
    }

    /** How many pages there are, 1 or more; 0 where there are more than are counted. */
    public int pages() {
        long count = count(filter.status());
        return count > PairRows.MOST_COUNTED ? 0 : pages(filter, counts);
    }

    public boolean hasNext() {
        return filter.page() < (pages() == 0 ? filter.lastPage() : pages());
    }

    /** See {@link PairRows#MOST_COUNTED}. */
    public int most() {
        return PairRows.MOST_COUNTED;
    }

    /** Whether this is the last page that is shown, and there are more pairs. */
    public boolean cutOff() {
        return pages() == 0 && !hasNext();
    }

    static int pages(Filter filter, Map<String, Long> counts) {
        return (int) Math.max(1, (counts.getOrDefault(filter.status(), 0L) + filter.size() - 1) / filter.size());
    }

    /** The page with what became of an answer; first of all where the row is none of the page's. */
    Sheet with(RowView answered) {
        List<RowView> views = new ArrayList<>(rows);
        int place = rows.stream()
                .map(view -> view.row().key())
                .toList()
                .indexOf(answered.row().key());
        if (place < 0) {
            views.add(0, answered);
        } else {
            views.set(place, answered);
        }
        return new Sheet(filter, counts, views, options, editable, busy);
    }

    /** The rows of the page, with the neighbours that are not rows themselves. */
    static List<RowView> views(List<PairRow> rows) {
        List<RowView> views = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PairRow row = rows.get(i);
            PairRow above = i == 0 ? null : rows.get(i - 1);
            PairRow below = i == rows.size() - 1 ? null : rows.get(i + 1);
            views.add(new RowView(
                    row,
                    shows(above, row, row.before()) || above != null && repeats(above, row) ? null : row.before(),
                    shows(below, row, row.after()) ? null : row.after(),
                    below == null ? null : below.key(),
                    null,
                    List.of()));
        }
        return views;
    }

    private static boolean shows(PairRow other, PairRow row, Neighbour neighbour) {
        return neighbour != null && other != null && row.sameDocument(other) && other.segment() == neighbour.segment();
    }

    /** What stands between the two rows is shown below the upper one. */
    private static boolean repeats(PairRow above, PairRow row) {
        return row.sameDocument(above)
                && row.before() != null
                && above.after() != null
                && above.after().segment() == row.before().segment();
    }
}
