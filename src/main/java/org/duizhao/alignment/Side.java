package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.text.Language;

/**
 * One text as the scores see it.
 *
 * @param tokens of each sentence, as numbers
 * @param words the token of each number
 * @param counts in how many sentences each token is
 */
record Side(Language language, int[][] tokens, List<String> words, int[] counts) {

    static Side of(List<Sentence> sentences, Language language, Lexicon lexicon) {
        return of(sentences, language, lexicon, Collections.nCopies(sentences.size(), Set.of()));
    }

    /** @param names further tokens of each sentence */
    static Side of(List<Sentence> sentences, Language language, Lexicon lexicon, List<Set<String>> names) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> words = new ArrayList<>();
        int[][] tokens = new int[sentences.size()][];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = Stream.concat(
                            Tokens.of(sentences.get(i).text(), language, lexicon).stream(), names.get(i).stream())
                    .mapToInt(token -> numbers.computeIfAbsent(token, added -> {
                        words.add(added);
                        return words.size() - 1;
                    }))
                    .toArray();
        }
        int[] counts = new int[words.size()];
        for (int[] sentence : tokens) {
            for (int token : sentence) {
                counts[token]++;
            }
        }
        return new Side(language, tokens, words, counts);
    }

    /** In which sentences each token is, in order. */
    int[][] places() {
        int[][] places = new int[counts.length][];
        int[] filled = new int[counts.length];
        for (int token = 0; token < places.length; token++) {
            places[token] = new int[counts[token]];
        }
        for (int i = 0; i < tokens.length; i++) {
            for (int token : tokens[i]) {
                places[token][filled[token]++] = i;
            }
        }
        return places;
    }

    int size() {
        return tokens.length;
    }
}
