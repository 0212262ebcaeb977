package org.duizhao.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duizhao.memory.TestAccess;
import org.duizhao.memory.TestCorpus;
import org.duizhao.quality.Check;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

/** What the queue reads from what was written for it beforehand, and how far it counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QueueFilterTest {

    /** A minute. */
    private static final int TRIES = 600;

    private final String mark = UUID.randomUUID().toString();

    @Inject
    EntityManager entities;

    @Inject
    Queue queue;

    @Inject
    LoneSegments lone;

    @Test
    void everyCheckThatIsFilteredByHasAnIndex() {
        List<String> indexes = strings("select indexdef from pg_indexes where tablename = 'pair_check'");
        for (Check check : Offers.checks()) {
            assertThat(indexes).as(check.tag()).anyMatch(index -> index.contains("'{" + check.tag() + "}'"));
        }
    }

    @Test
    void whereMoreIsFoundThanTheBoundOnlyTheStatusThatIsAskedForIsCounted() {
        String slug = document();
        assertThat(counts(slug, "draft", 4))
                .isEqualTo(Map.of(
                        "open",
                        3L,
                        "draft",
                        3L,
                        "needs-review",
                        0L,
                        "unsure",
                        0L,
                        "needs-alignment",
                        0L,
                        "approved",
                        0L,
                        "rejected",
                        0L,
                        "alone",
                        1L,
                        "all",
                        4L));
        assertThat(counts(slug, "draft", 3)).isEqualTo(Map.of("draft", 3L, "all", 4L));
        assertThat(counts(slug, "draft", 2)).isEqualTo(Map.of("draft", 3L, "all", 3L));
        assertThat(counts(slug, "alone", 2)).isEqualTo(Map.of("alone", 1L, "all", 3L));
    }

    @Test
    void segmentsThatStandAloneAreFoundInAllDocuments() {
        long segment = TestCorpus.segments(document()).get(3).id;
        Filter filter = filter("", Filter.ALONE, "独" + mark);
        for (int i = 0; found(filter).isEmpty() && i < TRIES; i++) {
            sleep();
        }
        assertThat(found(filter)).containsExactly(segment);
        execute("insert into pair (id, segment_id, lang, status, changed_at, changed_by, version)"
                + " select nextval('pair_seq'), id, 'en', 'draft', now(), 'test', 0 from segment where id = "
                + segment);
        assertThat(found(filter)).isEmpty();
        lone.look(List.of(segment));
        assertThat(stored(segment)).containsExactly("ru");
        execute("delete from pair where segment_id = " + segment);
        lone.lookAtAll();
        assertThat(stored(segment)).containsExactly("en", "ru");
        assertThat(found(filter)).containsExactly(segment);
        execute("delete from segment where id = " + segment);
        lone.lookAtAll();
        assertThat(stored(segment)).isEmpty();
    }

    private String document() {
        return TestCorpus.document(
                "题",
                new String[] {"一" + mark, "one", null},
                new String[] {"二" + mark, "two", null},
                new String[] {"三" + mark, "three", null},
                new String[] {"独" + mark, null, null});
    }

    private static Filter filter(String slug, String status, String text) {
        return new Filter(slug, "", Language.EN, status, null, null, "", text, "", null, null, false, 100, 1);
    }

    private List<Long> found(Filter filter) {
        return queue.page(filter, TestAccess.of("anna"), true).rows().stream()
                .map(view -> view.row().segment())
                .toList();
    }

    private Map<String, Long> counts(String slug, String status, int most) {
        Filter filter = filter(slug, status, "");
        Condition condition = new Condition(filter, null, TestAccess.of("anna"));
        return QuarkusTransaction.requiringNew().call(() -> {
            Query query = entities.createNativeQuery(CountQuery.counts(filter, condition, most), Tuple.class);
            condition.bind(query);
            Map<String, Long> counts = new HashMap<>();
            for (Object row : query.getResultList()) {
                Tuple tuple = (Tuple) row;
                if (tuple.get(1) != null) {
                    counts.put(tuple.get(0, String.class), tuple.get(1, Long.class));
                }
            }
            return counts;
        });
    }

    private List<String> stored(long segment) {
        return strings("select lang from lone_segment where segment_id = " + segment + " order by 1");
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql, String.class).getResultList());
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
