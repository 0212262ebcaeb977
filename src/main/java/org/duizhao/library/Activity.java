package org.duizhao.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people did, day by day.
 *
 * @param days the earliest first, without gaps; by {@link #KINDS}
 */
public record Activity(Map<LocalDate, Map<String, Long>> days) {

    static final List<String> KINDS = List.of("decided", "edited", "commented");

    public long all() {
        return days.values().stream().mapToLong(Activity::sum).sum();
    }

    /** Of the busiest day. */
    public long most() {
        return days.values().stream().mapToLong(Activity::sum).max().orElse(0);
    }

    public LocalDate first() {
        return days.keySet().iterator().next();
    }

    public LocalDate last() {
        return first().plusDays(days.size() - 1L);
    }

    public List<String> kinds() {
        return KINDS;
    }

    /** The days on which something was done, the latest first. */
    public List<Day> busy() {
        List<Day> busy = new ArrayList<>();
        days.forEach((day, counts) -> {
            if (sum(counts) > 0) {
                busy.add(0, new Day(day, counts));
            }
        });
        return busy;
    }

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        days.forEach((day, counts) -> {
            Map<String, Long> inOrder = new LinkedHashMap<>();
            KINDS.forEach(kind -> inOrder.put(kind, counts.getOrDefault(kind, 0L)));
            columns.add(Column.of(day.toString(), columns.size(), days.size(), Bar.stacked(inOrder, most())));
        });
        return columns;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A day with its counts. */
    public record Day(LocalDate day, Map<String, Long> counts) {

        public long of(String kind) {
            return counts.getOrDefault(kind, 0L);
        }
    }
}
