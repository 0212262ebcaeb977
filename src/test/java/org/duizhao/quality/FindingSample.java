package org.duizhao.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duizhao.text.Language;

/**
 * Draws findings by chance from professionally translated news, to be read by somebody who says which are right: the precision in
 * {@code checks.md}. Prints how many there are by check, and of each check so many as a tab-separated line
 * {@code check, document, language, finding, Chinese, translation}.
 *
 * <pre>java -cp … org.duizhao.quality.FindingSample ../shared/data/parallel/news-zh-en-ru.tsv 12 7</pre>
 */
public final class FindingSample {

    private FindingSample() {}

    /** @param kind the check, and whether it is an error or a warning */
    record Drawn(String kind, String line) {}

    /** @param arguments the file with lines of document, Chinese, English and Russian; how many of a check; the seed of chance */
    public static void main(String[] arguments) throws IOException {
        PairChecks checks = new PairChecks(TermBase.read(Path.of("translations/terms.tsv")));
        List<Drawn> all = new ArrayList<>();
        documents(Path.of(arguments[0])).forEach((name, rows) -> {
            for (Language language : List.of(Language.EN, Language.RU)) {
                List<TextPair> pairs = rows.stream()
                        .map(row -> new TextPair(Language.ZH, row[1], language, row[language.ordinal() + 1]))
                        .toList();
                LengthRatio ratio = LengthRatio.of(pairs, Language.ZH, language);
                pairs.forEach(pair -> all.addAll(found(name, pair, checks.check(pair, ratio))));
            }
        });
        print(all, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    }

    /** How many there are of each kind, and so many of each, drawn by chance. */
    static void print(List<Drawn> all, int most, long seed) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, List<Drawn>> byKind = new TreeMap<>();
        all.forEach(drawn ->
                byKind.computeIfAbsent(drawn.kind(), kind -> new ArrayList<>()).add(drawn));
        byKind.forEach((kind, found) -> out.println(kind + "\t" + found.size()));
        Random chance = new Random(seed);
        byKind.values().forEach(found -> {
            Collections.shuffle(found, chance);
            found.stream().limit(most).forEach(drawn -> out.println(drawn.line()));
        });
    }

    private static List<Drawn> found(String document, TextPair pair, List<Finding> findings) {
        FindingText english = new FindingText(Language.EN);
        return findings.stream()
                .map(finding -> new Drawn(
                        finding.check().tag() + " " + finding.severity(),
                        line(finding.check().tag(), document, pair, english.of(finding))))
                .toList();
    }

    static String line(String kind, String document, TextPair pair, String finding) {
        return String.join("\t", kind, document, pair.to().tag(), finding, pair.source(), pair.target());
    }

    /** By the document's name: Chinese, English and Russian in the columns from 1 on. */
    static Map<String, List<String[]>> documents(Path file) throws IOException {
        Map<String, List<String[]>> documents = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] row = line.split("\t", -1);
            documents.computeIfAbsent(row[0], name -> new ArrayList<>()).add(row);
        }
        return documents;
    }
}
