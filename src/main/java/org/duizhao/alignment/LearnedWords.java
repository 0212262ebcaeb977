package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What words of confirmed translations stand for each other. */
final class LearnedWords {

    /** A pair that is rarer than this is chance, in either direction. */
    private static final double LEAST = 0.05;

    /** @param chance of the one when the other is there, 0 to 1: the geometric mean of both directions */
    record Word(String source, String target, double chance) {}

    private LearnedWords() {}

    /** @param texts with as many sentences on either side, the n-th of the one standing for the n-th of the other */
    static List<Word> of(TextPair texts) {
        if (texts.source().size() != texts.target().size()) {
            throw new IllegalArgumentException(texts.source().size() + " sentences stand for "
                    + texts.target().size());
        }
        Side source = Side.of(texts.source(), texts.sourceLanguage(), Lexicon.empty());
        Side target = Side.of(texts.target(), texts.targetLanguage(), Lexicon.empty());
        List<Bead> beads = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            beads.add(new Bead(i, i + 1, i, i + 1, 1));
        }
        Map<Long, Double> back = new HashMap<>();
        forEach(
                new TranslationTable(target, source, Lexicon.empty(), beads),
                source,
                (given, told, chance) -> back.put(key(told, given), chance));
        List<Word> words = new ArrayList<>();
        forEach(new TranslationTable(source, target, Lexicon.empty(), beads), target, (given, told, chance) -> {
            Double other = back.get(key(given, told));
            String word = source.words().get(given);
            String translation = target.words().get(told);
            if (other != null && !word.equals(translation)) {
                words.add(new Word(word, translation, Math.sqrt(chance * other)));
            }
        });
        return words;
    }

    private interface Visitor {
        void visit(int given, int told, double chance);
    }

    private static void forEach(TranslationTable table, Side told, Visitor visitor) {
        for (int token = 0; token < told.words().size(); token++) {
            int[] given = table.givenTokens(token);
            for (int k = 0; k < given.length; k++) {
                double chance = table.chance(token, k);
                if (chance >= LEAST) {
                    visitor.visit(given[k], token, Math.min(1, chance));
                }
            }
        }
    }

    private static long key(int source, int target) {
        return (long) source << 32 | target;
    }
}
