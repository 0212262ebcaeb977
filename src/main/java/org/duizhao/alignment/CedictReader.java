package org.duizhao.alignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/**
 * Reads a Chinese–English dictionary in the text format of CC-CEDICT: a line an entry,
 * {@code traditional simplified [pinyin] /gloss/gloss/}, comments after {@code #}.
 */
public final class CedictReader {

    private static final Pattern ENTRY =
            Pattern.compile("(?<traditional>\\S+) (?<simplified>\\S+) \\[+[^]]*]+ /(?<glosses>.*)/\\s*");

    /** What is explained to the reader and does not stand for the word. */
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\\p{IsHan}+");

    private static final Pattern NO_MEANING =
            Pattern.compile("(CL:|surname |variant of|old variant|see |also written|abbr\\.|erhua|used in |Japanese"
                    + " variant|\\(?classifier).*");

    /** Words that are in any gloss, and in any English sentence. */
    private static final Set<String> GRAMMAR = Set.of(
            "a", "an", "the", "to", "of", "in", "on", "at", "by", "for", "with", "and", "or", "be", "is", "are", "as",
            "from", "into", "it", "its", "one", "one's", "oneself", "sb", "sth", "etc", "fig", "lit", "that", "which",
            "used");

    /** A longer gloss explains and does not translate. */
    private static final int LONGEST_GLOSS = 4;

    private CedictReader() {}

    /**
     * @param terms what {@link Lexicon#withDictionary} takes
     * @param malformed the numbers of the lines, from 1, that are neither entry nor comment nor empty
     */
    public record Reading(List<Map<Language, List<String>>> terms, List<Integer> malformed) {}

    /** @throws IOException where the file cannot be read or is not UTF-8 */
    public static Reading read(Path file) throws IOException {
        List<Map<Language, List<String>>> terms = new ArrayList<>();
        List<Integer> malformed = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Matcher entry = ENTRY.matcher(line);
                if (entry.matches()) {
                    addTerm(entry, terms);
                } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("\uFEFF#")) {
                    malformed.add(number);
                }
            }
        }
        return new Reading(terms, malformed);
    }

    private static void addTerm(Matcher entry, List<Map<Language, List<String>>> terms) {
        Set<String> words = new LinkedHashSet<>();
        for (String gloss : entry.group("glosses").split("[/;]")) {
            words.addAll(words(gloss.strip()));
        }
        if (!words.isEmpty()) {
            Set<String> forms = new LinkedHashSet<>(List.of(entry.group("simplified"), entry.group("traditional")));
            terms.add(Map.of(Language.ZH, List.copyOf(forms), Language.EN, List.copyOf(words)));
        }
    }

    private static List<String> words(String gloss) {
        if (NO_MEANING.matcher(gloss).matches()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : ASIDE.matcher(gloss).replaceAll(" ").split("[^\\p{L}\\p{M}\\d'’-]+")) {
            if (!word.isEmpty() && !GRAMMAR.contains(word)) {
                words.add(word);
            }
        }
        return words.size() > LONGEST_GLOSS ? List.of() : words;
    }
}
