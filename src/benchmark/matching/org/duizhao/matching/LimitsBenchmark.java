package org.duizhao.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.matching.SegmentIndex.Screen;
import org.duizhao.text.Language;

/** Measures what is out of the ordinary: very long queries and segments, very short ones, very many equal ones. No arguments. */
final class LimitsBenchmark {

    private static final int TIMES = 50;
    private static final Screen ALL = segment -> 0;

    private LimitsBenchmark() {}

    public static void main(String[] arguments) {
        RealSegments segments = RealSegments.of(Language.ZH, 20261121);
        List<String> texts = segments.texts(300_000);
        List<String> queries = segments.queries(texts, 500);
        String long10 = joined(texts, 10_000);
        String megabyte = joined(texts, 350_000);

        GramIndex index = filled(texts);
        say("300,000 segments, 500 ordinary queries", times(index, queries, 70, ALL));
        say("query of 10,000 code points, least score 70", times(index, List.of(long10), 70, ALL));
        say("query of 10,000 code points, least score 50", times(index, List.of(long10), 50, ALL));
        say("500 ordinary queries, all segments excluded", times(index, queries, 70, segment -> Screen.EXCLUDED));
        put("putting in a segment of 350,000 characters (1 MB in UTF-8)", index, megabyte);
        say("500 ordinary queries beside it, still recent", times(index, queries, 70, ALL));
        say("phrase search beside it, still recent", phrases(index, queries));
        for (int id = 0; id < 300; id++) {
            index.put(new Entry(2_000_000 + id, "第" + id + "项", null, null));
        }
        say("500 ordinary queries beside it, in a part", times(index, queries, 70, ALL));
        say("phrase search beside it, in a part", phrases(index, queries));
        say("the long segment itself as query", times(index, List.of(megabyte), 70, ALL));

        List<String> letters = new ArrayList<>();
        for (int at = 0; at < 10_000; at++) {
            letters.add(new String(Character.toChars(0x4E00 + at)));
        }
        GramIndex shorts = filled(letters);
        say("10,000 segments of one character, each asked for", times(shorts, letters, 50, ALL));

        List<String> equal = new ArrayList<>(java.util.Collections.nCopies(1_000_000, "点击保存按钮。"));
        GramIndex same = filled(equal);
        say("a million equal segments, asked for", times(same, List.of("点击保存按钮。"), 70, ALL));
        say("a million equal segments, similar text", times(same, List.of("点击取消按钮。"), 70, ALL));
        say(
                "a million equal segments, all but one excluded",
                times(same, List.of("点击保存按钮。"), 70, segment -> segment == 5 ? 0 : Screen.EXCLUDED));
        say("a million equal segments, phrase", phrases(same, List.of("保存按钮")));
    }

    private static GramIndex filled(List<String> texts) {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            entries.add(new Entry(at, texts.get(at), null, null));
        }
        GramIndex index = new GramIndex();
        index.putAll(entries);
        return index;
    }

    private static String joined(List<String> texts, int length) {
        StringBuilder joined = new StringBuilder();
        for (int at = 0; joined.length() < length; at++) {
            joined.append(texts.get(at));
        }
        return joined.substring(0, length);
    }

    private static void put(String what, GramIndex index, String text) {
        long start = System.nanoTime();
        index.put(new Entry(1_000_000, text, null, null));
        say(what, new long[] {System.nanoTime() - start});
    }

    private static long[] times(GramIndex index, List<String> queries, double min, Screen screen) {
        return measured(queries, query -> index.matches(new Query(query, null, null, min, 5), screen));
    }

    private static long[] phrases(GramIndex index, List<String> queries) {
        return measured(
                queries, query -> index.containing(query.substring(0, Math.min(4, query.length())), 0, 50, ALL));
    }

    private static long[] measured(List<String> queries, java.util.function.Consumer<String> search) {
        List<Long> times = new ArrayList<>();
        int rounds = Math.max(2, TIMES / queries.size());
        for (int round = 0; round < rounds; round++) {
            times.clear();
            for (String query : queries) {
                long start = System.nanoTime();
                search.accept(query);
                times.add(System.nanoTime() - start);
            }
        }
        long[] sorted = times.stream().mapToLong(time -> time).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void say(String what, long[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.3f ms, longest %.3f ms%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
