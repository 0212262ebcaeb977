package org.duizhao.protocols;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.people.ApiKeys;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may write into a memory that is not there yet; a refused request leaves no empty one behind. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ForeignRightsTest {

    private static final String TMX = "<tmx version=\"1.4\"><header/><body/></tmx>";

    @Inject
    ApiKeys keys;

    @Inject
    MemoryRepository memories;

    private final String memory = "rights-" + UUID.randomUUID();

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
    }

    @Test
    void aKeyThatIsNarrowedToOtherMemoriesMakesNone() {
        String key = keys.issue(
                TestPeople.name(Role.TRANSLATOR),
                new ApiKeys.NewKey("narrowed", Role.TRANSLATOR, null, List.of("test")));
        refused(key, 404);
        assertThat(set(key, "test", "窄" + memory)).isEqualTo(200);
    }

    @Test
    void aReaderMakesNone() {
        refused(TestPeople.key(Role.READER), 403);
    }

    private void refused(String key, int status) {
        assertThat(set(key, memory, "甲" + memory)).isEqualTo(status);
        given().contentType("application/json")
                .body("{\"name\":\"" + memory + "\",\"sourceLang\":\"zh\"}")
                .post("/key/" + key + "/t5memory/")
                .then()
                .statusCode(status);
        given().multiPart("json_data", "{\"name\":\"" + memory + "\",\"sourceLang\":\"zh\"}", "application/json")
                .multiPart("file", "a.tmx", TMX.getBytes(StandardCharsets.UTF_8))
                .post("/key/" + key + "/t5memory/")
                .then()
                .statusCode(status);
        given().multiPart("tmx", "a.tmx", TMX.getBytes(StandardCharsets.UTF_8))
                .multiPart("key", ":" + memory)
                .post("/key/" + key + "/tmx/import")
                .then()
                .statusCode(status);
        assertThat(isThere()).isFalse();
    }

    @Test
    void aUnitOrAFileThatCannotBeKeptLeavesNoMemoryBehind() {
        String key = TestPeople.key(Role.TRANSLATOR);
        assertThat(set(key, memory, " ")).isEqualTo(400);
        given().multiPart("tmx", "a.docx", TMX.getBytes(StandardCharsets.UTF_8))
                .multiPart("key", ":" + memory)
                .post("/key/" + key + "/tmx/import")
                .then()
                .statusCode(415)
                .body("responseDetails", containsString("a.docx"));
        given().multiPart("json_data", "{\"name\":\"" + memory + "\"}", "application/json")
                .post("/key/" + key + "/t5memory/")
                .then()
                .statusCode(400);
        assertThat(isThere()).isFalse();
        assertThat(set(key, memory, "甲" + memory)).isEqualTo(200);
        assertThat(isThere()).isTrue();
    }

    @Test
    void aMemoryWhoseRightWasTakenAwayIsNotWrittenTo() {
        String key = TestPeople.key(Role.TRANSLATOR);
        assertThat(set(key, memory, "甲" + memory)).isEqualTo(200);
        QuarkusTransaction.requiringNew().run(() -> memories.findByName(memory).orElseThrow().everyone = Right.READ);
        assertThat(set(key, memory, "乙" + memory)).isEqualTo(403);
        QuarkusTransaction.requiringNew().run(() -> memories.findByName(memory).orElseThrow().everyone = null);
        assertThat(set(key, memory, "乙" + memory)).isEqualTo(404);
    }

    private int set(String key, String to, String segment) {
        return MyMemoryTest.utf8()
                .formParams("langpair", "zh|en", "key", key + ":" + to, "seg", segment, "tra", "A " + memory)
                .post("/set")
                .statusCode();
    }

    private boolean isThere() {
        return QuarkusTransaction.requiringNew()
                .call(() -> memories.findByName(memory).isPresent());
    }
}
