package org.duizhao.quality;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.corpus.Failure;
import org.duizhao.corpus.Reading;
import org.duizhao.corpus.SeedReader;
import org.duizhao.corpus.SourceDocument;
import org.duizhao.corpus.Translation;
import org.duizhao.corpus.TranslationReader;

/**
 * The command {@code check-translations}: checks a folder of translations against its documents and prints what it finds. Needs
 * no database.
 */
public final class TranslationCheck {

    /** The name that the server's main class knows it by. */
    public static final String COMMAND = "check-translations";

    private static final int NOTHING_WRONG = 0;
    private static final int ERRORS = 1;
    private static final int NOT_RUN = 2;

    private final PrintStream out;

    TranslationCheck(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs it on the console, in UTF-8.
     *
     * @param arguments after the command's name
     * @return the exit status: 0, 1 where there are errors that nobody explained or files that could not be read, 2 where
     *     the arguments are wrong or there is nothing to check
     */
    public static int run(String... arguments) {
        return new TranslationCheck(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run(Arrays.asList(arguments));
    }

    int run(List<String> arguments) {
        try {
            return check(CheckOptions.of(arguments));
        } catch (IllegalArgumentException | BadFile e) {
            out.println(e.getMessage());
            return NOT_RUN;
        }
    }

    private int check(CheckOptions options) {
        TermBase terms = Files.exists(options.terms()) ? TermBase.read(options.terms()) : TermBase.EMPTY;
        Explained explained = options.explained().map(Explained::read).orElseGet(Explained::none);
        Reading<SourceDocument> seeds = new SeedReader(options.seeds()).read();
        Map<String, SourceDocument> documents =
                seeds.texts().stream().collect(Collectors.toMap(SourceDocument::slug, Function.identity()));
        Reading<Translation> translations = new TranslationReader(documents.keySet()).read(options.translations());
        List<Failure> failures = new ArrayList<>(seeds.failures());
        failures.addAll(translations.failures());
        DocumentChecks checks = new DocumentChecks(new PairChecks(terms));
        List<Located> findings = translations.texts().stream()
                .flatMap(translation -> checks.check(documents.get(translation.document()), translation).stream())
                .toList();
        List<Located> open =
                findings.stream().filter(finding -> !explained.covers(finding)).toList();
        Report report = new Report(translations.texts(), failures, open, findings.size() - open.size());
        report.print(out);
        if (translations.texts().isEmpty() && failures.isEmpty()) {
            return NOT_RUN;
        }
        return report.errors() == 0 ? NOTHING_WRONG : ERRORS;
    }
}
