package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestAccess;
import org.duizhao.memory.TestCorpus;
import org.duizhao.memory.Verdict;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.text.Language;

/** What the tests of the protocols look up, and what lookup itself says to it. */
final class Texts {

    /** Chinese, English, Russian: what breaks a URL, a script or a decoder. */
    static final String[][] HARD = {
        {
            "合同/协议的第3/4条同时生效。",
            "Articles 3/4 of the contract/agreement take effect together.",
            "Статьи 3/4 договора/соглашения вступают в силу вместе."
        },
        {"你知道这是什么吗？真的?", "Do you know what this is? Really?", "Вы знаете, что это? Правда?"},
        {"请看第#5号公告，或#六号。", "See notice #5, or #6.", "См. объявление #5 или #6."},
        {"增长率为40%，占比100%25。", "Growth was 40%, the share 100%25.", "Рост составил 40%, доля 100%25."},
        {"甲|乙|丙三方共同签署。", "Signed by A|B|C together.", "Подписано А|Б|В вместе."},
        {"他说：“你好”，又说'再见'和\"谢谢\"。", "He said \"hello\", then 'goodbye'.", "Он сказал «привет», \"пока\" и 'спасибо'."},
        {"研究&开发<部门>的预算。", "The budget of the R&D <department>.", "Бюджет отдела R&D <развития>."},
        {
            "今天的牛肉饭🍚真好吃👍🏽。",
            "Today's beef bowl 🍚 is really good 👍🏽.",
            "Сегодня рис с говядиной 🍚 очень вкусный 👍🏽."
        },
        {"𠮷野家在𡈽屋町开了新店。", "Yoshinoya (𠮷野家) opened a new shop in Tsuchiya.", "Ёсиноя (𠮷野家) открыла новое заведение."},
        {"路径//服务器/共享+文件 名.txt", "path//server/share+file name.txt", "путь//сервер/общий+файл имя.txt"},
        {"分号；a;b=c&d=e?f=g#h", "semicolon; a;b=c&d=e?f=g#h", "точка с запятой; a;b=c&d=e?f=g#h"},
        {
            tenThousand("第%d条：双方在𠮷町签署“协议/备忘录”👍，增长%d%%。"),
            tenThousand("Article %d: both sides sign the \"agreement/memo\" 👍, growth %d%%. "),
            tenThousand("Статья %d: стороны подписывают «соглашение/меморандум» 👍, рост %d%%. ")
        },
    };

    /** A text of as many code points as a query may have. */
    private static String tenThousand(String sentence) {
        String text = IntStream.range(1, 1_000)
                .mapToObj(i -> sentence.formatted(i, i * i))
                .collect(Collectors.joining());
        return text.substring(0, text.offsetByCodePoints(0, 9_999)) + ".";
    }

    private static boolean written;
    private static String key;

    private Texts() {}

    /** Writes the hard texts once, and waits until the index has all. */
    static synchronized void write() throws InterruptedException {
        while (lookup("zh", "en", "第一句").statusCode() == 503) {
            Thread.sleep(50);
        }
        if (!written) {
            written = true;
            TestCorpus.document("难题", HARD);
        }
    }

    /** The answer of {@code /api/lookup}, with its defaults. */
    static Response lookup(String from, String to, String text) {
        return lookup(from, to, new Query(text, false));
    }

    private static Response lookup(String from, String to, Query query) {
        return reader().queryParams("from", from, "to", to, "q", query.text(), "codes", query.count())
                .get("/api/lookup");
    }

    /** A request with one key for all: there are thousands. */
    static RequestSpecification reader() {
        if (key == null) {
            key = TestPeople.key(Role.READER);
        }
        return RestAssured.given().header("Authorization", "Bearer " + key);
    }

