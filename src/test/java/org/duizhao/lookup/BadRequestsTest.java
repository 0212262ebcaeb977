package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is said in a problem that names it and what is allowed, without the inside of the server. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BadRequestsTest {

    @Inject
    Fixture fixture;

    @BeforeEach
    void prepare() throws InterruptedException {
        fixture.awaitIndex();
        fixture.memory("bad-requests", 0);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "bad-gets.tsv", delimiter = '\t', useHeadersInDisplayName = true)
    void aBadAddressIsAProblem(String address, int status, String type, String detail) {
        problem(reader().urlEncodingEnabled(false).get(encoded(address)).then(), status, type, detail);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "bad-bodies.tsv",
            delimiter = '\t',
            useHeadersInDisplayName = true,
            quoteCharacter = '\0')
    void aBadBodyIsAProblem(String path, String body, int status, String type, String detail) {
        problem(
                translator()
                        .contentType(ContentType.JSON)
                        .body(body == null ? "" : body)
                        .post(path)
                        .then(),
                status,
                type,
                detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"和", "𠮷", "a"})
    void aVeryLongTextIsAProblemByEitherMethod(String character) {
        String text = character.repeat(100_000);
        String told = "“q” has 100000 characters (code points); at the most 10000 are allowed.";
        problem(
                reader().queryParams("q", text, "from", "zh", "to", "en")
                        .get("/api/lookup")
                        .then(),
                400,
                "invalid-value",
                told);
        problem(
                reader().contentType(ContentType.JSON)
                        .body(Map.of("from", "zh", "to", "en", "queries", List.of(Map.of("q", text))))
                        .post("/api/lookup")
                        .then(),
                400,
                "invalid-value",
                told.replace("“q”", "“queries[0].q”"));
    }

    @Test
    void aBatchOfMoreThanAThousandIsAProblem() {
        problem(
                reader().contentType(ContentType.JSON)
                        .body(Map.of("from", "zh", "to", "en", "queries", Collections.nCopies(1001, Map.of("q", "和"))))
                        .post("/api/lookup")
                        .then(),
                400,
                "invalid-value",
                "“queries” has to hold from 1 to 1000 texts");
    }

    @Test
    void anAddressLongerThanTheServerReadsIsRefused() {
        assertThat(reader().urlEncodingEnabled(false)
                        .get("/api/lookup?q=" + "a".repeat(3_000_000))
                        .statusCode())
                .isEqualTo(414);
    }

    @Test
    void aBodyThatIsNotJsonIsAProblemOfItsOwn() {
        problem(
                translator()
                        .contentType("text/plain")
                        .body("q=1")
                        .post("/api/lookup")
                        .then(),
                415,
                "unsupported-format",
                null);
        problem(
                translator()
                        .contentType("application/json")
                        .body(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                        .post("/api/lookup")
                        .then(),
                400,
                "bad-request",
                "line 1");
    }

    @Test
    void aTextThatCannotBeKeptIsAProblem() {
        for (String text : List.of("a\\u0000b", "a\\ud800b", "a\\u0008b", "a\\uffffb")) {
            problem(
                    translator()
                            .contentType(ContentType.JSON)
                            .body("{\"memory\":\"bad-requests\",\"texts\":{\"zh\":\"一\",\"en\":\"" + text + "\"}}")
                            .post("/api/segments")
                            .then(),
                    400,
                    "invalid-value",
                    "“texts.en” holds the character U+");
        }
        problem(
                translator()
                        .contentType(ContentType.JSON)
                        .body(Map.of("memory", "bad-requests", "texts", Map.of("zh", "一", "en", "a".repeat(100_001))))
                        .post("/api/segments")
                        .then(),
                400,
                "invalid-value",
                "“texts.en” has 100001 characters (code points); at the most 100000 are allowed.");
    }

    private static void problem(ValidatableResponse answer, int status, String type, String detail) {
        String body = answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/" + type))
                .extract()
                .asString();
        if (detail != null) {
            answer.body("detail", containsString(detail));
        }
        assertThat(body).doesNotContainIgnoringCase("exception").doesNotContain("org.", "java.", "com.");
    }

    /** Percent-encodes what is not ASCII. */
    private static String encoded(String address) {
        return Stream.of(address.split("(?<=\\P{ASCII})|(?=\\P{ASCII})"))
                .map(part -> part.matches("\\p{ASCII}*") ? part : URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static RequestSpecification reader() {
        return TestPeople.program(Role.READER);
    }

    private static RequestSpecification translator() {
        return TestPeople.program(Role.TRANSLATOR);
    }
}
