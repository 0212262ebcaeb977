package org.duizhao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestAccess;
import org.duizhao.memory.Verdict;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The TMX file as its readers see it; Okapi's filter is one of them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TmxResourceTest {

    private static final LocaleId ZH = LocaleId.fromString("zh-CN");

    @Inject
    Segments segments;

    @Inject
    MemoryRepository memories;

    private final String memory = "tmx-" + UUID.randomUUID();
    private Segment first;

    @BeforeEach
    void threeSegments() {
        first = create("𠮷野家的“牛肉饭” <b>&amp;</b> ５０％", "Beef bowl <b>&</b> 50% 👍🏽", "Говядина и\u00a0рис\u0301");
        create("中国", "China", null);
        create("和平", null, "мир");
    }

    @Test
    void okapiReadsEveryTextAsItIsStored() {
        List<ITextUnit> units = okapi(get("from", "zh", "to", "en", "to", "ru"), "en");
        assertThat(units).hasSize(3);
        ITextUnit unit = units.get(0);
        assertThat(unit.getName()).isEqualTo(first.tuid);
        assertThat(unit.getSource().toString()).isEqualTo(first.text(Language.ZH));
        assertThat(unit.getTarget(LocaleId.ENGLISH).toString()).isEqualTo(first.text(Language.EN));
        assertThat(unit.getTarget(LocaleId.RUSSIAN).toString()).isEqualTo(first.text(Language.RU));
    }

    @Test
    void theWholeCorpusIsReadByOkapiWithAllItsSegments() {
        Response tmx =
                TestPeople.program(Role.READER).queryParam("memory", "corpus").get("/api/tmx");
        List<ITextUnit> units = okapi(tmx, "ru");
        long expected = QuarkusTransaction.requiringNew()
                .call(() -> memories.getEntityManager()
                        .createQuery(
                                "select count(s) from Segment s where s.memory.name = 'corpus'"
                                        + " and ?1 in indices(s.variants) and size(s.variants) > 1",
                                Long.class)
                        .setParameter(1, Language.ZH)
                        .getSingleResult());
        assertThat(units).hasSize((int) expected).hasSizeGreaterThan(500);
    }

    @Test
    void aUnitNeedsTheSourceAndOneTarget() {
        assertThat(okapi(get("from", "zh", "to", "en"), "en")).hasSize(2);
        assertThat(okapi(get("from", "zh", "to", "ru"), "ru")).hasSize(2);
        assertThat(okapi(get("from", "en", "to", "ru"), "ru")).hasSize(1);
    }

    @Test
    void rejectedTranslationsAreLeftOutAndStatusesCanBeAskedFor() {
        decide(Language.EN, Status.REJECTED);
        decide(Language.RU, Status.APPROVED);
        assertThat(okapi(get("to", "en"), "en")).hasSize(1);
        assertThat(okapi(get("to", "en", "status", "rejected"), "en")).hasSize(1);
        assertThat(okapi(get("to", "ru", "status", "approved"), "ru")).hasSize(1);
        assertThat(okapi(get("to", "ru", "status", "approved", "status", "needs-review"), "ru"))
                .hasSize(2);
    }

    @Test
    void datesPeopleAndStatusAreInTheFile() {
        String tmx = get("to", "en").asString();
        assertThat(tmx)
                .contains("<header creationtool=\"Duizhao\"", "srclang=\"zh-CN\"", "segtype=\"sentence\"")
                .contains("creationid=\"anna\"")
                .containsPattern("creationdate=\"\\d{8}T\\d{6}Z\"")
                .contains("<prop type=\"x-status\">needs-review</prop>");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        Response tmx = get("to", "en");
        tmx.then().header("Content-Disposition", "attachment; filename=\"" + memory + ".zh-en.tmx\"");
        String tag = tmx.getHeader("ETag");
        TestPeople.program(Role.READER)
                .header("If-None-Match", tag)
                .queryParam("memory", memory)
                .queryParam("to", "en")
                .get("/api/tmx")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        decide(Language.EN, Status.APPROVED);
        assertThat(get("to", "en").getHeader("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "from, de, unknown-language, 'zh, en, ru'",
        "to, zh, invalid-value, names the source language",
        "status, good, invalid-value, 'draft, needs-review, approved, rejected'",
        "since, gestern, invalid-value, 2026-11-21",
        "since, 0000-01-01, invalid-value, 1 to 9999",
        "since, -0044-03-15, invalid-value, 1 to 9999",
        "since, +12345-01-01, invalid-value, 1 to 9999",
        "since, +999999999-12-31, invalid-value, 1 to 9999",
        "since, 0001-01-01T00:00:00+18:00, invalid-value, 1 to 9999",
        "level, 3, invalid-value, use 1 or 2",
        "document, nowhere, not-found, nowhere",
    })
    void aWrongParameterIsAnsweredWithWhatIsAllowed(String name, String value, String type, String word) {
        TestPeople.program(Role.READER)
                .queryParam(name, value)
                .get("/api/tmx")
                .then()
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/" + type))
                .body("detail", containsString(word));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, 2", "9999-12-31, 0", "9999-12-31T23:59:59.999999999Z, 0"})
    void theFirstYearAndTheLastAreTaken(String since, int units) {
        assertThat(okapi(get("to", "en", "since", since), "en")).hasSize(units);
    }

    private Segment create(String zh, String en, String ru) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        texts.put(Language.ZH, zh);
        if (en != null) {
            texts.put(Language.EN, en);
        }
        if (ru != null) {
            texts.put(Language.RU, ru);
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> segments.create(memories.findOrCreate(memory, memory), texts, TestAccess.of("anna")));
    }

    private void decide(Language language, Status status) {
        QuarkusTransaction.requiringNew()
                .run(() -> segments.decide(
                        first.pairs.get(language).id, 0, Verdict.of(status, null), TestAccess.of("anna")));
    }

    private Response get(String... parameters) {
        var request = TestPeople.program(Role.READER).queryParam("memory", memory);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response response = request.get("/api/tmx");
        response.then().statusCode(200);
        return response;
    }

    private static List<ITextUnit> okapi(Response tmx, String target) {
        List<ITextUnit> units = new ArrayList<>();
        String text = new String(tmx.asByteArray(), StandardCharsets.UTF_8);
        try (TmxFilter filter = new TmxFilter();
                RawDocument document = new RawDocument(text, sourceOf(text), LocaleId.fromString(target))) {
            filter.getParameters().setBoolean("processAllTargets", true);
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    units.add(event.getTextUnit());
                }
            }
        }
        return units;
    }

    private static LocaleId sourceOf(String tmx) {
        return tmx.contains("srclang=\"zh-CN\"") ? ZH : LocaleId.ENGLISH;
    }
}
