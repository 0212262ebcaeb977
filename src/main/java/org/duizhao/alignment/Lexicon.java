package org.duizhao.alignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.text.Language;

/** Words that are known to mean the same before a text is read. Immutable. */
public final class Lexicon {

    /** Occurrences together that a pair of words is believed from before the texts are read. */
    private static final double TERM = 3;

    private static final double GLOSS = 0.15;

    /** What is learned from confirmed texts is worth as many occurrences of a word. */
    private static final double CONFIRMED = 5;

    private record Entry(Map<Language, Set<String>> tokens, double belief) {}

    /** For each token of a language the entries that have it. */
    private final Map<Language, Map<String, List<Entry>>> byToken = new EnumMap<>(Language.class);

    private final List<Entry> entries;
    private final Set<String> longHan = new HashSet<>();
    private final int longestHan;

    private Lexicon(List<Entry> entries) {
        this.entries = entries;
        int longest = 0;
        for (Entry entry : entries) {
            entry.tokens.forEach((language, tokens) ->
                    tokens.forEach(token -> byToken.computeIfAbsent(language, any -> new HashMap<>())
                            .computeIfAbsent(token, any -> new ArrayList<>(1))
                            .add(entry)));
            for (String token : entry.tokens.getOrDefault(Language.ZH, Set.of())) {
                int length = token.codePointCount(0, token.length());
                if (length > Tokens.LONGEST_LEARNED) {
                    longHan.add(token);
                    longest = Math.max(longest, length);
                }
            }
        }
        this.longestHan = longest;
    }

    /** No words at all. */
    public static Lexicon empty() {
        return new Lexicon(List.of());
    }

    /** Some three hundred everyday words, countries and terms of public life in Chinese, English and Russian. */
    public static Lexicon core() {
        return Core.LEXICON;
    }

    /**
     * This with more entries.
     *
     * @param terms each the words of one meaning by language; a Chinese one is taken as it is, of the others each word
     */
    public Lexicon with(List<Map<Language, List<String>>> terms) {
        return with(terms, TERM);
    }

    /**
     * This with the entries of a dictionary, which are believed less than terms: of the many words that explain an entry, few
     * are those of a translation.
     *
     * @param terms as for {@link #with}
     */
    public Lexicon withDictionary(List<Map<Language, List<String>>> terms) {
        return with(terms, GLOSS);
    }

    /**
     * This with the words that stand for each other in texts that people have confirmed (IBM model 1 in both directions).
     *
     * @param confirmed each with as many sentences on either side: the n-th of the one is the translation of the n-th of the other
     */
    public Lexicon withConfirmed(List<TextPair> confirmed) {
        List<Entry> more = new ArrayList<>(entries);
        confirmed.forEach(texts -> LearnedWords.of(texts)
                .forEach(word -> more.add(new Entry(
                        Map.of(
                                texts.sourceLanguage(), Set.of(word.source()),
                                texts.targetLanguage(), Set.of(word.target())),
                        CONFIRMED * word.chance()))));
        return new Lexicon(List.copyOf(more));
    }

    private Lexicon with(List<Map<Language, List<String>>> terms, double belief) {
        List<Entry> more = new ArrayList<>(entries);
        for (Map<Language, List<String>> term : terms) {
            Map<Language, Set<String>> entry = new EnumMap<>(Language.class);
            term.forEach((language, forms) -> {
                Set<String> tokens = new LinkedHashSet<>();
                forms.forEach(form -> tokens.addAll(Tokens.ofTerm(form, language)));
                entry.put(language, tokens);
            });
            more.add(new Entry(entry, belief));
        }
        return new Lexicon(List.copyOf(more));
    }

    /**
     * The tokens of another language that stand in an entry with this one, and how much that is believed, in occurrences
     * together; the greatest where there are several.
     */
    Map<String, Double> counterparts(String token, Language language, Language other) {
        Map<String, Double> counterparts = new LinkedHashMap<>();
        for (Entry entry : byToken.getOrDefault(language, Map.of()).getOrDefault(token, List.of())) {
            for (String counterpart : entry.tokens.getOrDefault(other, Set.of())) {
                counterparts.merge(counterpart, entry.belief, Math::max);
            }
        }
        return counterparts;
    }

    boolean hasHan(String word) {
        return longHan.contains(word);
    }

    /** Code points of the longest Chinese word that is longer than what is learned from texts; 0 where there is none. */
    int longestHan() {
        return longestHan;
    }

    private static final class Core {

        private static final Lexicon LEXICON = empty().with(read());

        private static List<Map<Language, List<String>>> read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Lexicon.class.getResourceAsStream("core-vocabulary.tsv"), StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Core::entry)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("core-vocabulary.tsv", e);
            }
        }

        private static Map<Language, List<String>> entry(String line) {
            String[] cells = line.split("\t");
            Map<Language, List<String>> entry = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                entry.put(language, Arrays.asList(cells[language.ordinal()].split(" ")));
            }
            return entry;
        }
    }
}
