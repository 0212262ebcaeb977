package org.duizhao.corpus;

import java.util.List;
import java.util.Objects;

/**
 * A repaired paragraph that knows where in its file each character stood.
 *
 * @param text not empty, without white space at its ends, on one line; the only white space in it is U+0020
 * @param lineage in the order of the text, which is the order of the file; covers the text
 */
public record Paragraph(Role role, String text, List<Stretch> lineage) {

    /**
     * A run of text from one place of the file: the same bytes, or a single space that stands for any white space there.
     *
     * @param at where it begins in the text, a {@code char} index; it ends where the next begins
     */
    public record Stretch(int at, ByteRange source) {}

    public Paragraph {
        lineage = List.copyOf(lineage);
    }

    /** Where all of it stands in the file. */
    public ByteRange source() {
        return source(0, text.length());
    }

    /**
     * Where a stretch of the text stands in the file: from the first byte of its first character to the last byte of its
     * last. A space that the repair put in has no bytes, and stands where the character before it ends. Furniture that stands between two
     * lines of the text lies inside the range.
     *
     * @param from {@code char} index, included, not between the halves of a surrogate pair
     * @param to {@code char} index, not included
     * @throws IndexOutOfBoundsException if the stretch is not in the text
     * @throws IllegalArgumentException if it is empty
     */
    public ByteRange source(int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        if (from == to) {
            throw new IllegalArgumentException("no text between " + from + " and " + to);
        }
        Stretch first = lineage.get(stretchOf(from));
        int last = stretchOf(to - 1);
        boolean whole = to == (last + 1 < lineage.size() ? lineage.get(last + 1).at() : text.length());
        return new ByteRange(
                place(first, from), whole ? lineage.get(last).source().to() : place(lineage.get(last), to));
    }

    private int place(Stretch stretch, int index) {
        return stretch.source().from() + Utf8.size(text, stretch.at(), index);
    }

    private int stretchOf(int index) {
        int low = 0;
        int high = lineage.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (lineage.get(middle).at() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
