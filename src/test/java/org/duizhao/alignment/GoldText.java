package org.duizhao.alignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.text.Language;

/** Two texts that people have aligned. A link of the gold is its sentences on either side, one side possibly empty. */
record GoldText(List<Sentence> source, List<Sentence> target, Language targetLanguage, Set<Link> links) {

    static final Path FOLDER = Path.of("..", "shared", "data", "alignment");

    private static final Pattern LINE = Pattern.compile("\\[(.*?)]:\\[(.*?)]");

    record Link(Set<Integer> source, Set<Integer> target) {

        static Link of(Bead bead) {
            return new Link(range(bead.sourceFrom(), bead.sourceTo()), range(bead.targetFrom(), bead.targetTo()));
        }

        boolean isFull() {
            return !source.isEmpty() && !target.isEmpty();
        }

        /** Whether the two have a pair of sentences in common. */
        boolean touches(Link other) {
            return source.stream().anyMatch(other.source::contains)
                    && target.stream().anyMatch(other.target::contains);
        }

        private static Set<Integer> range(int from, int to) {
            return Stream.iterate(from, i -> i < to, i -> i + 1).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** @param folder one below {@link #FOLDER}, its name ending in the language of the translations */
    static GoldText read(String folder, int number) {
        String language = folder.substring(folder.length() - 2);
        String name = "%03d.".formatted(number);
        return new GoldText(
                sentences(folder, name + "zh"),
                sentences(folder, name + language),
                Language.of(language).orElseThrow(),
                lines(folder, name + "gold").stream().map(GoldText::link).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Sentence> sentences(String folder, String name) {
        return lines(folder, name).stream()
                .map(line -> new Sentence(line, false))
                .toList();
    }

    private static List<String> lines(String folder, String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(folder).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Link link(String line) {
        Matcher sides = LINE.matcher(line);
        if (!sides.matches()) {
            throw new IllegalArgumentException("not a line of a gold alignment: " + line);
        }
        return new Link(indexes(sides.group(1)), indexes(sides.group(2)));
    }

    private static Set<Integer> indexes(String list) {
        return Stream.of(list.split(","))
                .filter(index -> !index.isBlank())
                .map(index -> Integer.valueOf(index.trim()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
