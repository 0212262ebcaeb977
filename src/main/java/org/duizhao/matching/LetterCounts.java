package org.duizhao.matching;

/**
 * How often the letters of each text occur, in 16 bytes: 32 classes of code points, each counted up to 15. A letter of one text that
 * another lacks costs an edit, whatever the order (the bag distance of I. Bartolini, P. Ciaccia, M. Patella, String matching
 * with metric trees using an approximate distance, SPIRE 2002); classes and the greatest count only make it less.
 */
final class LetterCounts {

    private static final int CLASSES = 32;
    private static final int MOST = 15;
    private static final long EACH = 0x0101010101010101L;
    private static final long LOW = 0x0F * EACH;
    private static final long HIGH = 0x80 * EACH;

    private final long[] counts;

    LetterCounts(int texts) {
        counts = new long[2 * texts];
    }

    /** Counts the first code points of an array; small letters of one alphabet are in classes of their own. */
    void set(int text, int[] points, int length) {
        for (int at = 0; at < length; at++) {
            int letter = points[at] & CLASSES - 1;
            int word = 2 * text + letter / 16;
            int shift = letter % 16 * 4;
            if ((counts[word] >>> shift & MOST) < MOST) {
                counts[word] += 1L << shift;
            }
        }
    }

    /** A number of edits that are sure to be needed from one text to a text of other counts. */
    int edits(int text, LetterCounts others, int other) {
        long one = counts[2 * text];
        long two = counts[2 * text + 1];
        long otherOne = others.counts[2 * other];
        long otherTwo = others.counts[2 * other + 1];
        return Math.max(
                lacking(one, otherOne) + lacking(two, otherTwo), lacking(otherOne, one) + lacking(otherTwo, two));
    }

    /** How many more the first has in the classes of which it has more; eight classes at once, a byte for each. */
    private static int lacking(long one, long other) {
        return lackingInBytes(one & LOW, other & LOW) + lackingInBytes(one >>> 4 & LOW, other >>> 4 & LOW);
    }

    private static int lackingInBytes(long one, long other) {
        long difference = (one | HIGH) - other;
        long more = (difference >>> 7 & EACH) * 0x7F;
        return (int) ((difference & more) * EACH >>> 56);
    }
}
