package org.duizhao.matching;

import java.util.List;

/** What texts differ in from one, where they are nearly exact; all of them normalised. For one thread at a time. */
final class NearlyExact {

    /** The most that a text has which differs after normalisation. */
    static final double MOST = 98;

    private static final double EQUAL = 99;

    private final String text;
    private final String key;

    /** The text without the differences of each combination, where that was asked for. */
    private final String[] folded = new String[Difference.COMBINATIONS.size()];

    NearlyExact(String text) {
        this.text = text;
        key = Folding.key(text);
    }

    /** What nearly exact texts have in common, see {@link Folding#key}. */
    String key() {
        return key;
    }

    /** Empty where they are not nearly exact. */
    List<Difference> differences(String other) {
        if (other.equals(text)) {
            return List.of(Difference.WIDTH_OR_SPACE);
        }
        if (!Folding.key(other).equals(key)) {
            return List.of();
        }
        for (int at = 0; at < folded.length; at++) {
            List<Difference> kinds = Difference.COMBINATIONS.get(at);
            if (Folding.fold(other, kinds).equals(folded(at))) {
                return kinds;
            }
        }
        return List.of();
    }

    /** The base score of a text that differs in these. */
    static double base(List<Difference> differences) {
        return EQUAL - differences.stream().mapToInt(Difference::points).sum();
    }

    private String folded(int combination) {
        if (folded[combination] == null) {
            folded[combination] = Folding.fold(text, Difference.COMBINATIONS.get(combination));
        }
        return folded[combination];
    }
}
