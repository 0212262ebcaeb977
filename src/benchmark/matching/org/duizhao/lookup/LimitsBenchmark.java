package org.duizhao.lookup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duizhao.matching.RealSegments;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.matching.Times;
import org.duizhao.memory.Status;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Language;

/**
 * Measures what is out of the ordinary, on one thread but where it says so, with the filters and penalties of a server: very long queries and segments, very short ones, very
 * many equal ones, filters that exclude nearly all, phrases. Arguments, which may be left out: how many segments there are of each kind, a million; for how many
 * seconds each is searched before and while it is measured, 5. Times are those of the wall.
 */
final class LimitsBenchmark {

    private static final int LIMIT = 5;
    private static final int HITS = 50;
    private static final int QUERIES = 500;
    private static final int BATCH = 1_000;
    private static final int LEAST = 3;
    private static final int MEGABYTE = 2_000_000;
    private static final String EQUAL = "点击保存按钮。";
    private static final String SIMILAR = "点击取消按钮。";

    private static double seconds = 5;

    private LimitsBenchmark() {}

    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        seconds = arguments.length < 2 ? seconds : Double.parseDouble(arguments[1]);
        say("| %,d segments, Java %s | times | p50 ms | p99 ms | longest ms |", count, Runtime.version());
        say("| --- | --- | --- | --- | --- |");
        RealSegments real = RealSegments.of(Language.ZH, 20261121);
        List<String> texts = real.texts(count);
        realOnes(texts, real.queries(texts, QUERIES));
        shortOnes();
        equalOnes(count);
        numbered(count);
    }

    private static void realOnes(List<String> texts, List<String> queries) {
        MadeMemory memory = new MadeMemory(texts.size(), Status.APPROVED, texts::get);
        lookups("ordinary queries", queries, 70, memory.all());
        lookups("ordinary queries", queries, 50, memory.all());
        memory.one().forEach((filter, screening) -> {
            lookups("all but one excluded by " + filter, queries, 70, screening);
            lookups("all but one excluded by " + filter, queries, 50, screening);
        });
        phrases(memory, texts);
        String all = String.join("", texts);
        for (double min : new double[] {70, 50}) {
            lookups("query of 10,000 letters", cut(all, 10, 10_000), min, memory.all());
        }
        List<String> batch = cut(all, BATCH, LongSearches.LONG - 1);
        measured("batch of 1,000 of 999 letters from 50, all processors", List.of(batch), together -> together.parallelStream()
                .forEach(query -> matches(query, null, 50, memory.all())));
        explained(memory, all);
        long start = System.nanoTime();
        memory.add(cut(all.repeat(1 + MEGABYTE / all.length()), 1, MEGABYTE).get(0));
        row("taking in a segment of 2,000,000 letters", Times.of(new long[] {System.nanoTime() - start}));
        lookups("ordinary queries beside it, still recent", queries, 70, memory.all());
        concordance("a phrase of four letters beside it, still recent", fours(texts), memory.all());
        for (int i = 0; i < 300; i++) {
            memory.add("第" + i + "项");
        }
        lookups("ordinary queries beside it, in a part", queries, 70, memory.all());
        lookups("query of 10,000 letters beside it", cut(all, 10, 10_000), 50, memory.all());
        concordance("a phrase of four letters beside it, in a part", fours(texts), memory.all());
    }

    private static void phrases(MadeMemory memory, List<String> texts) {
        List<String> ones = RealSegments.phrases(texts, "\\p{IsHan}", QUERIES);
        for (var filter : List.of(memory.all(), memory.hundred())) {
            String where = filter.memories().cardinality() == 1 ? ", of a memory of 100 segments" : "";
            concordance("one Han letter" + where, ones, filter);
            concordance("two Han letters" + where, RealSegments.phrases(texts, "\\p{IsHan}{2}", QUERIES), filter);
            concordance("a phrase of four Han letters" + where, fours(texts), filter);
            concordance("one Latin letter" + where, RealSegments.phrases(texts, "[A-Za-z]", QUERIES), filter);
            concordance("a Latin word" + where, RealSegments.phrases(texts, "[A-Za-z]{3,}", QUERIES), filter);
        }
    }

    private static List<String> fours(List<String> texts) {
        return RealSegments.phrases(texts, "\\p{IsHan}{4}", QUERIES);
    }

    /** A match of a text of 4,000 letters with each tenth replaced, and how its score came about. */
    private static void explained(MadeMemory memory, String all) {
        String stored = cut(all, 1, 4_000).get(0);
        memory.add(stored);
        int[] points = CodePoints.of(stored);
        for (int at = 0; at < points.length; at += 10) {
            points[at] = '|';
        }
        LookupTerms terms = new LookupTerms(Language.ZH, Language.EN, 70, LIMIT, LookupFilter.NONE, true);
        measured("explanation of 4,000 × 4,000 letters", List.of(new String(points, 0, points.length)), text -> {
            Query query = new Query(text, null, null, 70, LIMIT);
            Found found = new Found(query, terms, memory.all());
            List<Match> matches = memory.state().texts().get(Language.ZH).matches(query, memory.all()).stream()
                    .map(found::match)
                    .toList();
            if (matches.isEmpty()) {
                throw new IllegalStateException("the text of 4,000 letters is not found");
            }
        });
    }

    private static void shortOnes() {
        List<String> letters = new ArrayList<>();
        for (int at = 0; at < 10_000; at++) {
            letters.add(Character.toString(0x4E00 + at));
        }
        MadeMemory memory = new MadeMemory(letters.size(), Status.APPROVED, letters::get);
        Collections.shuffle(letters, new Random(20261121));
        lookups("10,000 segments of one letter, each asked for", letters, 50, memory.all());
    }

    private static void equalOnes(int count) {
        for (Status status : List.of(Status.APPROVED, Status.NEEDS_REVIEW)) {
            String kind = "equal segments, " + (status == Status.APPROVED ? "no penalty" : "penalty 1") + ": ";
            MadeMemory memory = new MadeMemory(count, status, at -> EQUAL);
            lookups(kind + "the text", List.of(EQUAL), 70, memory.all());
            lookups(kind + "a similar text", List.of(SIMILAR), 70, memory.all());
            for (String before : List.of(EQUAL, SIMILAR)) {
                measured(
                        kind + "the text, before it " + (before.equals(EQUAL) ? "what is there" : "something else"),
                        List.of(EQUAL),
                        query -> matches(query, before, 70, memory.all()));
            }
            memory.one().forEach((filter, screening) -> {
                lookups(kind + "the text, all but one excluded by " + filter, List.of(EQUAL), 70, screening);
                lookups(kind + "a similar text, all but one excluded by " + filter, List.of(SIMILAR), 70, screening);
            });
            concordance(kind + "a phrase", List.of("保存按钮"), memory.all());
            concordance(kind + "a phrase, all but one excluded", List.of("保存按钮"), memory.one().get("memory"));
        }
    }

    private static void numbered(int count) {
        for (Status status : List.of(Status.APPROVED, Status.NEEDS_REVIEW)) {
            String kind = "“第<i>条”, " + (status == Status.APPROVED ? "no penalty" : "penalty 1") + ": “第5条”";
            MadeMemory memory = new MadeMemory(count, status, at -> "第" + at + "条");
            for (double min : new double[] {50, 70, 95}) {
                lookups(kind, List.of("第5条"), min, memory.all());
            }
            lookups(
                    kind + ", all but one excluded by memory",
                    List.of("第5条"),
                    70,
                    memory.one().get("memory"));
        }
    }

    private static void lookups(String what, List<String> queries, double min, Screening screening) {
        measured("%s, from %.0f".formatted(what, min), queries, query -> matches(query, null, min, screening));
    }

    private static List<Hit> matches(String query, String before, double min, Screening screening) {
        return screening.state().texts().get(Language.ZH).matches(new Query(query, before, null, min, LIMIT), screening);
    }

    private static void concordance(String what, List<String> phrases, Screening screening) {
        measured("concordance, first 50: " + what, phrases, phrase -> screening
                .state()
                .texts()
                .get(Language.ZH)
                .containing(phrase, 0, HITS + 1, screening));
    }

    /** Passages of so many letters, one after the other, from the beginning again where the text ends. */
    private static List<String> cut(String text, int passages, int letters) {
        int[] points = CodePoints.of(text);
        int places = Math.max(1, points.length - letters);
        return Stream.iterate(0, at -> (at + letters) % places)
                .limit(passages)
                .map(at -> new String(points, at, letters))
                .toList();
    }

    /** Searches for some seconds to warm up, and as long, or a few times at the least, to measure. */
    private static <T> void measured(String what, List<T> inputs, Consumer<T> search) {
        timed(inputs, search);
        row(what, timed(inputs, search));
    }

    private static <T> Times timed(List<T> inputs, Consumer<T> search) {
        List<Long> nanos = new ArrayList<>();
        long begin = System.nanoTime();
        for (int at = 0; at < LEAST || System.nanoTime() - begin < seconds * 1e9; at++) {
            long start = System.nanoTime();
            search.accept(inputs.get(at % inputs.size()));
            nanos.add(System.nanoTime() - start);
        }
        return Times.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private static void row(String what, Times times) {
        say(
                "| %s | %,d | %.3f | %.3f | %.3f |",
                what,
                times.sorted().length,
                times.millis(.5),
                times.millis(.99),
                times.millis(1));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
