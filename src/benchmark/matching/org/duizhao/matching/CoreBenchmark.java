package org.duizhao.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** JMH's view of the core: one operation each over real segments, the queries in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class CoreBenchmark {

    private static final int QUERIES = 2500;

    @Param({"zh", "en", "ru"})
    public String language;

    @Param("100000")
    public int segments;

    private final GramIndex index = new GramIndex();
    private List<String> queries;
    private int next;

    @Setup
    public void fill() {
        RealSegments real = RealSegments.of(Language.of(language).orElseThrow(), 20261121);
        List<String> texts = real.texts(segments);
        queries = real.queries(texts, QUERIES);
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            entries.add(new Entry(at, texts.get(at), null, null));
        }
        index.putAll(entries);
    }

    @Benchmark
    public List<Hit> matchesFrom70() {
        return matches(70);
    }

    @Benchmark
    public List<Hit> matchesFrom50() {
        return matches(50);
    }

    @Benchmark
    public List<Hit> equalTexts() {
        return matches(100);
    }

    /** The first two letters of a query, the 50 latest segments that hold them. */
    @Benchmark
    public List<Long> phraseOfTwoLetters() {
        String query = query();
        return index.containing(
                query.codePointCount(0, query.length()) < 2 ? query : query.substring(0, query.offsetByCodePoints(0, 2)),
                0,
                50,
                segment -> 0);
    }

    private List<Hit> matches(double min) {
        return index.matches(new Query(query(), null, null, min, 5), segment -> 0);
    }

    private String query() {
        next = next + 1 == queries.size() ? 0 : next + 1;
        return queries.get(next);
    }
}
