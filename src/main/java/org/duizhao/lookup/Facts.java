package org.duizhao.lookup;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * What a search has to know of a segment before it scores it, eight bytes a segment: languages, statuses, document, memory.
 * Any number of threads may read while one writes. The ids are those of a sequence, so they lie close together.
 */
final class Facts {

    /** What is known of a segment that is not there. */
    static final long NONE = 0;

    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;

    /** From the lowest bit: three of languages, three of status for each language, 27 of document, 27 of memory. */
    private static final int STATUS = 3;

    private static final int DOCUMENT = 9;
    private static final int MEMORY = 36;
    private static final int STATUS_MASK = 0b111;
    private static final long ID_MASK = (1L << 27) - 1;

    private volatile AtomicLongArray[] pages = {};

    /** The packed facts of a segment, to be read with the static methods. */
    long of(long segment) {
        AtomicLongArray[] now = pages;
        long page = segment >>> PAGE_BITS;
        return page < now.length ? now[(int) page].get((int) (segment & PAGE - 1)) : NONE;
    }

    void put(IndexedSegment segment) {
        set(segment.id(), pack(segment));
    }

    void remove(long segment) {
        if (of(segment) != NONE) {
            set(segment, NONE);
        }
    }

    static boolean has(long facts, Language language) {
        return (facts >>> language.ordinal() & 1) == 1;
    }

    /** 0 where it belongs to none. */
    static long document(long facts) {
        return facts >>> DOCUMENT & ID_MASK;
    }

    static long memory(long facts) {
        return facts >>> MEMORY & ID_MASK;
    }

    static Status status(long facts, Language from, Language to) {
        return PairStatus.between(from, to, language -> pair(facts, language));
    }

    private static Status pair(long facts, Language language) {
        int packed = (int) (facts >>> statusBit(language)) & STATUS_MASK;
        return packed == 0 ? null : PairStatus.VALUES[packed - 1];
    }

    private static long pack(IndexedSegment segment) {
        long facts = id(segment.memory()) << MEMORY | id(segment.document()) << DOCUMENT;
        for (Language language : segment.texts().keySet()) {
            facts |= 1L << language.ordinal();
        }
        for (var pair : segment.pairs().entrySet()) {
            facts |= (pair.getValue().ordinal() + 1L) << statusBit(pair.getKey());
        }
        return facts;
    }

    /** Chinese has no status of its own: its bits tell of the other two. */
    private static int statusBit(Language language) {
        return STATUS * language.ordinal();
    }

    private static long id(long id) {
        if (id > ID_MASK) {
            throw new IllegalArgumentException("id " + id + " is above " + ID_MASK);
        }
        return id;
    }

    private void set(long segment, long facts) {
        int page = (int) (segment >>> PAGE_BITS);
        AtomicLongArray[] now = pages;
        if (page >= now.length) {
            AtomicLongArray[] more = Arrays.copyOf(now, page + 1);
            for (int i = now.length; i < more.length; i++) {
                more[i] = new AtomicLongArray(PAGE);
            }
            pages = now = more;
        }
        now[page].set((int) (segment & PAGE - 1), facts);
    }
}
