package org.duizhao.matching;

import java.io.IOException;
import java.util.Arrays;

/** Different normalised texts, numbered by ascending length in code points. */
final class TextTable {

    private static final int STRIDE = 64;

    private final char[] units;
    private final int[] starts;
    private final int[] lengths;
    private final int[] firsts;

    /** For every {@link #STRIDE}th text the place of its length in {@code lengths}. */
    private final int[] places;

    /**
     * @param units all texts one after the other
     * @param starts where each begins, and the end of the last
     * @param lengths the lengths that occur, ascending
     * @param firsts the number of the first text of each of these lengths
     */
    TextTable(char[] units, int[] starts, int[] lengths, int[] firsts) {
        this.units = units;
        this.starts = starts;
        this.lengths = lengths;
        this.firsts = firsts;
        places = new int[size() / STRIDE + 1];
        for (int text = 0, at = 0; text < size(); text += STRIDE) {
            while (at + 1 < firsts.length && firsts[at + 1] <= text) {
                at++;
            }
            places[text / STRIDE] = at;
        }
    }

    TextTable(ArrayReader from) throws IOException {
        this(from.chars(), from.ints(), from.ints(), from.ints());
    }

    void write(ArrayWriter into) throws IOException {
        into.write(units);
        into.write(starts);
        into.write(lengths);
        into.write(firsts);
    }

    int size() {
        return starts.length - 1;
    }

    /** The number of the first text that has at least this length; {@link #size()} when there is none. */
    int firstOf(int length) {
        int at = Arrays.binarySearch(lengths, length);
        int found = at < 0 ? ~at : at;
        return found == lengths.length ? size() : firsts[found];
    }

    /** The length of a text in code points. */
    int length(int number) {
        int at = places[number / STRIDE];
        while (at + 1 < firsts.length && firsts[at + 1] <= number) {
            at++;
        }
        return lengths[at];
    }

    /** Whether a text of a number of code points may be within a limit of edits; one beyond the basic plane always may. */
    boolean mayBeWithin(int number, int count, int limit, PairPlaces pairs) {
        return units(number) != count || pairs.mayBeWithin(units, starts[number], count, limit);
    }

    /** The length of a text in UTF-16 units, never less than in code points. */
    int units(int number) {
        return starts[number + 1] - starts[number];
    }

    /** The first UTF-16 unit of a text among those of all. */
    int start(int number) {
        return starts[number];
    }

    /** Whether a text has these code points. */
    boolean isEqual(int number, int[] points) {
        if (length(number) != points.length) {
            return false;
        }
        for (int point = 0, at = starts[number]; point < points.length; point++) {
            int stored = Character.codePointAt(units, at, starts[number + 1]);
            if (stored != points[point]) {
                return false;
            }
            at += Character.charCount(stored);
        }
        return true;
    }

    /** Copies the code points of a text and gives their number. */
    int read(int number, int[] into) {
        int count = 0;
        int end = starts[number + 1];
        for (int at = starts[number]; at < end; at++) {
            int unit = units[at];
            if ((unit & 0xFC00) == 0xD800 && at + 1 < end && (units[at + 1] & 0xFC00) == 0xDC00) {
                unit = Character.toCodePoint((char) unit, units[++at]);
            }
            into[count++] = unit;
        }
        return count;
    }

    String text(int number) {
        return new String(units, starts[number], units(number));
    }

    /** Copies the UTF-16 units of a text. */
    void copy(int number, char[] into, int start) {
        System.arraycopy(units, starts[number], into, start, units(number));
    }

    /** The UTF-16 units of all texts. */
    int units() {
        return units.length;
    }
}
