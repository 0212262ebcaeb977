package org.duizhao.review;

import java.util.stream.Collectors;

/**
 * How many pairs there are by {@link Filter#status}, each up to a bound and one: all of it in one query. Where a document or more is
 * asked for, what is found is gone through once for all statuses; where it is more than the bound, only those of the filter's status are
 * counted, since some other status may be rare among very many. Else every status is counted by its index. Segments that stand alone are
 * counted where they are asked for, and in a document.
 */
final class CountQuery {

    private CountQuery() {}

    /** Rows of a status and its count; the count is null, or there is no row, where it was not counted. */
    static String counts(Filter filter, Condition condition, int most) {
        boolean once = filter.narrow() || !filter.document().isEmpty();
        String statuses = Filter.STATUSES.stream()
                .filter(status -> !status.equals(Filter.ALONE)
                        || !filter.document().isEmpty()
                        || filter.status().equals(status))
                .map(status -> "select '" + status + "', "
                        + (once && !outside(filter, status)
                                ? among(filter, condition, status, most)
                                : bounded(condition, status, most)))
                .collect(Collectors.joining(" union all "));
        return once
                ? (condition.with().isEmpty() ? "with " : condition.with() + ", ")
                        + "found as materialized (select p.status, p.mark" + condition.of(Filter.ALL) + " limit "
                        + (most + 1) + ") " + statuses
                : condition.with() + statuses;
    }

    /** What stands alone is found among all pairs of a document only. */
    private static boolean outside(Filter filter, String status) {
        return status.equals(Filter.ALONE) && filter.document().isEmpty();
    }

    private static String among(Filter filter, Condition condition, String status, int most) {
        String all = "(select count(*) from found)";
        if (status.equals(Filter.ALL)) {
            return all;
        }
        String otherwise = filter.status().equals(status) ? bounded(condition, status, most) : "null";
        return "case when " + all + " <= " + most + " then (select count(*) from found p where "
                + Condition.state(status) + ") else " + otherwise + " end";
    }

    private static String bounded(Condition condition, String status, int most) {
        return "(select count(*) from (select 1" + condition.of(status) + " limit " + (most + 1) + ") counted)";
    }
}
