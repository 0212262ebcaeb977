package org.duizhao.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.stream.IntStream;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What a page of the queue asks of the database. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QueueCostTest {

    /** Counts, rows, and what the filters offer; one more where a slow machine lets the key be asked for anew. */
    private static final long QUERIES = 3;

    private static final int TRIES = 5;

    @Inject
    EntityManagerFactory factory;

    @Test
    void aPageOfAHundredRowsTakesThreeQueriesHoweverLargeTheDocument() {
        String small = document(100);
        String large = document(2_000);
        for (String order : new String[] {"worst", "document"}) {
            assertThat(queries("/review?status=all&size=100&order=" + order + "&document=" + small))
                    .as(order)
                    .isBetween(QUERIES, QUERIES + 1);
            assertThat(queries("/review?status=all&size=100&order=" + order + "&document=" + large))
                    .as(order)
                    .isBetween(QUERIES, QUERIES + 1);
        }
    }

    /** Other threads of the server ask too, so the least of several tries is what the page itself costs. */
    private long queries(String address) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        String key = TestPeople.key(Role.REVIEWER);
        statistics.setStatisticsEnabled(true);
        try {
            return IntStream.range(0, TRIES)
                    .mapToLong(i -> {
                        long asked = statistics.getPrepareStatementCount();
                        given().header("Authorization", "Bearer " + key)
                                .get(address)
                                .then()
                                .statusCode(200);
                        return statistics.getPrepareStatementCount() - asked;
                    })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(before);
        }
    }

    private static String document(int rows) {
        return TestCorpus.document(
                "大" + rows,
                IntStream.range(0, rows)
                        .mapToObj(i -> new String[] {"第" + i + "条。", "No. " + i + ".", null})
                        .toArray(String[][]::new));
    }
}
