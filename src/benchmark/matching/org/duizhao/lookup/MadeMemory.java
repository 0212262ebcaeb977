package org.duizhao.lookup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.duizhao.lookup.Catalog.MemoryEntry;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * Segments of Chinese and English as a server holds them, made for a measurement. One of them is unlike all others in its memory, its document, its
 * status, and in that it has Russian; a hundred, evenly spread, are in a third memory.
 */
final class MadeMemory {

    private static final long COMMON = 1;
    private static final long ONE = 2;
    private static final long HUNDRED = 3;
    private static final int AT_ONCE = 25_000;
    private static final int DOCUMENT = 10_000;

    /** As {@link LookupConfig#notApprovedPenalty()} unless it is configured. */
    private static final int NOT_APPROVED = 1;

    private static final Catalog CATALOG = new Catalog(
            Map.of("common", COMMON, "one", ONE, "hundred", HUNDRED),
            Map.of(),
            Map.of(
                    COMMON, new MemoryEntry("common", 0),
                    ONE, new MemoryEntry("one", 0),
                    HUNDRED, new MemoryEntry("hundred", 0)),
            Map.of());

    private final Content content = new Content();
    private final int count;
    private final Status status;
    private long next;
    private State state;

    /** @param status of every pair but one */
    MadeMemory(int count, Status status, IntFunction<String> text) {
        this.count = count;
        this.status = status;
        try (Content.Filled filled = content.filling()) {
            List<IndexedSegment> some = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                some.add(segment(text.apply(at)));
                if (some.size() == AT_ONCE || at + 1 == count) {
                    filled.add(some);
                    some = new ArrayList<>();
                }
            }
        }
        state = content.state(CATALOG);
    }

    /** Adds a segment as a commit does. */
    void add(String text) {
        IndexedSegment segment = segment(text);
        content.change(List.of(segment), List.of(segment.id()));
        state = content.state(CATALOG);
    }

    State state() {
        return state;
    }

    /** What everybody sees who may read all. */
    Screening all() {
        return screening(Language.EN, bits(COMMON, ONE, HUNDRED), Set.of(), EnumSet.of(status, other()));
    }

    /** Only the memory of a hundred segments. */
    Screening hundred() {
        return screening(Language.EN, bits(HUNDRED), Set.of(), EnumSet.of(status, other()));
    }

    /** Filters that leave one segment, by their names. */
    Map<String, Screening> one() {
        BitSet every = bits(COMMON, ONE, HUNDRED);
        Set<Status> any = EnumSet.of(status, other());
        Map<String, Screening> filters = new LinkedHashMap<>();
        filters.put("memory", screening(Language.EN, bits(ONE), Set.of(), any));
        filters.put("status", screening(Language.EN, every, Set.of(), EnumSet.of(other())));
        filters.put("target language", screening(Language.RU, every, Set.of(), any));
        filters.put("document", screening(Language.EN, every, Set.of(ONE), any));
        return filters;
    }

    private Screening screening(Language to, BitSet memories, Set<Long> documents, Set<Status> statuses) {
        return new Screening(
                state, new Penalties(CATALOG.memory(), NOT_APPROVED), Language.ZH, to, memories, documents, statuses);
    }

    private IndexedSegment segment(String text) {
        long id = ++next;
        boolean alone = id == count / 2;
        Map<Language, IndexedText> texts = new EnumMap<>(Language.class);
        texts.put(Language.ZH, new IndexedText(text, 0, false, null, null));
        texts.put(Language.EN, new IndexedText("Translation", 0, false, alone ? other() : status, null));
        if (alone) {
            texts.put(Language.RU, new IndexedText("Перевод", 0, false, status, null));
        }
        long memory = alone ? ONE : id % Math.max(1, count / 100) == 0 ? HUNDRED : COMMON;
        return new IndexedSegment(id, memory, alone ? ONE : HUNDRED + id / DOCUMENT, texts, 0, "benchmark");
    }

    private Status other() {
        return status == Status.APPROVED ? Status.NEEDS_REVIEW : Status.APPROVED;
    }

    private static BitSet bits(long... memories) {
        BitSet bits = new BitSet();
        for (long memory : memories) {
            bits.set((int) memory);
        }
        return bits;
    }
}
