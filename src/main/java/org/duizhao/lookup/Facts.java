package org.duizhao.lookup;

import org.duizhao.memory.PairStatus;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** What a search has to know of a segment before it scores it, in 64 bits: languages, statuses, document, memory. */
final class Facts {

    /** What is known of a segment that is not there. */
    static final long NONE = 0;

    /** From the lowest bit: three of languages, three of status for each language but Chinese, 27 of document, 27 of memory. */
    private static final int STATUS = 3;

    private static final int DOCUMENT = 9;
    private static final int MEMORY = 36;
    private static final Status[] STATUSES = Status.values();
    private static final int STATUS_MASK = 0b111;
    private static final long ID_MASK = (1L << 27) - 1;

    private Facts() {}

    /** @throws IllegalArgumentException for the id of a memory or a document above 2^27 − 1 */
    static long of(IndexedSegment segment) {
        long facts = id(segment.memory()) << MEMORY | id(segment.document()) << DOCUMENT;
        for (var text : segment.texts().entrySet()) {
            facts |= 1L << text.getKey().ordinal();
            Status status = text.getValue().status();
            if (status != null) {
                facts |= (status.ordinal() + 1L) << statusBit(text.getKey());
            }
        }
        return facts;
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

    /** Of Chinese and a language; null where there is no such pair, and for Chinese itself. */
    static Status pair(long facts, Language language) {
        int packed = language == Language.ZH ? 0 : (int) (facts >>> statusBit(language)) & STATUS_MASK;
        return packed == 0 ? null : STATUSES[packed - 1];
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
}
