package org.duizhao.matching;

import org.duizhao.text.Normalization;

/** Room for one text at a time in the form for search. */
final class FoldedText {

    private int[] points = new int[256];
    private int length;

    void read(TextTable texts, int number) {
        if (points.length < texts.units(number)) {
            points = new int[2 * texts.units(number)];
        }
        length = texts.read(number, points);
        for (int at = 0; at < length; at++) {
            points[at] = Normalization.foldCase(points[at]);
        }
    }

    int[] points() {
        return points;
    }

    int length() {
        return length;
    }

    /** Whether these code points stand in the text somewhere. */
    boolean holds(int[] phrase) {
        for (int at = 0; at + phrase.length <= length; at++) {
            int same = 0;
            while (same < phrase.length && points[at + same] == phrase[same]) {
                same++;
            }
            if (same == phrase.length) {
                return true;
            }
        }
        return false;
    }
}
