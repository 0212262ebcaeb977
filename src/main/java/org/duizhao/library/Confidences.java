package org.duizhao.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.text.Language;

/**
 * How sure the aligner was of the pairs with a language.
 *
 * @param counts by twentieths of confidence, from 0 on
 */
public record Confidences(Language language, long[] counts) {

    static final int STEPS = 20;
    private static final int STEP = 100 / STEPS;

    public long all() {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        return all;
    }

    /** Percent: the lower end of the step that the pair in the middle is in. */
    public int median() {
        long below = 0;
        for (int step = 0; step < STEPS; step++) {
            below += counts[step];
            if (2 * below >= all()) {
                return step * STEP;
            }
        }
        return 0;
    }

    /** The least sure first; the highest fills the height. */
    public List<Column> columns() {
        long highest = 1;
        for (long count : counts) {
            highest = Math.max(highest, count);
        }
        List<Column> columns = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            columns.add(Column.of(
                    String.valueOf(step * STEP),
                    step,
                    STEPS,
                    Bar.stacked(Map.of("confidence", counts[step]), highest)));
        }
        return columns;
    }

    /** The steps that have pairs, the least sure first. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (counts[step] > 0) {
                steps.add(new Step(step * STEP, (step + 1) * STEP, counts[step]));
            }
        }
        return steps;
    }

    /** @param from percent, included; {@code to} is not */
    public record Step(int from, int to, long count) {}
}
