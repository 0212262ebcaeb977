package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Holds the database against what a {@link FaultyLoad} was answered, and the index against the database. */
final class AcknowledgedWrites {

    private static final Duration WAIT = Duration.ofSeconds(90);

    private final FaultyDatabase database;
    private final FaultyLoad load;

    AcknowledgedWrites(FaultyDatabase database, FaultyLoad load) {
        this.database = database;
        this.load = load;
    }

    /** Every acknowledged write is there, nothing is there twice or half, and the index is like the database. */
    void areThereOnce(PackagedServer server, String admin) throws Exception {
        assertThat(load.wrong).isEmpty();
        importsHaveEnded();
        textsAndDecisions();
        imports();
        nothingTwiceOrHalf();
        JsonNode check = new ObjectMapper()
                .readTree(server.get("/api/index/check", admin).body());
        assertThat(check.path("differences").asLong(-1)).as(check.toString()).isZero();
        assertThat(check.path("segments").asLong())
                .isEqualTo(database.longs("select count(*) from segment").get(0));
    }

    private void importsHaveEnded() throws Exception {
        long end = System.nanoTime() + WAIT.toNanos();
        while (!database.longs("select id from import_job where state in ('WAITING', 'RUNNING')")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("imports end").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private void textsAndDecisions() throws Exception {
        Map<Long, String> english = database.strings("select segment_id, text from variant where lang = 'en'");
        load.texts.forEach((id, texts) -> assertThat(english.getOrDefault(id, FaultyLoad.GONE))
                .as("segment " + id)
                .isIn(texts));
        Map<Long, String> statuses =
                database.strings("select p.segment_id, p.status || ' ' || v.text from pair p join variant v"
                        + " on v.segment_id = p.segment_id and v.lang = p.lang where p.lang = 'en'");
        load.decisions.forEach((id, allowed) ->
                assertThat(statuses.get(id)).as("pair of " + id).isIn(allowed));
        assertThat(
                        database.longs(
                                "select p.segment_id from pair p where p.status in ('approved', 'rejected') and p.segment_id in"
                                        + " (select segment_id from revision where action = 'decided') and p.status <> (select r.status_after"
                                        + " from revision r where r.segment_id = p.segment_id and r.action = 'decided' order by r.id desc limit 1)"))
                .as("decisions without their revision")
                .isEmpty();
    }

    private void imports() throws Exception {
        Map<Long, String> states = database.strings(
                "select id, state || ' ' || units || ' ' || (added + overwritten) || ' ' || refused from import_job");
        for (var job : load.imports.entrySet()) {
            assertThat(states.get(job.getKey()))
                    .as("import " + job.getKey())
                    .isEqualTo("DONE " + FaultyLoad.UNITS + " " + FaultyLoad.UNITS + " 0");
        }
        for (String mark : Set.copyOf(load.imports.values())) {
            assertThat(database.longs("select count(*) from segment where tuid like '" + mark + "-%'"))
                    .containsExactly((long) FaultyLoad.UNITS);
        }
    }

    private void nothingTwiceOrHalf() throws Exception {
        assertThat(database.longs("select min(segment_id) from variant where lang = 'zh' and text like '故障%'"
                        + " group by text having count(*) > 1"))
                .as("added twice")
                .isEmpty();
        assertThat(database.longs("select s.id from segment s join memory m on m.id = s.memory_id where m.name = '"
                        + FaultyLoad.MEMORY + "' and ((select count(*) from variant v where v.segment_id = s.id) <> 2"
                        + " or (select count(*) from pair p where p.segment_id = s.id) <> 1)"))
                .as("half segments")
                .isEmpty();
    }
}
