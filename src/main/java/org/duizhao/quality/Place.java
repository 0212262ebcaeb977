package org.duizhao.quality;

/**
 * A stretch of a text, in code points.
 *
 * @param from included; where something is lacking, {@code from} and {@code to} are equal
 * @param to not included
 */
public record Place(Side side, int from, int to) {

    /** The place between two {@code char} indexes of a text. */
    static Place of(Side side, String text, int from, int to) {
        int start = text.codePointCount(0, from);
        return new Place(side, start, start + text.codePointCount(from, to));
    }

    static Place inTarget(String text, int from, int to) {
        return of(Side.TARGET, text, from, to);
    }
}
