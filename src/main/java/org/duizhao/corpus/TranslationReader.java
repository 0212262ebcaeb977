package org.duizhao.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.text.Language;

/**
 * Reads translations: UTF-8 text, a header of lines {@code key: value}, a blank line, and paragraphs with blank lines
 * between them. The header has {@code document} (its slug), {@code language}, {@code kind} ({@code human}, {@code draft} or
 * {@code machine}), {@code made-by} and {@code date} (2023-05-19), and may have {@code title} and {@code note}. A paragraph
 * may run over several lines. One that is {@code […]} marks a place where text is missing.
 *
 * <p>Keeps nothing between two readings; safe for several threads.
 */
public final class TranslationReader {

    private static final String SUFFIX = ".txt";

    private final Set<String> slugs;
    private final int maxBytes;

    /**
     * Allows files of up to 50 MiB.
     *
     * @param slugs the documents that there are
     */
    public TranslationReader(Set<String> slugs) {
        this(slugs, TextFile.MAX_BYTES);
    }

    /** @param maxBytes the size of the largest file that is read, in bytes */
    public TranslationReader(Set<String> slugs, int maxBytes) {
        this.slugs = Set.copyOf(slugs);
        this.maxBytes = maxBytes;
    }

    /**
     * All translations of a folder, {@code <language>/<slug>.txt}, by language and slug; none if there is no such folder.
     * A file in a subfolder that is no such text is a failure, and so is a text file beside the subfolders. Hidden files and
     * {@code README.md} are nobody's business.
     */
    public Reading<Translation> read(Path folder) {
        try {
            return Reading.of(files(folder), file -> read(folder, file));
        } catch (IOException | UncheckedIOException e) {
            return new Reading<>(List.of(), List.of(new Failure(folder.toString(), 0, "cannot be listed: " + e)));
        }
    }

    /**
     * One translation, wherever its bytes came from.
     *
     * @param name what failures call it
     * @throws CorpusException if it cannot be used, with all that is wrong with it
     */
    public Translation parse(String name, byte[] bytes) {
        TextFile file = TextFile.of(name, bytes, maxBytes);
        return translation(file, new TranslationHeader(file));
    }

    private Translation read(Path folder, Path path) {
        Path inside = folder.relativize(path);
        String name = (folder.toAbsolutePath().getFileName() + "/" + inside).replace('\\', '/');
        Optional<Language> language =
                inside.getNameCount() == 2 ? Language.of(inside.getName(0).toString()) : Optional.empty();
        if (language.isEmpty() || !name.endsWith(SUFFIX)) {
            throw new CorpusException(
                    name,
                    0,
                    "is not read; a translation is a text file <language>/<document>.txt, like en/my-speech.txt");
        }
        TextFile file = TextFile.read(name, path, maxBytes);
        TranslationHeader header = new TranslationHeader(file);
        header.checkPlace(language.get(), name.substring(name.lastIndexOf('/') + 1, name.length() - SUFFIX.length()));
        return translation(file, header);
    }

    private Translation translation(TextFile file, TranslationHeader header) {
        String document = header.document(slugs);
        Language language = header.language();
        TranslationBody body = TranslationBody.of(header.rest(), language);
        if (body.paragraphs().isEmpty()) {
            header.fail(0, "there is no text after the header; put a blank line and the translation there");
        }
        Translation translation = new Translation(
                document,
                language,
                header.provenance(),
                header.text("made-by"),
                header.date(),
                header.text("title"),
                header.text("note"),
                file.name(),
                file.sha256(),
                body.paragraphs(),
                body.gaps());
        header.check();
        return translation;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> isMeant(folder.relativize(path)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMeant(Path inside) {
        String name = inside.getFileName().toString();
        if (name.startsWith(".") || name.equals("README.md")) {
            return false;
        }
        return inside.getNameCount() > 1 || name.endsWith(SUFFIX);
    }
}
