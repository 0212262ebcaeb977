package org.duizhao.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duizhao.memory.NewSegment.NewPair;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SegmentsTest {

    private static final String ASTRAL = "𠮷野家\t的\\n “牛肉”\n饭";

    @Inject
    Segments segments;

    @Inject
    SegmentRepository repository;

    @Inject
    MemoryRepository memories;

    @Inject
    BulkWriter bulk;

    @Test
    void anEditMakesAllPairsOfTheChangedSideNeedReviewAgain() {
        Segment made = QuarkusTransaction.requiringNew().call(() -> {
            Segment s = segments.create(memory(), texts("你好", "Hello", "Привет"), TestAccess.of("anna"));
            segments.decide(s.pairs.get(Language.EN).id, 0, Verdict.of(Status.APPROVED, null), TestAccess.of("anna"));
            segments.decide(s.pairs.get(Language.RU).id, 0, Verdict.of(Status.APPROVED, null), TestAccess.of("anna"));
            return s;
        });
        Segment edited = QuarkusTransaction.requiringNew()
                .call(() -> segments.edit(made.id, made.version, Map.of(Language.EN, "Hi"), TestAccess.of("boris")));
        assertThat(edited.version).isGreaterThan(made.version);
        assertThat(edited.changedBy).isEqualTo("boris");
        assertThat(edited.pairs.get(Language.EN).status).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(edited.pairs.get(Language.RU).status).isEqualTo(Status.APPROVED);
        Segment again = QuarkusTransaction.requiringNew()
                .call(() -> segments.edit(made.id, edited.version, Map.of(Language.ZH, "您好"), TestAccess.of("boris")));
        assertThat(again.pairs.get(Language.RU).status).isEqualTo(Status.NEEDS_REVIEW);
    }

    @Test
    void aStaleEditIsRefusedAndChangesNothing() {
        Segment made = QuarkusTransaction.requiringNew()
                .call(() -> segments.create(memory(), texts("一", "one", null), TestAccess.of("anna")));
        QuarkusTransaction.requiringNew()
                .run(() -> segments.edit(made.id, made.version, Map.of(Language.EN, "One"), TestAccess.of("anna")));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> segments.edit(
                                made.id, made.version, Map.of(Language.EN, "ONE"), TestAccess.of("boris"))))
                .isInstanceOf(StaleVersion.class)
                .hasMessageContaining("anna");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() ->
                                segments.find(made.id, TestAccess.of("anna")).text(Language.EN)))
                .isEqualTo("One");
    }

    @Test
    void whatIsWrittenInBulkIsReadBackToTheCharacterAndLeavesFreeIdsToTheSession() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<NewSegment> many = java.util.stream.IntStream.range(0, 250)
                    .mapToObj(i -> new NewSegment(
                            UUID.randomUUID().toString(),
                            i,
                            Map.of(Language.ZH, Variant.of(ASTRAL + i), Language.RU, new Variant("й́", 1, 3)),
                            Map.of(Language.RU, new NewPair(Status.DRAFT, 0.5f, "2-1"))))
                    .toList();
            bulk.writeSegments(memory(), null, many, "import");
            segments.create(memory(), texts("一", "one", null), TestAccess.of("anna"));
        });
        Segment last = QuarkusTransaction.requiringNew().call(() -> {
            Segment s = repository.find("position = 249 and document is null").firstResult();
            s.variants.size();
            s.pairs.size();
            return s;
        });
        assertThat(last.text(Language.ZH)).isEqualTo(ASTRAL + 249);
        assertThat(last.variants.get(Language.RU)).isEqualTo(new Variant("й́", 1, 3));
        assertThat(last.pairs.get(Language.RU).shape).isEqualTo("2-1");
    }

    @Test
    void anEditKeepsCodesWhereTheyAreCertainAndSaysWhereItDropsThem() {
        Variant coded = new Variant(
                "好的",
                null,
                null,
                Codes.read("0 <bpt i=\"1\"/>\n1 <ept i=\"1\"/>"),
                "zh-TW",
                new Extras(" usagecount=\"2\" changedate=\"20200101T000000Z\"", "<note>n</note>"));
        String tuid = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> bulk.writeSegments(
                        memory(),
                        null,
                        List.of(new NewSegment(
                                tuid,
                                null,
                                Map.of(Language.ZH, coded),
                                Map.of(),
                                null,
                                new Extras("", "<prop>p</prop>"))),
                        "import"));
        Segment stored = edited(tuid, "坏的");
        assertThat(stored.extras.elements()).isEqualTo("<prop>p</prop>");
        Variant kept = stored.variants.get(Language.ZH);
        assertThat(kept.codes()).isEqualTo(coded.codes());
        assertThat(kept.tag()).isEqualTo("zh-TW");
        assertThat(kept.extras()).isEqualTo(new Extras(" usagecount=\"2\"", "<note>n</note>"));
        assertThat(edited(tuid, "坏坏的").variants.get(Language.ZH).codes()).isEqualTo(Codes.NONE);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> repository
                                .getEntityManager()
                                .createQuery(
                                        "select reason from Revision where segmentId = ?1 order by id", String.class)
                                .setParameter(1, stored.id)
                                .getResultList()))
                .containsExactly(null, Codes.LOST);
    }

    private Segment edited(String tuid, String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Segment now = repository.find("tuid", tuid).firstResult();
            segments.edit(now.id, now.version, Map.of(Language.ZH, text), TestAccess.of("anna"));
            return now;
        });
    }

    private Memory memory() {
        return memories.findOrCreate("test", "Test");
    }

    private static Map<Language, String> texts(String zh, String en, String ru) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        texts.put(Language.ZH, zh);
        texts.put(Language.EN, en);
        if (ru != null) {
            texts.put(Language.RU, ru);
        }
        return texts;
    }
}
