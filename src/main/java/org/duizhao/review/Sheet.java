package org.duizhao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.memory.Document;
import org.duizhao.memory.Status;

/**
 * A page of a document's pairs.
 *
 * @param counts by {@link Filter#slug}
 * @param pages how many there are, 1 or more
 */
public record Sheet(Document document, Listing list, Map<String, Long> counts, int pages, List<RowView> rows) {

    public long count(String filter) {
        return counts.getOrDefault(filter, 0L);
    }

    public long count(Status status) {
        return count(status.slug());
    }

    /** Those that the page offers to filter by: the ones there are, and the chosen one. */
    public List<Status> statuses() {
        return Stream.of(Status.values())
                .filter(status -> count(status) > 0 || status.slug().equals(list.filter()))
                .toList();
    }

    public boolean offersAlone() {
        return count(Filter.ALONE) > 0 || list.filter().equals(Filter.ALONE);
    }

    /** The page with what became of an answer; first of all where the row is none of the page's. */
    Sheet with(PairRow row, Attempt attempt) {
        List<RowView> views = new ArrayList<>(rows);
        int place = rows.stream().map(view -> view.row().segment()).toList().indexOf(row.segment());
        if (place < 0) {
            views.add(0, RowView.alone(row, null, attempt));
        } else {
            views.set(place, views.get(place).with(row, attempt));
        }
        return new Sheet(document, list, counts, pages, views);
    }

    /** The rows of the page, with the neighbours that are not rows themselves. */
    static List<RowView> views(List<PairRow> rows) {
        List<RowView> views = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PairRow row = rows.get(i);
            Long above = i == 0 ? null : rows.get(i - 1).segment();
            Neighbour shownAbove = i == 0 ? null : rows.get(i - 1).after();
            Long below = i == rows.size() - 1 ? null : rows.get(i + 1).segment();
            boolean beforeIsShown = row.before() == null
                    || above != null && row.before().segment() == above
                    || shownAbove != null
                            && shownAbove.segment() == row.before().segment();
            boolean afterIsShown =
                    row.after() == null || below != null && row.after().segment() == below;
            views.add(new RowView(
                    row, beforeIsShown ? null : row.before(), afterIsShown ? null : row.after(), below, null));
        }
        return views;
    }
}
