package org.duizhao.quality;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duizhao.corpus.Failure;
import org.duizhao.corpus.Translation;
import org.duizhao.text.Language;

/**
 * What the command found.
 *
 * @param open findings that nobody explained
 * @param explained how many there are besides
 */
record Report(List<Translation> translations, List<Failure> failures, List<Located> open, int explained) {

    /** Findings that are errors, and files that could not be read. */
    long errors() {
        return failures.size() + count(Severity.ERROR);
    }

    void print(PrintStream out) {
        FindingText words = new FindingText(Language.EN);
        failures.forEach(failure -> out.println(failure + " [error, not read]"));
        String file = "";
        for (Located located : open) {
            if (!located.file().equals(file)) {
                file = located.file();
                out.println();
                out.println(file);
            }
            Finding finding = located.finding();
            out.printf(
                    "  %s  %s %s: %s%n",
                    located.paragraph() == 0 ? "whole" : "par. " + located.paragraph(),
                    finding.severity() == Severity.ERROR ? "error" : "warning",
                    finding.check().tag(),
                    words.of(finding));
        }
        printSummary(out);
    }

    private void printSummary(PrintStream out) {
        int paragraphs = translations.stream()
                .mapToInt(translation -> translation.paragraphs().size())
                .sum();
        out.println();
        out.printf(
                "%d files, %d paragraphs: %d errors, %d warnings, %d explained%n",
                translations.size(), paragraphs, errors(), count(Severity.WARNING), explained);
        Map<Check, Long> byCheck = new TreeMap<>(open.stream()
                .collect(Collectors.groupingBy(located -> located.finding().check(), Collectors.counting())));
        byCheck.forEach((check, count) -> out.printf("%6d  %s%n", count, check.tag()));
    }

    private long count(Severity severity) {
        return open.stream()
                .filter(located -> located.finding().severity() == severity)
                .count();
    }
}
