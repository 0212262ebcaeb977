package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.protocols.Texts.Query;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Over each protocol, in its recorded form, 200 texts find what {@code /api/lookup} finds for them, in its order. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SameMatchesTest {

    private static final int QUERIES = 200;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<List<Object>, List<Hit>> EXPECTED = new HashMap<>();
    private static final Map<String, List<Query>> ASKED = new HashMap<>();

    private static String key;

    /** @param score whole percent, at the most 100 */
    private record Hit(String target, int score) {}

    @BeforeAll
    static void forget() {
        EXPECTED.clear();
        ASKED.clear();
    }

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
        key = TestPeople.key(Role.READER);
    }

    static Stream<Arguments> protocols() {
        return Stream.of("amaGama, path", "amaGama, source", "MyMemory, GET", "MyMemory, POST", "t5memory", "ModernMT")
                .flatMap(protocol -> directions()
                        .map(direction -> Arguments.of(
                                protocol, direction.get()[0], direction.get()[1])));
    }

    static Stream<Arguments> directions() {
        return Stream.of(
                Arguments.of("zh", "en"), Arguments.of("zh", "ru"), Arguments.of("en", "zh"), Arguments.of("ru", "en"));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theMatchesAreThoseOfLookup(String protocol, String from, String to) throws Exception {
        List<Query> queries = queries(from);
        int matched = 0;
        for (int i = 0; i < QUERIES; i++) {
            Query query = queries.get(i);
            // t5memory asks one memory: the hard texts are in one, and those of the documents in another.
            String memory = protocol.equals("t5memory") ? i < 2 * Texts.HARD.length ? "test" : "corpus" : "";
            List<Hit> expected = expected(from, to, query, memory);
            if (protocol.equals("ModernMT")) {
                // It has no scores: the best match of 95 or more, or none.
                expected = expected.stream()
                        .limit(1)
                        .filter(hit -> hit.score() >= 95)
                        .toList();
            }
            assertThat(ask(protocol, from, to, query, memory))
                    .as(query.toString())
                    .isEqualTo(expected);
            matched += expected.isEmpty() ? 0 : 1;
        }
        assertThat(matched).isGreaterThan(QUERIES / 2);
    }

    @ParameterizedTest
    @MethodSource("directions")
    void theTopMatchOfWeblatesMemoryIsThatOfLookup(String from, String to) throws Exception {
        List<Query> queries = queries(from).stream()
                .map(query -> new Query(query.text(), false))
                .toList();
        for (int start = 0; start < QUERIES; start += 100) {
            List<Query> some = queries.subList(start, start + 100);
            JsonNode answer = send(
                    "/api/memory/lookup/",
                    JSON,
                    MAPPER.writeValueAsString(Map.of(
                            "strings",
                            some.stream().map(Query::text).toList(),
                            "source_language",
                            from,
                            "target_language",
                            to)));
            for (int i = 0; i < 100; i++) {
                JsonNode match = answer.get(i).path("match");
                assertThat(match.isNull() ? List.of() : List.of(hit(match, "target", "quality", 1)))
                        .as(some.get(i).toString())
                        .isEqualTo(expected(from, to, some.get(i), "").stream()
                                .limit(1)
                                .toList());
            }
        }
    }

    private static List<Hit> ask(String protocol, String from, String to, Query query, String memory) throws Exception {
        String okapi = encoded(query.written("<g1>", "</g1>", "<x2/>", UnaryOperator.identity()));
        String xliff = encoded(query.written("<g id=\"1\">", "</g>", "<x id=\"2\"/>", UnaryOperator.identity()));
        String pair = from + "/" + to;
        return switch (protocol) {
            case "amaGama, path" -> hits(send("/tmserver/" + pair + "/unit/" + okapi), "target", "quality", 1);
            case "amaGama, source" -> hits(send("/api/v1/" + pair + "/unit/?source=" + okapi), "target", "quality", 1);
            case "MyMemory, GET" -> myMemory(send("/get?numres=5&langpair=" + from + "%7C" + to + "&q=" + xliff));
            case "MyMemory, POST" ->
                myMemory(send("/mymemory/get", FORM, "numres=5&langpair=" + from + "%7C" + to + "&q=" + xliff));
            case "t5memory" -> t5memory(from, to, query, memory);
            default -> modernMt(from, to, query);
        };
    }

    private static List<Hit> myMemory(JsonNode answer) {
        List<Hit> hits = hits(answer.path("matches"), "translation", "match", 100);
        assertThat(answer.path("responseData").path("translatedText").asText())
                .isEqualTo(hits.isEmpty() ? "" : hits.get(0).target());
        return hits;
    }

    private static List<Hit> t5memory(String from, String to, Query query, String memory) throws Exception {
        JsonNode answer = send(
                "/t5memory/" + memory + "/fuzzysearch",
                JSON,
                MAPPER.writeValueAsString(Map.of(
                        "source",
                        query.written("<bpt x=\"1\" i=\"1\"/>", "<ept i=\"1\"/>", "<ph x=\"2\"/>", XmlWords::written),
                        "sourceLang",
                        from,
                        "targetLang",
                        to,
                        "documentName",
                        "a.xlf",
                        "markupTable",
                        "OTMXUXLF",
                        "context",
                        "")));
        List<Hit> hits = hits(answer.path("results"), "target", "matchRate", 1);
        assertThat(answer.path("NumOfFoundProposals").asInt()).isEqualTo(hits.size());
        return hits.stream()
                .map(hit -> new Hit(XmlWords.of(hit.target()), hit.score()))
                .toList();
    }

    /** With the score that the lookup gives what comes without one. */
    private static List<Hit> modernMt(String from, String to, Query query) throws Exception {
        UnaryOperator<String> words = query.coded() ? XmlWords::written : UnaryOperator.identity();
        JsonNode answer = send("/translate?source=" + from + "&target=" + to + "&q="
                + encoded(query.written("<u id='1'>", "</u>", "<br id='p2'/>", words)));
        if (answer.path("status").asInt() == 404) {
            return List.of();
        }
        String translation = answer.path("data").path("translation").asText();
        return List.of(new Hit(
                query.coded() ? XmlWords.of(translation) : translation,
                expected(from, to, query, "").get(0).score()));
    }

    private static List<Query> queries(String from) {
        return ASKED.computeIfAbsent(
                from, language -> Texts.codedQueries(Language.of(language).orElseThrow(), QUERIES));
    }

    /** What lookup says, which is asked once. */
    private static List<Hit> expected(String from, String to, Query query, String memory) throws Exception {
        List<Object> asked = List.of(from, to, query, memory);
        if (!EXPECTED.containsKey(asked)) {
            JsonNode answer = send("/api/lookup?from=" + from + "&to=" + to + "&codes=" + query.count()
                    + (memory.isEmpty() ? "" : "&memory=" + memory) + "&q=" + encoded(query.text()));
            EXPECTED.put(asked, hits(answer.path("matches"), "target", "score", 1));
        }
        return EXPECTED.get(asked);
    }

    private static List<Hit> hits(JsonNode matches, String target, String score, int factor) {
        List<Hit> hits = new ArrayList<>();
        matches.forEach(match -> hits.add(hit(match, target, score, factor)));
        return hits;
    }

    private static Hit hit(JsonNode match, String target, String score, int factor) {
        return new Hit(match.path(target).asText(), (int)
                Math.min(100, match.path(score).asDouble() * factor));
    }

    private static JsonNode send(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), path);
    }

    private static JsonNode send(String path, String type, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)),
                path);
    }

    /** The answer; one that says that nothing is there is an answer too. */
    private static JsonNode send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        var answer = HTTP.send(
                request.uri(URI.create(Texts.address("/key/" + key + path))).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404);
        return MAPPER.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
