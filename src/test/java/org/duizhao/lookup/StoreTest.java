package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.matching.ArrayReader;
import org.duizhao.matching.ArrayWriter;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

class StoreTest {

    @Property(tries = 300)
    void givesBackWhatWasPutLastAndDisturbsNoEarlierState(@ForAll("changes") List<List<IndexedSegment>> changes)
            throws IOException {
        Names names = new Names();
        Store store = new Store(names);
        Map<Long, IndexedSegment> expected = new HashMap<>();
        List<Store> stores = new ArrayList<>();
        List<Map<Long, IndexedSegment>> states = new ArrayList<>();
        for (List<IndexedSegment> change : changes) {
            Map<Long, PackedSegment> packed = new HashMap<>();
            for (IndexedSegment segment : change) {
                boolean gone = segment.texts().isEmpty();
                packed.put(segment.id(), gone ? PackedSegment.gone(segment.id()) : PackedSegment.of(segment, names));
                if (gone) {
                    expected.remove(segment.id());
                } else {
                    expected.put(segment.id(), segment);
                }
            }
            store = store.with(packed.values());
            stores.add(store);
            states.add(new HashMap<>(expected));
        }
        for (int i = 0; i < stores.size(); i++) {
            hold(stores.get(i), states.get(i));
        }
        hold(writtenAndRead(store), expected);
    }

    private static Store writtenAndRead(Store store) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArrayWriter into = new ArrayWriter(Channels.newChannel(bytes));
        store.write(into);
        into.finish();
        ArrayReader from =
                new ArrayReader(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())), () -> {});
        Store read = Store.read(from);
        from.finish();
        return read;
    }

    private static void hold(Store store, Map<Long, IndexedSegment> expected) {
        List<Long> ids = new ArrayList<>();
        store.each(ids::add);
        assertThat(store.size()).isEqualTo(expected.size());
        assertThat(ids).isEqualTo(List.copyOf(new TreeSet<>(expected.keySet())));
        assertThat(store.facts(77)).isEqualTo(expected.containsKey(77L) ? Facts.of(expected.get(77L)) : Facts.NONE);
        assertThat(store.facts(Long.MAX_VALUE)).isEqualTo(Facts.NONE);
        expected.forEach((id, segment) -> {
            StoredSegment stored = store.get(id);
            assertThat(stored.facts()).isEqualTo(store.facts(id)).isEqualTo(Facts.of(segment));
            assertThat(stored.changed())
                    .isEqualTo(Instant.ofEpochSecond(
                            Math.floorDiv(segment.changed(), 1_000_000),
                            Math.floorMod(segment.changed(), 1_000_000) * 1000));
            assertThat(stored.changedBy()).isEqualTo(segment.changedBy());
            segment.texts().forEach((language, text) -> {
                assertThat(stored.text(language)).isEqualTo(text.text());
                assertThat(stored.codes(language)).isEqualTo(text.codes());
                assertThat(stored.isByPerson(language)).isEqualTo(text.byPerson());
                assertThat(stored.confidence(language, language)).isEqualTo(text.confidence());
            });
            assertThat(store.holds(PackedSegment.of(segment, store.names()))).isTrue();
        });
    }

    @Provide
    Arbitrary<List<List<IndexedSegment>>> changes() {
        Arbitrary<String> texts = Arbitraries.of(
                "",
                "和",
                "谢谢大家。",
                "𠮷野家🍚",
                "Thank you.",
                "Спасибо всем!",
                "и",
                "e\u0301",
                "长".repeat(300),
                "x".repeat(70_000));
        Arbitrary<IndexedText> text = Combinators.combine(
                        texts,
                        Arbitraries.of(0, 1, 3, 255),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Status.values()).injectNull(0.3),
                        Arbitraries.of(0f, 0.5f, 1f).injectNull(0.3))
                .as(IndexedText::new);
        Arbitrary<IndexedSegment> segment = Combinators.combine(
                        Arbitraries.of(1L, 2L, 63L, 64L, 77L, 65_535L, 65_536L, 70_000_000L),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.longs().between(0, 9),
                        Arbitraries.maps(Arbitraries.of(Language.values()), text),
                        Arbitraries.of(0L, 1L, -1L, 1_763_726_400_123_456L),
                        Arbitraries.of("anna", "Борис", "李"))
                .as((id, memory, document, all, changed, by) -> new IndexedSegment(
                        id,
                        memory,
                        document,
                        all.isEmpty() ? Map.of() : new EnumMap<>(withoutStatusOfChinese(all)),
                        changed,
                        by));
        return segment.list()
                .uniqueElements(IndexedSegment::id)
                .ofMaxSize(6)
                .list()
                .ofMaxSize(6);
    }

    private static Map<Language, IndexedText> withoutStatusOfChinese(Map<Language, IndexedText> texts) {
        Map<Language, IndexedText> result = new HashMap<>(texts);
        result.computeIfPresent(
                Language.ZH, (zh, t) -> new IndexedText(t.text(), t.codes(), t.byPerson(), null, t.confidence()));
        return result;
    }
}
