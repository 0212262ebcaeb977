package org.duizhao.segmentation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/** A table of hard cases of one language, as its first lines say how to read it. */
record GoldenTable(Language language, List<Case> cases) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    static GoldenTable of(Language language) {
        String name = language.tag() + ".tsv";
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(GoldenTable.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return new GoldenTable(
                    language,
                    table.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(Case::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Case(String why, String text, List<String> sentences) {

        private static Case of(String line) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 2) {
                throw new IllegalArgumentException("not two columns: " + line);
            }
            String marked = unescaped(columns[1]);
            return new Case(
                    columns[0],
                    marked.replaceAll("‖ ?", ""),
                    Arrays.stream(marked.split("‖")).map(Case::trimmed).toList());
        }

        private static String unescaped(String text) {
            return ESCAPE.matcher(text.replace("\\n", "\n"))
                    .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
        }

        private static String trimmed(String sentence) {
            return sentence.replaceAll("(?U)^\\s+|\\s+$", "");
        }
    }
}
