package org.duizhao.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.duizhao.memory.Access;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

/**
 * How long the server takes for a page of the queue in memories of 10,000, 100,000 and a million pairs, whatever is filtered by and
 * however far one has turned the pages. Prints milliseconds, the least of some tries; asserts nothing, and is no part of the tests.
 *
 * <pre>mvn test -Dtest=QueueBenchmark</pre>
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QueueBenchmark {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int TRIES = 5;
    private static final int PAGE = 100;
    private static final int LAST = PairRows.MOST_COUNTED / PAGE;
    private static final String MEMORY = "many";

    @Inject
    Queue queue;

    @Inject
    DataSource source;

    @Inject
    MemoryRepository memories;

    @Test
    void measure() throws Exception {
        long memory = QuarkusTransaction.requiringNew().call(() -> memories.findOrCreate(MEMORY, "Many").id);
        Access access = new Access("anna", "anna", Map.of(memory, Right.REVIEW));
        Map<String, long[]> times = new LinkedHashMap<>();
        int there = 0;
        for (int n = 0; n < SIZES.length; n++) {
            fill(memory, there / 2, SIZES[n] / 2 - 1);
            there = SIZES[n];
            int column = n;
            filters()
                    .forEach((name, filter) -> times.computeIfAbsent(name, none -> new long[SIZES.length])[column] =
                            least(filter, access));
        }
        times.forEach((name, least) -> System.out.printf(
                "| %s | %.1f | %.1f | %.1f |%n", name, least[0] / 1e6, least[1] / 1e6, least[2] / 1e6));
    }

    private static Map<String, Filter> filters() {
        Filter open = filter(Filter.OPEN, true);
        Filter ordered = filter(Filter.OPEN, false);
        Map<String, Filter> filters = new LinkedHashMap<>();
        filters.put("open, worst first", open);
        filters.put("open, worst first, the last page", open.at(LAST));
        filters.put("open, in order", ordered);
        filters.put("open, in order, the last page", ordered.at(LAST));
        filters.put("all, worst first, the last page", filter(Filter.ALL, true).at(LAST));
        filters.put("rejected (1 of 1,000)", filter("rejected", true));
        filters.put("unsure (1 of 10,000)", filter("unsure", false));
        filters.put("without a counterpart (none)", filter(Filter.ALONE, false));
        filters.put("a document", with(open, "many-0", "", null, "", null));
        filters.put("a rare finding (1 of 10,000)", with(open, "", "spaces", null, "", null));
        filters.put("a rare finding, in order", with(ordered, "", "spaces", null, "", null));
        filters.put(
                "a finding of every tenth, the last page",
                with(open, "", "term", null, "", null).at(LAST));
        filters.put("a person (1 of 2,500)", with(open, "", "", null, "many-3", null));
        filters.put("a day", with(open, "", "", null, "", LocalDate.of(2026, 1, 2)));
        filters.put("least sure of alignment", with(open, "", "", 1, "", null));
        return filters;
    }

    private static Filter filter(String status, boolean worst) {
        return new Filter("", "", null, status, null, null, "", "", "", null, null, worst, PAGE, 1);
    }

    private static Filter with(
            Filter base, String document, String finding, Integer most, String person, LocalDate day) {
        return new Filter(
                document,
                "",
                document.isEmpty() ? null : Language.EN,
                base.status(),
                null,
                most,
                finding,
                "",
                person,
                day,
                day,
                base.worst(),
                PAGE,
                1);
    }

    private long least(Filter filter, Access access) {
        return LongStream.range(0, TRIES)
                .map(i -> {
                    long start = System.nanoTime();
                    queue.page(filter, access, true);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    private void fill(long memory, int from, int to) throws SQLException, IOException {
        String sql;
        try (InputStream file = QueueBenchmark.class.getResourceAsStream("many-pairs.sql")) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{memory}", String.valueOf(memory))
                    .replace("{from}", String.valueOf(from))
                    .replace("{to}", String.valueOf(to));
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }
}
