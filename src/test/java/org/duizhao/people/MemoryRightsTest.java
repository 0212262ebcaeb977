package org.duizhao.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.memory.Segment;
import org.duizhao.memory.TestCorpus;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A memory that is open to some alone: what the others see of it is nothing, wherever they look. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MemoryRightsTest {

    @Inject
    MemoryRepository memories;

    @Inject
    ApiKeys keys;

    @Inject
    EntityManager entities;

    /** In every text of the memory and in no other. */
    private String marker;

    private String memory;
    private String document;
    private Segment segment;

    @BeforeEach
    void closedMemory() {
        marker = UUID.randomUUID().toString().replace("-", "");
        memory = "closed-" + marker;
        document = TestCorpus.document(
                "秘" + marker,
                new String[] {"秘密" + marker, "secret " + marker, "секрет " + marker},
                new String[] {"机密" + marker, "confidential " + marker, "тайна " + marker});
        segment = TestCorpus.segments(document).get(0);
        QuarkusTransaction.requiringNew().run(() -> {
            Memory closed = memories.findOrCreate(memory, "A client's, " + marker);
            closed.everyone = null;
            memories.flush();
            entities.createQuery("update Segment set memory = ?1 where document.slug = ?2")
                    .setParameter(1, closed)
                    .setParameter(2, document)
                    .executeUpdate();
        });
        // A change of any segment makes the index read the document again.
        given().spec(TestPeople.program(Role.ADMIN))
                .header("If-Match", "\"" + segment.version + "\"")
                .contentType("application/json")
                .body("{\"texts\":{\"en\":\"secret indeed " + marker + "\"}}")
                .put("/api/segments/" + segment.id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/lookup?from=zh&to=en&q=秘密M",
                "/api/lookup?from=en&to=ru&q=indeed M",
                "/api/lookup?from=zh&to=en&q=秘密M&memory=closed-M",
                "/api/lookup?from=zh&to=en&q=秘密M&document=D",
                "/api/concordance?q=M",
                "/api/concordance?q=秘密M&lang=zh&to=en",
                "/api/documents",
                "/api/documents/D",
                "/api/memories",
                "/api/segments/S",
                "/api/tmx",
                "/api/tmx?memory=closed-M",
                "/api/tmx?document=D",
                "/tmserver/zh/en/unit/秘密M",
                "/translate?source=zh&target=en&q=秘密M",
                "/lookup?q=秘密M",
                "/concordance?q=M",
                "/concordance?q=密M&lang=zh",
                "/documents/D",
                "/memories",
                "/dashboard",
                "/documents",
                "/review/D/en",
                "/uploads?document=D",
                "/"
            })
    void nobodyElseSeesAnythingOfIt(String address) {
        String here = address.replace("M", marker).replace("D", document).replace("S", Long.toString(segment.id));
        for (RequestSpecification who :
                List.of(TestPeople.browser(Role.REVIEWER), TestPeople.program(Role.TRANSLATOR))) {
            Response answer = who.accept("*/*").get(here);
            assertThat(answer.statusCode()).as(here).isIn(200, 400, 404);
            assertThat(answer.asString())
                    .as(here)
                    .doesNotContain("secret indeed " + marker)
                    .doesNotContain("confidential " + marker)
                    .doesNotContain("机密" + marker)
                    .doesNotContain("секрет " + marker)
                    .doesNotContain("A client's, " + marker)
                    .doesNotContain("秘" + marker);
        }
    }

    @Test
    void whoHasARightOfTheirOwnMayDoAsMuchAsItSaysAndAsTheirRoleAllows() {
        assertThat(lookUp(TestPeople.program(Role.ADMIN))).contains("secret indeed");
        allow(Role.REVIEWER, Right.READ);
        assertThat(lookUp(TestPeople.program(Role.REVIEWER))).contains("secret indeed");
        assertThat(edit(Role.REVIEWER).statusCode()).isEqualTo(403);
        allow(Role.REVIEWER, Right.REVIEW);
        assertThat(edit(Role.REVIEWER).statusCode()).isEqualTo(200);
        assertThat(edit(Role.TRANSLATOR).statusCode()).isEqualTo(404);
        allow(Role.READER, Right.REVIEW);
        assertThat(lookUp(TestPeople.program(Role.READER))).contains(marker);
        assertThat(edit(Role.READER).statusCode()).isEqualTo(403);
    }

    @Test
    void whoMayNotWriteToItMayNotImportIntoItOrAddToIt() {
        TestPeople.program(Role.TRANSLATOR)
                .multiPart("file", "a.tmx", "<tmx/>".getBytes(StandardCharsets.UTF_8))
                .multiPart("memory", memory)
                .post("/api/imports")
                .then()
                .statusCode(403);
        TestPeople.program(Role.TRANSLATOR)
                .contentType("application/json")
                .body("{\"memory\":\"" + memory + "\",\"texts\":{\"zh\":\"一\",\"en\":\"one\"}}")
                .post("/api/segments")
                .then()
                .statusCode(400);
        TestPeople.browser(Role.TRANSLATOR)
                .multiPart("document", document)
                .multiPart("language", "en")
                .multiPart("kind", "draft")
                .multiPart("made-by", "me")
                .multiPart("date", "2026-11-21")
                .multiPart("text", "Secret.")
                .post("/uploads")
                .then()
                .statusCode(404);
    }

    @Test
    void aKeyThatIsNarrowedSeesItsMemoriesAlone() {
        String name = TestPeople.name(Role.ADMIN);
        String key = keys.issue(name, "narrow", Role.ADMIN);
        QuarkusTransaction.requiringNew().run(() -> {
            long id = keys.of(name).get(0).id;
            entities.createNativeQuery("update api_key set narrowed = true where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            entities.createNativeQuery("insert into api_key_memory select ?1, id from memory where name = ?2")
                    .setParameter(1, id)
                    .setParameter(2, memory)
                    .executeUpdate();
        });
        RequestSpecification narrow = given().header("Authorization", "Bearer " + key);
        assertThat(lookUp(narrow)).contains("secret indeed");
        assertThat(given().header("Authorization", "Bearer " + key)
                        .get("/api/memories")
                        .jsonPath()
                        .getList("memories.name"))
                .containsExactly(memory);
    }

    private String lookUp(RequestSpecification who) {
        return who.queryParam("q", "秘密" + marker)
                .queryParam("from", "zh")
                .queryParam("to", "en")
                .get("/api/lookup")
                .asString();
    }

    private Response edit(Role role) {
        String tag = TestPeople.program(Role.ADMIN)
                .get("/api/segments/" + segment.id)
                .header("ETag");
        return TestPeople.program(role)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"texts\":{\"en\":\"edited by " + UUID.randomUUID() + " " + marker + "\"}}")
                .put("/api/segments/" + segment.id);
    }

    private void allow(Role role, Right right) {
        String name = TestPeople.name(role);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into memory_right select m.id, a.id, ?1 from memory m, account a
                                where m.name = ?2 and a.name = ?3
                                on conflict (memory_id, account_id) do update set may = excluded.may""")
                        .setParameter(1, right.slug())
                        .setParameter(2, memory)
                        .setParameter(3, name)
                        .executeUpdate());
    }
}
