package org.duizhao.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.duizhao.text.Language;

/**
 * Counts what becomes of real translations when a number of the text is another one: each number of each text in turn gets
 * a value drawn at random, written as the old one was. Prints the counts for each direction and, for a person to read, repaired
 * ones drawn at random.
 *
 * <p>Arguments: a file of lines {@code zh, en, ru} parted by tabs, gzipped or not, whose columns are the last three; how many
 * repaired ones to print.
 */
final class RepairSurvey {

    private final Random random = new Random(20260101);
    private final List<String> repaired = new ArrayList<>();
    private int asked;
    private int done;

    public static void main(String[] arguments) throws IOException {
        List<String[]> lines = read(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Language from : Language.values()) {
            for (Language to : Language.values()) {
                if (from != to) {
                    new RepairSurvey().run(lines, from, to, Integer.parseInt(arguments[1]), out);
                }
            }
        }
    }

    private void run(List<String[]> lines, Language from, Language to, int samples, PrintStream out) {
        for (String[] line : lines) {
            String source = line[from.ordinal()];
            String target = line[to.ordinal()];
            if (!source.isBlank() && !target.isBlank()) {
                Place.in(source, from).forEach(place -> ask(place, source, target, from, to));
            }
        }
        out.println(from.tag() + "-" + to.tag() + "\tasked " + asked + "\trepaired " + done + "\trefused "
                + (asked - done));
        Collections.shuffle(repaired, random);
        repaired.stream().limit(samples).forEach(out::println);
    }

    private void ask(Place place, String source, String target, Language from, Language to) {
        Optional<String> written = Writings.rewritten(place, other(place), from);
        if (written.isEmpty() || written.get().equals(place.written())) {
            return;
        }
        String query = place.before() + written.get() + place.after();
        asked++;
        NumberRepair.of(source, query, target, from, to).ifPresent(found -> {
            done++;
            repaired.add(
                    "  " + query + "\n  " + target + "\n  " + found.target() + "\n  " + found.replacements() + "\n");
        });
    }

    private BigDecimal other(Place place) {
        return switch (place.kind()) {
            case MONTH -> BigDecimal.valueOf(1 + random.nextInt(12));
            case DAY -> BigDecimal.valueOf(1 + random.nextInt(28));
            case YEAR -> BigDecimal.valueOf(1950 + random.nextInt(100));
            case OTHER -> {
                BigDecimal factor = BigDecimal.valueOf(
                                random.nextInt(4) == 0 ? 1 + random.nextInt(30) : random.nextInt(300))
                        .movePointLeft(2);
                BigDecimal value = place.value().multiply(factor);
                BigDecimal rounded =
                        value.setScale(Math.max(0, Math.min(2, place.value().scale())), RoundingMode.UP);
                yield rounded.signum() == 0 ? BigDecimal.TEN.stripTrailingZeros() : rounded.stripTrailingZeros();
            }
        };
    }

    private static List<String[]> read(Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                packed ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length >= 3)
                    .map(cells -> Arrays.copyOfRange(cells, cells.length - 3, cells.length))
                    .toList();
        }
    }
}
