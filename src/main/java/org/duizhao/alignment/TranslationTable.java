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

    /** Occurrences together that a pair starts with when it looks the same on both sides. */
    private static final double SAME = 3;

    private static final int ROUNDS = 4;

    private final Side given;
    private final Side told;
    private final double[] frequency;
    private final double[] occurrences;
    private final Map<Integer, Map<Integer, Double>> believed = new HashMap<>();
    private final double[] believedOf;

    /** For each token told: the tokens given that speak for it, and how strongly: probability over frequency. */
    private final int[][] givenTokens;

    private final float[][] ratios;

    /** @param beads empty before anything is known: then tokens that look the same and the words of the lexicon must do */
    TranslationTable(Side given, Side told, Lexicon lexicon, List<Bead> beads) {
        this.given = given;
        this.told = told;
        this.frequency = frequencies(told);
        this.occurrences = new double[given.words().size()];
        this.believedOf = new double[given.words().size()];
        findShared();
        findWords(lexicon);
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
        Map<String, Integer> numbers = numbers(given);
        for (int token = 0; token < told.words().size(); token++) {
            String word = told.words().get(token);
            if (Tokens.isShared(word) && numbers.containsKey(word)) {
                believe(numbers.get(word), token, SAME);
            }
        }
    }

    private void findWords(Lexicon lexicon) {
        Map<String, Integer> toldNumbers = numbers(told);
        for (int token = 0; token < given.words().size(); token++) {
            int givenToken = token;
            lexicon.counterparts(given.words().get(token), given.language(), told.language())
                    .forEach((word, belief) -> {
                        if (toldNumbers.containsKey(word)) {
                            believe(givenToken, toldNumbers.get(word), belief);
                        }
                    });
        }
    }

    private static Map<String, Integer> numbers(Side side) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int token = 0; token < side.words().size(); token++) {
            numbers.put(side.words().get(token), token);
        }
        return numbers;
    }

    private void believe(int givenToken, int toldToken, double together) {
        Map<Integer, Double> beliefs = believed.computeIfAbsent(toldToken, any -> new HashMap<>());
        if (beliefs.putIfAbsent(givenToken, together) == null) {
            believedOf[givenToken] += together;
        }
    }

    private double belief(int givenToken, int toldToken) {
        return believed.getOrDefault(toldToken, Map.of()).getOrDefault(givenToken, 0.0);
    }

    private double probability(double count, int givenToken, int toldToken) {
        return (count + belief(givenToken, toldToken) + PRIOR * frequency[toldToken])
                / (occurrences[givenToken] + believedOf[givenToken] + PRIOR);
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
                    shares[k] = probability(before.get(from[k], y), from[k], y);
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
                keep(givenToken, toldToken, left, kept);
            }
        });
        believed.forEach((toldToken, beliefs) -> beliefs.forEach((givenToken, strength) -> {
            if (!kept.getOrDefault(toldToken, Map.of()).containsKey(givenToken)) {
                keep(givenToken, toldToken, 0, kept);
            }
        }));
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

    private void keep(int givenToken, int toldToken, double count, Map<Integer, Map<Integer, Float>> kept) {
        double probability = probability(count, givenToken, toldToken)
                - PRIOR * frequency[toldToken] / (occurrences[givenToken] + believedOf[givenToken] + PRIOR);
        kept.computeIfAbsent(toldToken, any -> new HashMap<>())
                .put(givenToken, (float) (probability / frequency[toldToken]));
    }

    /** What a token given tells of any token that it was not seen with. */
    double background(int givenToken) {
        return PRIOR / (occurrences[givenToken] + believedOf[givenToken] + PRIOR);
    }

    int[] givenTokens(int toldToken) {
        return givenTokens[toldToken];
    }

    float[] ratios(int toldToken) {
        return ratios[toldToken];
    }

    /** How often the k-th of the tokens given that speak for a token told has it as counterpart, 0 to 1. */
    double chance(int toldToken, int k) {
        return ratios[toldToken][k] * frequency[toldToken];
    }

    /** How much is known of a token told, 0 to 1. */
    double weight(int toldToken) {
        if (believed.containsKey(toldToken)) {
            return 1;
        }
        double others = told.counts()[toldToken] - 1;
        return occurrences.length == 0 || givenTokens[toldToken].length == 0 ? 0 : others / (others + 1);
    }
}
