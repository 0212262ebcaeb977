package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much likelier a token of one side is when a token of the other is there, learned from beads by IBM model 1 (Brown
 * and others, 1993) with each bead counted by its confidence. Counts are smoothed towards "says nothing" (a Dirichlet
 * prior), and what a pair owes to the one bead that speaks most for it is not counted, so that no bead proves itself.
 */
final class TranslationTable {

    /** Weight of the prior, in occurrences: what is seen less often than this is not much believed. */
    private static final double PRIOR = 1;

    /** Occurrences that a token which looks the same on both sides starts with. */
    private static final double SHARED = 3;

    private static final int ROUNDS = 4;

    private final Side given;
    private final Side told;
    private final double[] frequency;
    private final double[] occurrences;
    private final Map<Integer, Integer> shared = new HashMap<>();

    /** For each token told: the tokens given that speak for it, and how strongly: probability over frequency. */
    private final int[][] givenTokens;

    private final float[][] ratios;

    /** Before anything is known: tokens that look the same mean the same. */
    TranslationTable(Side given, Side told) {
        this(given, told, List.of());
    }

    TranslationTable(Side given, Side told, List<Bead> beads) {
        this.given = given;
        this.told = told;
        this.frequency = frequencies(told);
        this.occurrences = new double[given.words().size()];
        findShared();
        PairCounts counts = new PairCounts();
        for (int round = 0; round < ROUNDS && !beads.isEmpty(); round++) {
            counts = count(beads, counts, round == 0);
        }
        this.givenTokens = new int[told.words().size()][];
        this.ratios = new float[told.words().size()][];
        keep(counts);
    }

    private static double[] frequencies(Side side) {
        double total = 0;
        for (int count : side.counts()) {
            total += count;
        }
        double[] frequencies = new double[side.counts().length];
        for (int token = 0; token < frequencies.length; token++) {
            frequencies[token] = side.counts()[token] / total;
        }
        return frequencies;
    }

    private void findShared() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int token = 0; token < given.words().size(); token++) {
            numbers.put(given.words().get(token), token);
        }
        for (int token = 0; token < told.words().size(); token++) {
            String word = told.words().get(token);
            if (Tokens.isShared(word) && numbers.containsKey(word)) {
                shared.put(token, numbers.get(word));
            }
        }
    }

    private boolean isShared(int givenToken, int toldToken) {
        return shared.getOrDefault(toldToken, -1) == givenToken;
    }

    private double probability(PairCounts counts, int givenToken, int toldToken) {
        double prior = isShared(givenToken, toldToken) ? SHARED : 0;
        return (counts.get(givenToken, toldToken) + prior + PRIOR * frequency[toldToken])
                / (occurrences[givenToken] + prior + PRIOR);
    }

    private PairCounts count(List<Bead> beads, PairCounts before, boolean first) {
        PairCounts counts = new PairCounts();
        double[] newOccurrences = new double[occurrences.length];
        for (Bead bead : beads) {
            int[] from = span(given, bead.sourceFrom(), bead.sourceTo());
            int[] to = span(told, bead.targetFrom(), bead.targetTo());
            double[] shares = new double[from.length];
            for (int y : to) {
                double sum = frequency[y];
                for (int k = 0; k < from.length; k++) {
                    shares[k] = probability(before, from[k], y);
                    sum += shares[k];
                }
                for (int k = 0; k < from.length; k++) {
                    double share = bead.confidence() * shares[k] / sum;
                    if (share > 1e-3) {
                        counts.add(from[k], y, share);
                        newOccurrences[from[k]] += share;
                    }
                }
            }
        }
        System.arraycopy(newOccurrences, 0, occurrences, 0, occurrences.length);
        return counts;
    }

    /** The tokens of a span that can be learned: those that stand elsewhere too. */
    private static int[] span(Side side, int from, int to) {
        return java.util.Arrays.stream(side.tokens(), from, to)
                .flatMapToInt(java.util.Arrays::stream)
                .filter(token -> side.counts()[token] > 1)
                .distinct()
                .toArray();
    }

    private void keep(PairCounts counts) {
        Map<Integer, Map<Integer, Float>> kept = new HashMap<>();
        counts.forEach((givenToken, toldToken, sum, greatest) -> {
            double left = sum - greatest;
            if (left > 0.1) {
                double prior = isShared(givenToken, toldToken) ? SHARED : 0;
                double ratio = (left + prior) / (occurrences[givenToken] + prior + PRIOR) / frequency[toldToken];
                kept.computeIfAbsent(toldToken, any -> new HashMap<>()).put(givenToken, (float) ratio);
            }
        });
        shared.forEach((toldToken, givenToken) -> kept.computeIfAbsent(toldToken, any -> new HashMap<>())
                .putIfAbsent(givenToken, (float)
                        (SHARED / (occurrences[givenToken] + SHARED + PRIOR) / frequency[toldToken])));
        for (int token = 0; token < givenTokens.length; token++) {
            List<Map.Entry<Integer, Float>> entries =
                    new ArrayList<>(kept.getOrDefault(token, Map.of()).entrySet());
            entries.sort(Map.Entry.comparingByKey());
            givenTokens[token] = entries.stream().mapToInt(Map.Entry::getKey).toArray();
            ratios[token] = new float[givenTokens[token].length];
            for (int k = 0; k < givenTokens[token].length; k++) {
                ratios[token][k] = entries.get(k).getValue();
            }
        }
    }

    /** What a token given tells of any token that it was not seen with. */
    double background(int givenToken) {
        return PRIOR / (occurrences[givenToken] + PRIOR);
    }

    int[] givenTokens(int toldToken) {
        return givenTokens[toldToken];
    }

    float[] ratios(int toldToken) {
        return ratios[toldToken];
    }

    /** How much is known of a token told, 0 to 1. */
    double weight(int toldToken) {
        if (shared.containsKey(toldToken)) {
            return 1;
        }
        double others = told.counts()[toldToken] - 1;
        return occurrences.length == 0 || givenTokens[toldToken].length == 0 ? 0 : others / (others + 1);
    }
}
