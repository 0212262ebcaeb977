package org.duizhao.matching;

import java.util.Collection;
import java.util.List;

/**
 * The texts of one language, each under the id of its segment, searched for fuzzy matches and for phrases. Reading takes no
 * lock and may go on in any number of threads while one thread at a time changes the index; a change is seen by every
 * search that begins after it returned.
 */
public interface SegmentIndex {

    /** The most inline codes that are told apart. */
    int MOST_CODES = 255;

    /** Adds a text, or replaces the one under the same id. */
    void put(Entry entry);

    /** Adds or replaces many; of several under one id the last counts. Cheaper than one by one. */
    default void putAll(Collection<Entry> entries) {
        entries.forEach(this::put);
    }

    /** Forgets a text; an id that is not there is no error. */
    void remove(long segment);

    /** How many texts there are. */
    int size();

    /**
     * The best matches of a text: exactly those that a scan of every text with {@link Score} would find, in the same order.
     * Best score first, by {@link Score#value}; of equal scores the lower penalty of the screen first, among scores of 100 and
     * more too, though it is not taken off them; then the higher id (the later segment).
     *
     * @param screen which segments count, and what is taken off their score
     */
    List<Hit> matches(Query query, Screen screen);

    /**
     * The texts that hold a phrase, compared after {@link org.duizhao.text.Normalization#forSearch}, the higher id first.
     *
     * @param phrase one character or more; a blank one is found nowhere
     * @param offset how many to pass over
     * @param limit how many to return at the most
     */
    List<Long> containing(String phrase, int offset, int limit, Screen screen);

    /**
     * A text to search in.
     *
     * @param before the text of the segment before it in its document, or null
     * @param after the text of the segment after it, or null
     * @param codes how many inline codes the text had that are not in it, 0 or more; more than {@link #MOST_CODES} count as so many
     */
    record Entry(long segment, String text, String before, String after, int codes) {
        public Entry {
            codes = counted(codes);
        }

        /** A text without inline codes. */
        public Entry(long segment, String text, String before, String after) {
            this(segment, text, before, after, 0);
        }
    }

    /**
     * A text to find matches of.
     *
     * @param before what stands before it in the document that is being translated, or null where that is not known
     * @param after what stands after it, or null
     * @param codes how many inline codes the text had that are not in it, as in an {@link Entry}
     * @param min the least score, in percent, 50 to 100
     * @param limit how many matches at the most, 1 or more
     */
    record Query(String text, String before, String after, int codes, double min, int limit) {
        public Query {
            codes = counted(codes);
            if (!(min >= 50 && min <= 100)) {
                throw new IllegalArgumentException("min " + min + " is not between 50 and 100");
            }
            if (limit < 1) {
                throw new IllegalArgumentException("limit " + limit + " is less than 1");
            }
        }

        /** A text without inline codes. */
        public Query(String text, String before, String after, double min, int limit) {
            this(text, before, after, 0, min, limit);
        }
    }

    private static int counted(int codes) {
        if (codes < 0) {
            throw new IllegalArgumentException("codes " + codes + " is less than 0");
        }
        return Math.min(codes, MOST_CODES);
    }

    /** A segment found, with its score in percent, 50 to 102, cut off after one decimal. */
    record Hit(long segment, double score) {}

    /** Which segments a search sees. Asked once for each candidate, so it must be quick and must not change meanwhile. */
    @FunctionalInterface
    interface Screen {
        /** The segment is left out. */
        int EXCLUDED = -1;

        /** Points taken off a score below 100, 0 to 10, or {@link #EXCLUDED}. */
        int penalty(long segment);
    }
}
