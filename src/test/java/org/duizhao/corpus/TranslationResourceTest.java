package org.duizhao.corpus;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TranslationResourceTest {

    @Test
    void theSameTextAgainIsNoChange() throws IOException {
        TestPeople.program(Role.TRANSLATOR)
                .contentType("text/plain; charset=UTF-8")
                .body(Files.readAllBytes(Path.of("translations/ru/2023-xian-outcomes.txt")))
                .post("/api/translations")
                .then()
                .statusCode(200)
                .body("document", equalTo("2023-xian-outcomes"))
                .body("language", equalTo("ru"))
                .body("aligned", is(false));
    }

    @ParameterizedTest
    @CsvSource({
        "document: 2023-xian-outcomes, document: nowhere, names no document",
        "language: ru, language: de, none of our languages",
        "kind: draft, kind: original, 'human, draft, machine'",
        "date: 2026-11-21, date: soon, 2023-05-19",
    })
    void aHeaderThatIsWrongIsAnsweredWithItsLine(String right, String wrong, String word) throws IOException {
        String text = Files.readString(Path.of("translations/ru/2023-xian-outcomes.txt"));
        TestPeople.program(Role.TRANSLATOR)
                .contentType("text/plain; charset=UTF-8")
                .body(text.replace(right, wrong).getBytes(StandardCharsets.UTF_8))
                .post("/api/translations")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-value"))
                .body("detail", containsString("upload:"))
                .body("detail", containsString(word));
    }

    @Test
    void aReaderMayNotUpload() {
        TestPeople.program(Role.READER)
                .contentType("text/plain; charset=UTF-8")
                .body("x")
                .post("/api/translations")
                .then()
                .statusCode(403);
    }
}
