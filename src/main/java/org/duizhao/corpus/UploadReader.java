package org.duizhao.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duizhao.memory.Provenance;
import org.duizhao.text.Language;

/**
 * Reads what somebody brought: texts without a header, in UTF-8. Paragraphs have blank lines between them; in a text without blank
 * lines each line is a paragraph. All that is wrong is gathered before it is said.
 */
final class UploadReader {

    private static final int LONGEST = 300;
    private static final int SLUG_DIGITS = 10;

    private final int maxBytes;
    private final List<Failure> failures = new ArrayList<>();

    /** @param maxBytes the size of the largest text that is read */
    UploadReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * What was brought.
     *
     * @param source the new document, or null
     * @param translation or null
     */
    record Brought(String document, SourceDocument source, Translation translation) {}

    /** @throws CorpusException with all that is wrong with it */
    Brought read(Upload upload) {
        SourceDocument source = upload.original() == null ? null : source(upload.original());
        String document = source == null ? upload.document() : source.slug();
        Translation translation = upload.version() == null ? null : translation(document, upload.version());
        if (source == null && translation == null) {
            fail("translation", "is missing; choose a file or paste the text");
        }
        if (!failures.isEmpty()) {
            throw new CorpusException(failures);
        }
        return new Brought(document, source, translation);
    }

    private SourceDocument source(Upload.Original original) {
        String title = line("title", original.title(), true);
        Optional<Kind> kind = Word.find(Kind.class, original.kind());
        if (kind.isEmpty()) {
            fail("kind", "is one of " + Word.all(Kind.class));
        }
        LocalDate date = original.date().isBlank() ? null : date("date", original.date());
        String publisher = line("publisher", original.publisher(), false);
        Optional<TextFile> file = file(original.name(), original.text());
        if (file.isEmpty()) {
            return null;
        }
        if (file.get().text().codePoints().noneMatch(Character::isIdeographic)) {
            fail(original.name(), "holds no Chinese character; the text that is translated has to be Chinese");
        }
        // Named by its content: who sends the same text again means the same document.
        String slug = "text-" + file.get().sha256().substring(0, SLUG_DIGITS);
        return new SourceDocument(
                slug,
                title,
                kind.orElse(null),
                date,
                null,
                publisher.isEmpty() ? null : publisher,
                null,
                file.get().name(),
                file.get().sha256(),
                paragraphs(file.get()),
                List.of());
    }

    private Translation translation(String document, Upload.Version version) {
        Optional<Language> language = Language.of(version.language()).filter(lang -> lang != Language.ZH);
        if (language.isEmpty()) {
            fail("language", "is en or ru");
        }
        Optional<Provenance> kind = Provenance.of(version.kind()).filter(word -> word != Provenance.ORIGINAL);
        if (kind.isEmpty()) {
            fail("translation kind", "is one of human, draft, machine");
        }
        String madeBy = line("made by", version.madeBy(), true);
        LocalDate date = date("translation date", version.date());
        Optional<TextFile> file = file(version.name(), version.text());
        if (language.isEmpty() || file.isEmpty()) {
            return null;
        }
        TranslationBody body = TranslationBody.of(parted(file.get()), language.get());
        return new Translation(
                document,
                language.get(),
                kind.orElse(null),
                madeBy,
                date,
                "",
                "",
                file.get().name(),
                file.get().sha256(),
                body.paragraphs(),
                body.gaps());
    }

    private Optional<TextFile> file(String name, byte[] bytes) {
        try {
            return Optional.of(TextFile.of(name, bytes, maxBytes));
        } catch (CorpusException e) {
            failures.addAll(e.failures());
            return Optional.empty();
        }
    }

    private String line(String field, String value, boolean needed) {
        String line = value.strip();
        if (line.isEmpty() && needed) {
            fail(field, "is empty; say it");
        } else if (line.codePointCount(0, line.length()) > LONGEST
                || line.codePoints().anyMatch(Character::isISOControl)) {
            fail(field, "is one line of at most " + LONGEST + " characters");
        }
        return line;
    }

    private LocalDate date(String field, String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            fail(field, "“" + value + "” is no date; write it as 2023-05-19");
            return null;
        }
    }

    private void fail(String field, String message) {
        failures.add(new Failure(field, 0, message));
    }

    private static List<Paragraph> paragraphs(TextFile file) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> paragraph = new ArrayList<>();
        for (Line line : parted(file)) {
            if (!line.isBlank()) {
                paragraph.add(line);
            } else if (!paragraph.isEmpty()) {
                paragraphs.add(Repair.paragraph(Role.BODY, paragraph));
                paragraph = new ArrayList<>();
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(Repair.paragraph(Role.BODY, paragraph));
        }
        return paragraphs;
    }

    /** The lines, with a blank one behind each where no blank line stands between any two. */
    private static List<Line> parted(TextFile file) {
        List<Line> lines = file.lines();
        int first = 0;
        int end = lines.size();
        while (lines.get(first).isBlank()) {
            first++;
        }
        while (lines.get(end - 1).isBlank()) {
            end--;
        }
        List<Line> text = lines.subList(first, end);
        if (text.stream().anyMatch(Line::isBlank)) {
            return text;
        }
        List<Line> parted = new ArrayList<>();
        for (Line line : text) {
            parted.add(line);
            parted.add(line.cut(0, 0));
        }
        return parted;
    }
}
