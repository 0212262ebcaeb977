package org.duizhao.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Language;

/**
 * Large sets of segments made from real ones, always the same: the different texts of the software translations are shuffled
 * and 5,000 of them put aside as unrelated queries. The others come first as they are. More than there are is made by
 * cutting two of them, drawn at random, each at a random place, and joining the beginning of one with the end of the other.
 */
public final class RealSegments {

    private static final int ASIDE = 5_000;

    private final Random random;
    private final List<String> real;
    private final List<String> aside;

    private RealSegments(List<String> texts, long seed) {
        random = new Random(seed);
        Collections.shuffle(texts, random);
        aside = List.copyOf(texts.subList(0, ASIDE));
        real = List.copyOf(texts.subList(ASIDE, texts.size()));
    }

    /** Where the texts are: the file of parallel software messages. */
    static Path file() {
        return Path.of(System.getProperty("data", "../shared/data"), "parallel", "software-zh-en-ru.tsv.gz");
    }

    public static RealSegments of(Language language, long seed) {
        Set<String> texts = new LinkedHashSet<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length == 3 && !columns[language.ordinal()].isBlank()) {
                    texts.add(columns[language.ordinal()]);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new RealSegments(new ArrayList<>(texts), seed);
    }

    /** How many different real texts there are to take. */
    int real() {
        return real.size();
    }

    public List<String> texts(int count) {
        List<String> texts = new ArrayList<>(real.subList(0, Math.min(count, real.size())));
        while (texts.size() < count) {
            int[] one = CodePoints.of(drawn());
            int[] other = CodePoints.of(drawn());
            int end = 1 + random.nextInt(one.length);
            int start = random.nextInt(other.length);
            texts.add(new String(one, 0, end) + new String(other, start, other.length - start));
        }
        return texts;
    }

    /** Half of them texts of the set in which up to two fifths were edited, half real texts that are not in it. */
    public List<String> queries(List<String> texts, int count) {
        List<String> queries = new ArrayList<>();
        for (int query = 0; query < count; query++) {
            queries.add(
                    query % 2 == 0 ? edited(texts.get(random.nextInt(texts.size()))) : aside.get(query % aside.size()));
        }
        return queries;
    }

    /** The first place that fits a regular expression, in so many of the texts, drawn with a fixed seed; one of them has to fit. */
    public static List<String> phrases(List<String> texts, String pattern, int count) {
        Pattern phrase = Pattern.compile(pattern);
        return new Random(1)
                .ints(0, texts.size())
                .mapToObj(at -> phrase.matcher(texts.get(at)))
                .flatMap(matcher -> matcher.results().limit(1))
                .map(MatchResult::group)
                .limit(count)
                .toList();
    }

    /** Single letters replaced, put in or taken out, or one passage replaced by one of another text. */
    private String edited(String text) {
        int[] points = CodePoints.of(text);
        int[] other = CodePoints.of(drawn());
        int most = points.length * 2 / 5;
        if (random.nextBoolean()) {
            int length = Math.min(random.nextInt(most + 1), other.length);
            int at = random.nextInt(points.length - length + 1);
            int from = random.nextInt(other.length - length + 1);
            return new String(points, 0, at)
                    + new String(other, from, length)
                    + new String(points, at + length, points.length - at - length);
        }
        StringBuilder out = new StringBuilder();
        double rate = random.nextDouble() * most / points.length;
        for (int point : points) {
            int kind = random.nextDouble() < rate ? random.nextInt(3) : 3;
            if (kind < 2) {
                out.appendCodePoint(other[random.nextInt(other.length)]);
            }
            if (kind == 1 || kind == 3) {
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    private String drawn() {
        return real.get(random.nextInt(real.size()));
    }
}