    /** The matches that {@code /api/lookup} gives, for those who ask for many. */
    static List<JsonNode> matches(String from, String to, Query query) {
        try {
            List<JsonNode> matches = new ArrayList<>();
            new ObjectMapper()
                    .readTree(lookup(from, to, query)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray())
                    .path("matches")
                    .forEach(matches::add);
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonPath found(String from, String to, String text) {
        return lookup(from, to, text).then().statusCode(200).extract().jsonPath();
    }

    /** Approves all pairs of a document. */
    static void approve(String slug) {
        Segments segments = Arc.container().instance(Segments.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> TestCorpus.segments(slug).stream()
                        .flatMap(segment -> segment.pairs.values().stream())
                        .forEach(pair -> segments.decide(
                                pair.id,
                                pair.version,
                                Verdict.of(Status.APPROVED, null),
                                TestAccess.of("test-reviewer"))));
    }

    /** An address of the server that is used as it is written. */
    static String address(String path) {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }

    /** Imports a file, and waits for its end. */
    static void importTmx(String memory, String tmx) throws InterruptedException {
        String job = TestPeople.program(Role.TRANSLATOR)
                .multiPart("file", "test.tmx", tmx.getBytes(StandardCharsets.UTF_8))
                .multiPart("memory", memory)
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        assertThat(awaitImport(job).getString("state")).isEqualTo("done");
    }

    /** The import at that address when it has ended. */
    static JsonPath awaitImport(String address) throws InterruptedException {
        while (true) {
            JsonPath state = TestPeople.program(Role.TRANSLATOR).get(address).jsonPath();
            if (!List.of("waiting", "running").contains(state.getString("state"))) {
                return state;
            }
            Thread.sleep(20);
        }
    }

    /**
     * A text to look up.
     *
     * @param coded whether the client has three inline codes in it: one pair around its first half, and one behind it
     */
    record Query(String text, boolean coded) {

        /** How many inline codes it has. */
        int count() {
            return coded ? 3 : 0;
        }

        /** The text as a client writes it, which may have another way to write what is no code. */
        String written(String open, String close, String point, UnaryOperator<String> words) {
            if (!coded) {
                return words.apply(text);
            }
            int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
            return open + words.apply(text.substring(0, half)) + close + words.apply(text.substring(half)) + point;
        }

        @Override
        public String toString() {
            return (coded ? "with codes: " : "") + text.substring(0, Math.min(60, text.length()));
        }
    }

    /** {@link #queries}; each fourth has inline codes. */
    static List<Query> codedQueries(Language language, int number) {
        return coded(queries(language, number));
    }

    /** Texts of which each fourth has inline codes, as it is and changed. */
    static List<Query> coded(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Query(texts.get(i), i % 8 == 2 || i % 8 == 7))
                .toList();
    }

    /** Texts in a language: the hard ones, and real ones of the corpus, up to the number; each as it is and with a change. */
    static List<String> queries(Language language, int number) {
        List<String> texts = Stream.concat(Stream.of(HARD).map(row -> row[language.ordinal()]), real(language))
                .distinct()
                .limit(number / 2)
                .toList();
        assertThat(texts).hasSize(number / 2);
        return texts.stream()
                .flatMap(text -> Stream.of(text, text.substring(0, text.offsetByCodePoints(text.length(), -1)) + "！"))
                .toList();
    }

    private static Stream<String> real(Language language) {
        return TestPeople.program(Role.READER)
                .get("/api/documents")
                .jsonPath()
                .<String>getList("documents.slug")
                .stream()
                .filter(slug -> slug.startsWith("20"))
                .sorted()
                .flatMap(slug -> TestCorpus.segments(slug).stream())
                .map(Texts::byLanguage)
                .filter(texts -> texts.containsKey(language))
                .map(texts -> texts.get(language));
    }

    private static Map<Language, String> byLanguage(Segment segment) {
        Map<Language, String> texts = new TreeMap<>();
        segment.variants.forEach((language, variant) -> texts.put(language, variant.text()));
        return texts;
    }
}
