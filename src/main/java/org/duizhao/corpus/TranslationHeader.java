package org.duizhao.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.memory.Provenance;
import org.duizhao.text.Language;

/** The lines {@code key: value} at the head of a translation. Gathers what is wrong until it is asked to {@link #check}. */
final class TranslationHeader {

    private static final List<String> REQUIRED = List.of("document", "language", "kind", "made-by", "date");
    private static final Set<String> KNOWN = Set.of("document", "language", "kind", "made-by", "date", "title", "note");
    private static final Pattern FIELD = Pattern.compile("\\s*([A-Za-z-]+)\\s*:(.*)");

    private final String file;
    private final List<Line> rest;
    private final Map<String, Line> values = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    TranslationHeader(TextFile text) {
        file = text.name();
        List<Line> lines = text.lines();
        int end = 0;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        if (!FIELD.matcher(lines.get(0).text()).matches()) {
            throw new CorpusException(
                    file,
                    1,
                    "has no header; begin with lines `document: …`, `language: …` and so on, then a blank line");
        }
        lines.subList(0, end).forEach(this::read);
        rest = lines.subList(end, lines.size());
        REQUIRED.stream()
                .filter(key -> !values.containsKey(key))
                .forEach(key -> fail(1, "the header lacks `" + key + "`; add a line `" + key + ": …`"));
    }

    /** The lines after the header. */
    List<Line> rest() {
        return rest;
    }

    /** Empty where the key is missing. */
    String text(String key) {
        return values.containsKey(key) ? values.get(key).text() : "";
    }

    String document(Set<String> slugs) {
        return value(
                "document",
                slug -> Optional.of(slug).filter(slugs::contains),
                "names no document that there is; look its slug up");
    }

    Language language() {
        return value("language", Language::of, "is none of our languages, " + Word.all(Language.class));
    }

    Provenance provenance() {
        return value(
                "kind",
                word -> Provenance.of(word).filter(kind -> kind != Provenance.ORIGINAL),
                "is none of human, draft, machine");
    }

    LocalDate date() {
        return value("date", TranslationHeader::date, "is no date; write it as 2023-05-19");
    }

    /** Sees that the header says what the file's name and folder say. */
    void checkPlace(Language folder, String slug) {
        if (Language.of(text("language")).filter(language -> language != folder).isPresent()) {
            fail("language", "is not the language of the folder, " + folder.tag() + "; move the file or mend the line");
        }
        if (!text("document").isEmpty() && !text("document").equals(slug)) {
            fail("document", "is not the file's name; call the file <document>.txt");
        }
    }

    void fail(int line, String message) {
        failures.add(new Failure(file, line, message));
    }

    /** @throws CorpusException with all that was found wrong until now */
    void check() {
        if (!failures.isEmpty()) {
            throw new CorpusException(failures);
        }
    }

    private void read(Line line) {
        Matcher field = FIELD.matcher(line.text());
        if (!field.matches()) {
            fail(line.number(), "is no `key: value`; a blank line ends the header");
            return;
        }
        String key = field.group(1);
        Line value = new Line(line.number(), line.offset(), field.group(2).strip());
        if (!KNOWN.contains(key)) {
            fail(
                    line.number(),
                    "unknown key `" + key + "`; known are " + String.join(", ", REQUIRED) + ", title, note");
        } else if (values.put(key, value) != null) {
            fail(line.number(), "`" + key + "` stands twice; take one away");
        } else if (value.text().isEmpty()) {
            fail(line.number(), "`" + key + "` is empty; say it or take the line away");
        }
    }

    /** Null where there is a failure, which {@link #check} throws. */
    private <T> T value(String key, Function<String, Optional<T>> read, String wrong) {
        Optional<T> value = read.apply(text(key));
        if (value.isEmpty() && !text(key).isEmpty()) {
            fail(key, wrong);
        }
        return value.orElse(null);
    }

    private void fail(String key, String wrong) {
        Line value = values.get(key);
        fail(value.number(), "`" + key + ": " + value.text() + "` " + wrong);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
