package org.duizhao.alignment;

import java.util.Arrays;

/**
 * How well runs of one side tell the sentences of the other: the sum over a sentence's tokens of the logarithm of
 * probability given the run over frequency. Kept for every run of up to {@code longest} sentences near each sentence.
 */
final class Coverage {

    /** Occurrences of "no counterpart" that stand with the tokens of every run. */
    private static final double NONE = 1;

    private final Side given;
    private final Side told;
    private final TranslationTable table;
    private final int longest;
    private final int[] first;
    private final float[][] values;
    private final int[][] places;
    private final double[] background;

    /** @param first for each sentence told the first run's start, {@code last} the last one's; neither falls */
    Coverage(Side given, Side told, TranslationTable table, int longest, int[] first, int[] last) {
        this.given = given;
        this.told = told;
        this.table = table;
        this.longest = longest;
        this.first = first;
        this.places = places(given);
        this.background = new double[given.size()];
        for (int i = 0; i < given.size(); i++) {
            for (int token : given.tokens()[i]) {
                background[i] += table.background(token);
            }
        }
        this.values = new float[told.size()][];
        for (int j = 0; j < told.size(); j++) {
            values[j] = of(j, first[j], Math.min(last[j], given.size() - 1));
        }
    }

    private static int[][] places(Side side) {
        int[][] places = new int[side.words().size()][];
        int[] filled = new int[places.length];
        for (int token = 0; token < places.length; token++) {
            places[token] = new int[side.counts()[token]];
        }
        for (int i = 0; i < side.size(); i++) {
            for (int token : side.tokens()[i]) {
                places[token][filled[token]++] = i;
            }
        }
        return places;
    }

    private float[] of(int sentence, int from, int to) {
        int starts = to - from + 1;
        int end = Math.min(given.size(), to + longest);
        float[] found = new float[Math.max(0, starts) * longest];
        double[] own = new double[end - from];
        double weights = 0;
        for (int token : told.tokens()[sentence]) {
            double weight = table.weight(token);
            if (weight > 0) {
                weights += weight;
                addToken(token, weight, from, end, own, found);
            }
        }
        for (int start = 0; start < starts; start++) {
            double tokens = NONE;
            double known = NONE;
            for (int n = 1; n <= longest && from + start + n <= end; n++) {
                tokens += given.tokens()[from + start + n - 1].length;
                known += background[from + start + n - 1];
                found[start * longest + n - 1] += (float) (weights * Math.log(known / tokens));
            }
        }
        return found;
    }

    /** Adds what a token gains over its background, for the runs in which something speaks for it. */
    private void addToken(int token, double weight, int from, int end, double[] own, float[] found) {
        Arrays.fill(own, 0);
        int[] speakers = table.givenTokens(token);
        for (int k = 0; k < speakers.length; k++) {
            int[] where = places[speakers[k]];
            int at = Arrays.binarySearch(where, from);
            for (at = at < 0 ? -at - 1 : at; at < where.length && where[at] < end; at++) {
                own[where[at] - from] += table.ratios(token)[k];
            }
        }
        int starts = found.length / longest;
        for (int start = 0; start < starts; start++) {
            double known = NONE;
            double gain = 0;
            for (int n = 1; n <= longest && start + n <= own.length; n++) {
                known += background[from + start + n - 1];
                gain += own[start + n - 1];
                if (gain > 0) {
                    found[start * longest + n - 1] += (float) (weight * Math.log1p(gain / known));
                }
            }
        }
    }

    double value(int sentence, int runFrom, int runSize) {
        return values[sentence][(runFrom - first[sentence]) * longest + runSize - 1];
    }
}
