package org.duizhao.lookup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * What was committed between two moments, as the triggers of V7 wrote it down. A transaction that began before the first
 * moment and was committed after it belongs to it, whatever its number: what counts is what each moment shows.
 *
 * @param ranges of the ids of segments that were added, changed or deleted
 * @param everything whether no segment can be relied on: all were changed, or some that changed since the first moment were forgotten
 * @param catalog whether memories, documents or editions were changed
 * @param moment the second moment
 * @param age how long ago the oldest of the changes was made
 */
record Changes(List<Range> ranges, boolean everything, boolean catalog, String moment, Duration age) {

    private static final String READ = """
            select pg_current_snapshot(), range_agg(segments)::text, coalesce(bool_or(catalog), false),
                coalesce(extract(epoch from clock_timestamp() - min(made_at)), 0),
                (select xid >= pg_snapshot_xmin(?::pg_snapshot) from change_forgotten)
            from change
            where xid >= pg_snapshot_xmin(?::pg_snapshot) and not pg_visible_in_snapshot(xid, ?::pg_snapshot)""";

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /** Ids from the first, included, to the last, not. */
    record Range(long from, long to) {}

    static Changes read(Connection connection, String since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setString(1, since);
            select.setString(2, since);
            select.setString(3, since);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String ranges = row.getString(2);
                return new Changes(
                        ranges(ranges),
                        row.getBoolean(5) || ranges != null && ranges.contains("(,"),
                        row.getBoolean(3),
                        row.getString(1),
                        Duration.ofNanos((long) (1e9 * row.getDouble(4))));
            }
        }
    }

    /** The ids of the segments, ascending. */
    List<Long> ids() {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.range(range.from(), range.to()))
                .boxed()
                .toList();
    }

    /** How many segments, without making a list of them. */
    long count() {
        return ranges.stream().mapToLong(range -> range.to() - range.from()).sum();
    }

    boolean isEmpty() {
        return ranges.isEmpty() && !everything && !catalog;
    }

    private static List<Range> ranges(String written) {
        List<Range> ranges = new ArrayList<>();
        Matcher range = RANGE.matcher(written == null ? "" : written);
        while (range.find()) {
            ranges.add(new Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))));
        }
        return ranges;
    }
}
