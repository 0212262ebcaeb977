package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.matching.SegmentIndex.Screen;
import org.duizhao.matching.SimilarSearch.Way;

/** The index gives the answers of the scan, in the same order, whatever is put in, changed, taken out and asked. */
class GramIndexTest {

    private static final List<List<String>> ALPHABETS = List.of(
            List.of("的", "一", "是"),
            List.of("的", "一", "国", "中", "𠮷", "𡨄", "１", "，", "。", "合", "作", "“", "”"),
            List.of("a", "b", "A", "B", " "),
            List.of("e", "t", "o", "T", "O", " ", ".", "1", "2", "n", "&", "s"),
            List.of("и", "й", "И", "о", "О", "н", " ", "-", "ё", "и\u0306"));

    @Provide
    Arbitrary<List<String>> alphabets() {
        return Arbitraries.of(ALPHABETS);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void changesAndSearchesAsTheScanDoes(
            @ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long seed, @ForAll("alphabets") List<String> letters) {
        Random random = new Random(seed);
        ArrayDeque<Runnable> later = new ArrayDeque<>();
        GramIndex index =
                new GramIndex(new Parts(1 + random.nextInt(8), AT_ONCE[random.nextInt(2)], later::add), way(random));
        ScanIndex scan = new ScanIndex();
        int longest = 1 + random.nextInt(25);
        for (int step = 0; step < 150; step++) {
            change(random, letters, longest, index, scan);
            if (random.nextInt(20) == 0 && !later.isEmpty()) {
                later.poll().run();
            }
            if (random.nextInt(25) == 0) {
                fill(random, letters, longest, 1000 + 10 * step, index, scan);
            }
            if (step % 5 == 0) {
                assertAlike(index, scan, query(random, letters, longest), screen(random));
                assertFoundAlike(index, scan, text(random, letters, 3), random);
            }
        }
        assertThat(index.size()).isEqualTo(scan.size());
    }

    private static final int[] AT_ONCE = {0, 1000};

    /** What is written is one moment, whatever becomes of the index while it is, and what is read from it goes on from there. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void whatWasWrittenAndReadSearchesAndGoesOnAsTheScanDoes(
            @ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long seed, @ForAll("alphabets") List<String> letters)
            throws IOException {
        Random random = new Random(seed);
        ArrayDeque<Runnable> later = new ArrayDeque<>();
        int most = 1 + random.nextInt(8);
        int atOnce = AT_ONCE[random.nextInt(2)];
        GramIndex first = new GramIndex(new Parts(most, atOnce, later::add), way(random));
        ScanIndex scan = new ScanIndex();
        int longest = 1 + random.nextInt(25);
        for (int left = random.nextInt(120); left > 0; left--) {
            change(random, letters, longest, first, scan);
        }
        SegmentView view = first.view();
        for (int left = random.nextInt(40); left > 0; left--) {
            change(random, letters, longest, first, new ScanIndex());
        }
        while (!later.isEmpty()) {
            later.poll().run();
        }
        ArrayReader from = new ArrayReader(Channels.newChannel(new ByteArrayInputStream(written(view))), () -> {});
        Fingerprint fingerprint = new Fingerprint(from.number());
        GramIndex read = new GramIndex(
                new Parts(most, atOnce, Runnable::run, fingerprint, Snapshot.read(from, most)), way(random));
        from.finish();
        assertThat(read.size()).isEqualTo(scan.size());
        for (int step = 0; step < 100; step++) {
            assertAlike(read, scan, query(random, letters, longest), screen(random));
            assertFoundAlike(read, scan, text(random, letters, 3), random);
            change(random, letters, longest, read, scan);
        }
        assertThat(read.size()).isEqualTo(scan.size());
    }

    @Example
    void anIndexThatWasReadHoldsWhatTheFirstHeldAndIsWrittenAgain() throws IOException {
        GramIndex index = new GramIndex();
        Entry one = new Entry(1, "谢谢大家！", "以前", null, 3);
        Entry other = new Entry(2, "𠮷野家🍚", null, null);
        index.putAll(List.of(one, other, new Entry(3, "Спасибо", null, null)));
        index.remove(3);
        for (int time = 0; time < 3; time++) {
            index = GramIndex.read(
                    new ArrayReader(Channels.newChannel(new ByteArrayInputStream(written(index.view()))), () -> {}));
            assertThat(index.size()).isEqualTo(2);
            assertThat(index.view().holds(one)).isTrue();
            assertThat(index.view().holds(other)).isTrue();
            assertThat(index.view().holds(new Entry(1, "谢谢大家！", null, null, 3))).isFalse();
            assertThat(index.matches(new Query("谢谢大家！", "以前", null, 3, 100, 5), segment -> 0))
                    .containsExactly(new SegmentIndex.Hit(1, 101));
        }
    }

    private static byte[] written(SegmentView view) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArrayWriter into = new ArrayWriter(Channels.newChannel(bytes));
        view.write(into);
        into.finish();
        return bytes.toByteArray();
    }

    /** Enough texts for long lists and letters in threes. */
    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void findsInManyTextsWhatTheScanFinds(
            @ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long seed, @ForAll("alphabets") List<String> letters) {
        Random random = new Random(seed);
        GramIndex index = new GramIndex(new Parts(Parts.RECENT, Parts.AT_ONCE, Runnable::run), way(random));
        ScanIndex scan = new ScanIndex();
        int longest = 4 + random.nextInt(30);
        List<Entry> entries = new ArrayList<>();
        for (int id = 0; id < 20_000; id++) {
            entries.add(new Entry(id, text(random, letters, longest), null, null));
        }
        if (random.nextBoolean()) {
            fill(index, entries.subList(0, 12_000), entries.subList(12_000, entries.size()));
        } else {
            index.putAll(entries);
        }
        scan.putAll(entries);
        for (int asked = 0; asked < 25; asked++) {
            assertAlike(index, scan, query(random, letters, longest), screen(random));
            assertFoundAlike(index, scan, text(random, letters, 5), random);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void findsLongTextsAsTheScanDoes(@ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        List<String> letters = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        GramIndex index = new GramIndex(new Parts(4, 1000, Runnable::run), way(random));
        ScanIndex scan = new ScanIndex();
        String text = text(random, letters, 400);
        for (int id = 0; id < 60; id++) {
            Entry entry = new Entry(id, edited(random, letters, text), null, null);
            index.put(entry);
            scan.put(entry);
        }
        for (int asked = 0; asked < 10; asked++) {
            String query = edited(random, letters, text);
            assertAlike(index, scan, new Query(query, null, null, min(random), 1 + random.nextInt(9)), segment -> 0);
        }
    }

    /** A gram of three has no list where one of its pairs is rare; that is not the same as being in no text. */
    @Example
    void aGramOfThreeWithoutAListIsNotTakenForOneInNoText() {
        GramIndex index = new GramIndex(new Parts(1, 0, Runnable::run), (texts, isAlphabetic, length, edits) -> false);
        List<Entry> entries = new ArrayList<>();
        for (int id = 10; id < 1210; id++) {
            String others = new StringBuilder().appendCodePoint(0x5000 + id).toString() + (char) (0x6000 + id);
            entries.add(new Entry(id, (id % 2 == 0 ? "的一" + others : others + "一地") + "甲乙丙", null, null));
        }
        entries.add(new Entry(1, "的一是国中合作", null, null));
        entries.add(new Entry(2, "作合中国是一地", null, null));
        index.putAll(entries);

        assertThat(index.matches(new Query("的一是东中西作", null, null, 70, 5), segment -> 0))
                .extracting(SegmentIndex.Hit::segment)
                .containsExactly(1L);
        assertThat(index.matches(new Query("作西中东是一地", null, null, 70, 5), segment -> 0))
                .extracting(SegmentIndex.Hit::segment)
                .containsExactly(2L);
    }

    @Example
    void anEmptyIndexFindsNothing() {
        GramIndex index = new GramIndex();

        assertThat(index.matches(new Query("起飞", null, null, 50, 5), segment -> 0))
                .isEmpty();
        assertThat(index.matches(new Query("", null, null, 50, 5), segment -> 0))
                .isEmpty();
        assertThat(index.containing("起", 0, 5, segment -> 0)).isEmpty();
        index.remove(1);
        assertThat(index.size()).isZero();
    }

    @Example
    void manyOfOneIdCountAsTheLast() {
        GramIndex index = new GramIndex(new Parts(1, 0, Runnable::run), Way.QUICKEST);
        index.putAll(List.of(new Entry(7, "один", null, null), new Entry(7, "два", null, null)));

        assertThat(index.size()).isEqualTo(1);
        assertThat(index.matches(new Query("два", null, null, 50, 5), segment -> 0))
                .hasSize(1);
        assertThat(index.matches(new Query("один", null, null, 50, 5), segment -> 0))
                .isEmpty();
    }

    @Example
    void whoeverReadsWhileItChangesSeesEachSegmentOnceAndWhole() throws Exception {
        GramIndex index = new GramIndex(new Parts(16, 64, Parts.BACKGROUND), Way.QUICKEST);
        for (int id = 0; id < 100; id++) {
            index.put(new Entry(id, "起飞前检查第" + (char) ('一' + id) + "项", null, null));
        }
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> reader = () -> {
                int read = 0;
                for (int id = 0; !done.get(); id = (id + 1) % 100, read++) {
                    String text = "起飞前检查第" + (char) ('一' + id) + "项";
                    assertThat(index.matches(new Query(text, null, null, 100, 9), segment -> 0))
                            .containsExactly(new SegmentIndex.Hit(id, 100));
                    assertThat(index.containing(text.substring(4), 0, 9, segment -> 0))
                            .containsExactly((long) id);
                }
                return read;
            };
            List<Future<Integer>> reads = List.of(readers.submit(reader), readers.submit(reader));
            Random random = new Random(1);
            for (int change = 0; change < 20_000; change++) {
                int id = random.nextInt(100);
                index.put(new Entry(id, "起飞前检查第" + (char) ('一' + id) + "项", null, null));
                index.put(new Entry(1000 + random.nextInt(500), text(random, ALPHABETS.get(1), 9), null, null));
                index.remove(1000 + random.nextInt(500));
            }
            done.set(true);
            for (Future<Integer> read : reads) {
                assertThat(read.get()).isPositive();
            }
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    /** By the sketches of all texts, by lists, or by what is quicker. */
    private static Way way(Random random) {
        int kind = random.nextInt(3);
        return kind == 0 ? Way.QUICKEST : (texts, isAlphabetic, length, edits) -> kind == 1;
    }

    private static void change(Random random, List<String> letters, int longest, SegmentIndex one, SegmentIndex other) {
        int kind = random.nextInt(12);
        long segment = random.nextInt(60);
        if (kind < 3) {
            one.remove(segment);
            other.remove(segment);
        } else if (kind == 3) {
            List<Entry> entries = new ArrayList<>();
            for (int count = random.nextInt(20); count > 0; count--) {
                entries.add(entry(random, random.nextInt(60), letters, longest));
            }
            one.putAll(entries);
            other.putAll(entries);
        } else {
            Entry entry = entry(random, segment, letters, longest);
            one.put(entry);
            other.put(entry);
        }
    }

    /** Brings in segments that are not there, and takes out some that may have come in this way before. */
    private static void fill(
            Random random, List<String> letters, int longest, int firstId, GramIndex index, SegmentIndex scan) {
        List<Entry> entries = new ArrayList<>();
        for (int count = random.nextInt(10); count > 0; count--) {
            entries.add(entry(random, firstId + count, letters, longest));
        }
        int middle = random.nextInt(entries.size() + 1);
        fill(index, entries.subList(0, middle), entries.subList(middle, entries.size()));
        scan.putAll(entries);
        for (int count = random.nextInt(10); count > 0; count--) {
            long segment = 1000 + random.nextInt(firstId - 1000 + 10);
            index.remove(segment);
            scan.remove(segment);
        }
    }

    private static void fill(GramIndex index, List<Entry> some, List<Entry> others) {
        try (Filling filling = index.filling()) {
            filling.add(some);
            filling.add(others);
        }
    }

    private static Entry entry(Random random, long segment, List<String> letters, int longest) {
        return new Entry(
                segment,
                text(random, letters, longest),
                neighbour(random, letters),
                neighbour(random, letters),
                codes(random));
    }

    private static Query query(Random random, List<String> letters, int longest) {
        return new Query(
                text(random, letters, longest),
                neighbour(random, letters),
                neighbour(random, letters),
                codes(random),
                min(random),
                1 + random.nextInt(12));
    }

    private static int codes(Random random) {
        return random.nextInt(4) == 0 ? 200 + random.nextInt(2) : 0;
    }

    private static double min(Random random) {
        return random.nextBoolean() ? 50 + 5 * random.nextInt(11) : 50 + random.nextInt(500) / 10.0;
    }

    private static Screen screen(Random random) {
        int seed = random.nextInt(1000);
        boolean open = random.nextInt(3) == 0;
        return segment -> open ? 0 : (int) ((segment * 31 + seed) * 17 % 13) - 1;
    }

    private static String neighbour(Random random, List<String> letters) {
        return random.nextInt(3) == 0 ? null : text(random, letters, 1);
    }

    /** The first letters much more often than the last, as in any language. */
    private static String text(Random random, List<String> letters, int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            text.append(letters.get((int) (random.nextDouble() * random.nextDouble() * letters.size())));
        }
        return text.toString();
    }

    private static String edited(Random random, List<String> letters, String text) {
        StringBuilder out = new StringBuilder();
        int rate = random.nextInt(50);
        text.codePoints().forEach(letter -> {
            int edit = random.nextInt(100);
            if (edit < rate && edit % 3 != 0) {
                out.append(letters.get(random.nextInt(letters.size())));
            }
            if (edit >= rate || edit % 3 == 2) {
                out.appendCodePoint(letter);
            }
        });
        return out.toString();
    }

    private static void assertAlike(SegmentIndex index, SegmentIndex scan, Query query, Screen screen) {
        assertThat(index.matches(query, screen)).as("%s", query).isEqualTo(scan.matches(query, screen));
    }

    private static void assertFoundAlike(SegmentIndex index, SegmentIndex scan, String phrase, Random random) {
        int offset = random.nextInt(4);
        int limit = 1 + random.nextInt(10);
        Screen screen = screen(random);
        assertThat(index.containing(phrase, offset, limit, screen))
                .as("phrase %s", phrase)
                .isEqualTo(scan.containing(phrase, offset, limit, screen));
    }
}
