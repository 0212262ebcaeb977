package org.duizhao.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what a reader of numbers finds, told in chars and in order, and keeps it in code points. */
final class NumberSink {

    private static final Pattern PERCENT_BEFORE = Pattern.compile("百分之$");
    private static final Pattern PERCENT_AFTER =
            Pattern.compile("^[\\s\\u00A0\\u202F]?(%|per\\s?cent(?!age)|процент(?!н))");
    private static final int LONGEST_PERCENT = 12;

    private final String text;
    private final List<Quantity> found = new ArrayList<>();
    private int chars;
    private int codePoints;

    NumberSink(String text) {
        this.text = text;
    }

    void add(BigDecimal value, int from, int to) {
        int start = codePointsTo(from);
        boolean percent = PERCENT_BEFORE
                        .matcher(text.substring(Math.max(0, from - 3), from))
                        .find()
                || PERCENT_AFTER
                        .matcher(text.substring(to, Math.min(text.length(), to + LONGEST_PERCENT)))
                        .find();
        found.add(new Quantity(value, percent, start, codePointsTo(to)));
    }

    List<Quantity> inOrder() {
        return List.copyOf(found);
    }

    private int codePointsTo(int place) {
        codePoints += text.codePointCount(chars, place);
        chars = place;
        return codePoints;
    }
}
