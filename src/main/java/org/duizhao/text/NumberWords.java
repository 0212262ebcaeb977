package org.duizhao.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The number words of a language that puts spaces between words, from {@code number-words-xx.tsv}. */
final class NumberWords {

    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("ый", "ой", "ого", "ому", "ым", "ом", "ая", "ую", "ое", "ые", "ых", "ыми");
    private static final List<String> NOUN_ENDINGS = List.of("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах");

    private static final NumberWords ENGLISH = new NumberWords("number-words-en.tsv");
    private static final NumberWords RUSSIAN = new NumberWords("number-words-ru.tsv");

    private final Map<String, NumberWord> words = new HashMap<>();

    private NumberWords(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(NumberWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static NumberWords of(Language language) {
        return language == Language.RU ? RUSSIAN : ENGLISH;
    }

    Optional<NumberWord> get(String word) {
        return Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)));
    }

    private void read(String line) {
        String[] cells = line.split("\t");
        NumberWord.Kind kind =
                NumberWord.Kind.valueOf(cells[0].replace('-', '_').toUpperCase(Locale.ROOT));
        NumberWord word = new NumberWord(kind, Long.parseLong(cells[1]));
        Stream.of(cells[2].split(" ")).flatMap(NumberWords::forms).forEach(form -> words.putIfAbsent(form, word));
    }

    private static Stream<String> forms(String form) {
        String stem = form.substring(0, form.length() - 1);
        return switch (form.charAt(form.length() - 1)) {
            case '~' -> ADJECTIVE_ENDINGS.stream().map(stem::concat);
            case '*' -> NOUN_ENDINGS.stream().map(stem::concat);
            default -> Stream.of(form);
        };
    }
}
