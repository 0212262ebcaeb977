package org.duizhao.protocols;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.problem.Problem;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What amaGama's clients write, as they write it: Virtaal posts a whole file when it is saved. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AmagamaWritingTest {

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void awaitIndex() throws InterruptedException {
        Texts.write();
    }

    @Test
    void aUnitIsFoundAtOnceAndKeptOnce() {
        String unit = "{\"source\":\"保存/单元𠮷 " + mark + "？\",\"target\":\"Keep a unit 👍 " + mark + "?\"}";
        for (String verb : List.of("POST", "PUT", "POST")) {
            send(Role.TRANSLATOR, verb, "/tmserver/zh_CN/en/unit/x", unit)
                    .statusCode(200)
                    .body(equalTo(""));
        }
        JsonPath found = Texts.found("zh", "en", "保存/单元𠮷 " + mark + "？");
        assertThat(found.getList("matches.score")).hasSize(1);
        assertThat(found.getString("matches[0].target")).isEqualTo("Keep a unit 👍 " + mark + "?");
        assertThat(found.getString("matches[0].memory")).isEqualTo("tools");
        assertThat(found.getString("matches[0].status")).isEqualTo("needs-review");
        assertThat(found.getString("matches[0].changedBy")).isEqualTo(TestPeople.name(Role.TRANSLATOR));
        assertThat(found.getString("matches[0].origin")).isEqualTo("person");
    }

    @Test
    void theSourceMayStandInThePathAlone() {
        send(Role.TRANSLATOR, "PUT", "/api/v1/en/ru/unit/Path%20" + mark, "{\"target\":\"Путь " + mark + "\"}")
                .statusCode(200);
        assertThat(Texts.found("en", "ru", "Path " + mark).getString("matches[0].target"))
                .isEqualTo("Путь " + mark);
    }

    @Test
    void ofAFileTheNewTranslatedUnitsAreAddedAndTwoTargetsOfOneSourceAreBothKept() {
        String file = "[{\"source\":\"甲" + mark + "\",\"target\":\"A" + mark + "\",\"context\":\"\"},"
                + "{\"source\":\"甲" + mark + "\",\"target\":\"A" + mark + "\"},"
                + "{\"source\":\"甲" + mark + "\",\"target\":\"First" + mark + "\"},"
                + "{\"source\":\"乙" + mark + "\",\"target\":\"\"},"
                + "{\"source\":\"丙" + mark + "\",\"target\":\"C" + mark + "\"}]";
        send(Role.TRANSLATOR, "POST", "/tmserver//zh/en/store/my%20file.po", file)
                .statusCode(200)
                .body(equalTo("added 3 units from my file.po"));
        send(Role.TRANSLATOR, "POST", "/tmserver/zh/en/store/my%20file.po", file)
                .statusCode(200)
                .body(equalTo("added 0 units from my file.po"));
        assertThat(Texts.found("zh", "en", "甲" + mark).getList("matches.findAll { it.score == 100 }.target"))
                .containsExactlyInAnyOrder("A" + mark, "First" + mark);
    }

    @Test
    void aTmxFileIsImported() throws InterruptedException {
        String tmx =
                "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header srclang=\"zh\"/><body><tu><tuv xml:lang=\"zh\"><seg>进口"
                        + mark + "</seg></tuv><tuv xml:lang=\"ru\"><seg>импорт" + mark
                        + "</seg></tuv></tu></body></tmx>";
        String job = send(Role.TRANSLATOR, "PUT", "/tmserver/zh/ru/store/units.tmx", tmx)
                .statusCode(202)
                .extract()
                .header("Location");
        assertThat(Texts.awaitImport(job).getString("state")).isEqualTo("done");
        assertThat(Texts.found("zh", "ru", "进口" + mark).getString("matches[0].target"))
                .isEqualTo("импорт" + mark);
        send(Role.TRANSLATOR, "PUT", "/tmserver/zh/ru/store/units.po", "msgid").statusCode(415);
    }

    @Test
    void whatCannotBeKeptIsRefusedAndWhoMayNotWriteToo() {
        String unit = "{\"source\":\"拒\",\"target\":\"no\"}";
        send(Role.READER, "POST", "/tmserver/zh/en/unit/x", unit).statusCode(403);
        given().body(unit).post("/tmserver/zh/en/unit/x").then().statusCode(401);
        send(Role.TRANSLATOR, "POST", "/tmserver/zh/de/unit/x", unit).statusCode(404);
        send(Role.TRANSLATOR, "POST", "/tmserver/zh/en/unit/x", "{\"source\":\"拒\"}")
                .statusCode(400)
                .body("detail", startsWith("“texts.en” is missing"));
        send(Role.TRANSLATOR, "POST", "/tmserver/zh/en/unit/x", "{\"source\":\"拒\\u0001\",\"target\":\"no\"}")
                .statusCode(400)
                .body("detail", containsString("U+0001"));
        send(Role.TRANSLATOR, "POST", "/tmserver/zh/en/unit/x", "source=a").statusCode(400);
        send(Role.TRANSLATOR, "POST", "/tmserver/zh/en/store/a.po", unit).statusCode(400);
    }

    @Test
    void nothingIsWrittenUnlessTheOwnerAllowsIt() {
        ForeignMemories closed = new ForeignMemories(new Closed(), null, null, null);
        assertThatThrownBy(() -> closed.named(null))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("duizhao.protocols.writing");
        assertThatThrownBy(() -> new ForeignMemory(closed, null, null, null, null).delete(1, null, null))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("duizhao.protocols.writing");
    }

    private record Closed() implements ProtocolsConfig {

        @Override
        public int modernMtMin() {
            return 95;
        }

        @Override
        public boolean writing() {
            return false;
        }

        @Override
        public String memory() {
            return "tools";
        }
    }

    private static ValidatableResponse send(Role role, String verb, String address, String body) {
        return TestPeople.program(role)
                .urlEncodingEnabled(false)
                .body(body)
                .request(verb, Texts.address(address))
                .then();
    }
}
