package org.duizhao.alignment;

import java.util.Arrays;

/**
 * How well runs of one side tell the sentences of the other: the sum over a sentence's tokens of the logarithm of
 * probability given the run over frequency. Kept for every run of up to {@code longest} sentences near each sentence.
 */
final class Coverage {

    /** Occurrences of "no counterpart" that stand with the tokens of every run. */
    private static final double NONE = 1;

    /** So many factors, each well between 1e-6 and 1e6, stay in the range of a double. */
    private static final int SAFE_FACTORS = 50;

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
        this.places = given.places();
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

    private float[] of(int sentence, int from, int to) {
        int starts = Math.max(0, to - from + 1);
        int end = Math.min(given.size(), to + longest);
        double[] product = new double[starts * longest];
        Arrays.fill(product, 1);
        double[] known = new double[product.length];
        double[] tokens = new double[product.length];
        for (int start = 0; start < starts; start++) {
            double sumKnown = NONE;
            double sumTokens = NONE;
            for (int n = 1; n <= longest && from + start + n <= end; n++) {
                sumKnown += background[from + start + n - 1];
                sumTokens += given.tokens()[from + start + n - 1].length;
                known[start * longest + n - 1] = sumKnown / sumTokens;
                tokens[start * longest + n - 1] = 1 / sumTokens;
            }
        }
        float[] found = new float[product.length];
        int factors = 0;
        double[] own = new double[Math.max(0, end - from)];
        for (int token : told.tokens()[sentence]) {
            double weight = table.weight(token);
            if (weight > 0) {
                findSpeakers(token, from, end, own);
                if (++factors % SAFE_FACTORS == 0) {
                    takeLogs(product, found);
                }
                for (int start = 0; start < starts; start++) {
                    double gain = 0;
                    for (int n = 1; n <= longest && start + n <= own.length; n++) {
                        gain += own[start + n - 1];
                        int at = start * longest + n - 1;
                        product[at] *= 1 - weight + weight * (known[at] + gain * tokens[at]);
                    }
                }
            }
        }
        takeLogs(product, found);
        return found;
    }

    private static void takeLogs(double[] product, float[] sums) {
        for (int at = 0; at < product.length; at++) {
            sums[at] += (float) Math.log(product[at]);
            product[at] = 1;
        }
    }

    /** What each sentence given says for a token, beyond the background. */
    private void findSpeakers(int token, int from, int end, double[] own) {
        Arrays.fill(own, 0);
        int[] speakers = table.givenTokens(token);
        for (int k = 0; k < speakers.length; k++) {
            int[] where = places[speakers[k]];
            int at = Arrays.binarySearch(where, from);
            for (at = at < 0 ? -at - 1 : at; at < where.length && where[at] < end; at++) {
                own[where[at] - from] += table.ratios(token)[k];
            }
        }
    }

    double value(int sentence, int runFrom, int runSize) {
        return values[sentence][(runFrom - first[sentence]) * longest + runSize - 1];
    }
}
