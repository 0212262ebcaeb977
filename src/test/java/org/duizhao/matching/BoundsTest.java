package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.matching.SimilarSearch.Way;

/** What stands just within each bound of the search is found: sizes and texts that those of {@link GramIndexTest} do not come to. */
class BoundsTest {

    private static final Way READING_ALL = (texts, isAlphabetic, length, edits) -> true;
    private static final Way BY_LISTS = (texts, isAlphabetic, length, edits) -> false;
    private static final String LATIN = "etaoinshrdlucmfwypvbgkjqxz";

    /** A part has more texts than are counted at once: those at both ends of each range are found. */
    @Example
    void findsTextsAtTheEndsOfRanges() {
        Parts parts = parts();
        GramIndex index = new GramIndex(parts, BY_LISTS);
        int size = 2 * Counter.RANGE + 100;
        index.putAll(different(size, 10));
        Part part = parts.snapshot().parts().get(0);
        assertThat(part.texts().size()).isEqualTo(size);

        int[] ends = {
            0, 99, 100, 101, size - Counter.RANGE - 1, size - Counter.RANGE, size - Counter.RANGE + 1, size - 1
        };
        for (int number : ends) {
            assertFound(index, part, number);
        }
        int[] phraseEnds = {0, Counter.RANGE - 1, Counter.RANGE, Counter.RANGE + 1, 2 * Counter.RANGE, size - 1};
        for (int number : phraseEnds) {
            assertThat(index.containing(part.texts().text(number), 0, 5, segment -> 0))
                    .containsExactly(segment(part, number));
        }
    }

    /** More texts have one length than are gathered at once. */
    @Example
    void findsTextsAtTheEndsOfBatches() {
        Parts parts = parts();
        GramIndex index = new GramIndex(parts, READING_ALL);
        index.putAll(different(9000, 8));
        Part part = parts.snapshot().parts().get(0);

        for (int number : new int[] {0, 4094, 4095, 4096, 4097, 8191, 8192, 8193, 8999}) {
            assertFound(index, part, number);
        }
    }

    private static void assertFound(GramIndex index, Part part, int number) {
        String text = part.texts().text(number);
        String query = text.substring(0, 4) + "五" + text.substring(5);
        assertThat(index.matches(new Query(query, null, null, 80, 3), segment -> 0))
                .as("text %s", number)
                .contains(new Hit(segment(part, number), 100.0 * (text.length() - 1) / text.length()));
    }

    private static long segment(Part part, int number) {
        return part.rows().segment(part.rows().first(number));
    }

    private static List<Entry> different(int count, int length) {
        Random random = new Random(5);
        List<String> texts = Stream.generate(() -> text(random, LATIN, length))
                .distinct()
                .limit(count)
                .toList();
        return IntStream.range(0, count)
                .mapToObj(id -> new Entry(id, texts.get(id), null, null))
                .toList();
    }

    /**
     * Two stretches of a long query meet at letter 48. The letters 21, 48 and 81 are in no stored text, so the pieces with them are the
     * cheapest there are; of the four that are chosen, a text that lacks just those three letters still has one.
     */
    @Example
    void findsWhatIsChangedWhereStretchesMeet() {
        String query = han(0, 96);
        Random random = new Random(7);
        List<Entry> entries = IntStream.range(0, 3000)
                .mapToObj(id -> {
                    int[] text = query.codePoints().toArray();
                    IntStream.of(20, 47, 80).forEach(at -> text[at] = '一' + 1000 + random.nextInt(400));
                    for (int edit = 0; id >= 20 && edit < 30; edit++) {
                        text[random.nextInt(text.length)] = '一' + 1000 + random.nextInt(400);
                    }
                    return new Entry(id, new String(text, 0, text.length), null, null);
                })
                .toList();
        GramIndex index = new GramIndex(parts(), BY_LISTS);
        index.putAll(entries);

        assertThat(index.matches(new Query(query, null, null, 96.5, 100), segment -> 0))
                .extracting(Hit::segment)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 19).mapToObj(id -> 19L - id).toList());
    }

    /** However long a text is, one edit leaves it 98.9, which may be the very score that is asked for. */
    @Example
    void findsWhatHasTheMostThatASimilarTextCanHave() {
        for (Way way : List.of(READING_ALL, BY_LISTS)) {
            GramIndex index = new GramIndex(parts(), way);
            index.putAll(List.of(new Entry(1, han(0, 199) + "丁", null, null)));
            assertThat(index.matches(new Query(han(0, 200), null, null, 98.9, 5), segment -> 0))
                    .containsExactly(new Hit(1, 98.9));
        }
    }

    /** The length of a text whose score is the very one of the worst so far: 800 by 72.72727272727273 is less than 11. */
    @Example
    void findsTheLaterOfTwoLongestTextsThatAreEquallyGood() {
        for (Way way : List.of(READING_ALL, BY_LISTS)) {
            GramIndex index = new GramIndex(new Parts(1, 0, Runnable::run), way);
            index.putAll(List.of(new Entry(1, "丁乙丙甲戊己庚辛一二三", null, null)));
            index.putAll(List.of(new Entry(2, "丁乙丙甲戊己庚辛四五六", null, null)));

            Query query = new Query("丁乙丙甲戊己庚辛", null, null, 50, 1);
            assertThat(index.matches(query, segment -> 0)).containsExactly(new Hit(2, 72.7));
        }
    }

    /** Of every length the text that has just the score that is asked for, or one more edit. */
    @Example
    void findsWhatHasJustTheScoreThatIsAskedFor() {
        for (Way way : List.of(READING_ALL, BY_LISTS)) {
            for (int length = 1; length <= 40; length++) {
                GramIndex index = new GramIndex(new Parts(1, 0, Runnable::run), way);
                ScanIndex scan = new ScanIndex();
                List<Entry> entries = edited(length);
                index.putAll(entries);
                scan.putAll(entries);
                for (int edits = 0; edits <= length / 2; edits++) {
                    for (int longer = length; longer <= length + edits; longer++) {
                        double min = Math.max(50, Score.similarity(edits, longer));
                        Query query = new Query(han(0, length), null, null, min, 100);
                        assertThat(index.matches(query, segment -> 0))
                                .as("%s", query)
                                .isEqualTo(scan.matches(query, segment -> 0));
                    }
                }
            }
        }
    }

    /** A text with letters taken out, put in or replaced, so many and one more than the least score allows. */
    private static List<Entry> edited(int length) {
        List<Entry> entries = new ArrayList<>();
        for (int edits = 1; edits <= length; edits++) {
            int half = edits / 2;
            entries.add(new Entry(4 * edits, han(0, length - edits), null, null));
            entries.add(new Entry(4 * edits + 1, han(0, length) + han(300, edits), null, null));
            entries.add(new Entry(4 * edits + 2, han(300, edits) + han(edits, length - edits), null, null));
            entries.add(new Entry(
                    4 * edits + 3,
                    han(0, length - edits) + han(300, edits - half) + han(500, half) + han(700, half),
                    null,
                    null));
        }
        return entries;
    }

    private static String han(int first, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> Character.toString(0x5000 + first + at))
                .collect(Collectors.joining());
    }

    /** Nearly exact is what has the same form with case, punctuation and numbers folded away, not what has its hash. */
    @Example
    void findsATextWhoseHashIsTheQuerys() {
        assertThat("一丟国中".hashCode()).isEqualTo("丁一国中".hashCode());
        for (Way way : List.of(READING_ALL, BY_LISTS)) {
            GramIndex index = new GramIndex(new Parts(1, 0, Runnable::run), way);
            index.putAll(List.of(new Entry(1, "丁一国中", null, null)));

            assertThat(index.matches(new Query("一丟国中", null, null, 50, 5), segment -> 0))
                    .containsExactly(new Hit(1, 50));
        }
    }

    /** Writing in which hardly a pair of letters is frequent has sketches of letters alone. */
    @Example
    void findsInManyTextsWithoutFrequentPairsWhatTheScanFinds() {
        for (Way way : List.of(READING_ALL, BY_LISTS)) {
            Random random = new Random(8);
            Parts parts = parts();
            GramIndex index = new GramIndex(parts, way);
            ScanIndex scan = new ScanIndex();
            String letters = han(0, 400);
            List<Entry> entries = new ArrayList<>();
            for (int id = 0; id < 4000; id += 2) {
                String text = text(random, letters, 2 + random.nextInt(39));
                entries.add(new Entry(id, text, null, null));
                entries.add(new Entry(id + 1, edited(random, letters, text, random.nextInt(50)), null, null));
            }
            index.putAll(entries);
            scan.putAll(entries);
            assertThat(parts.snapshot().parts().get(0).sketches().isAlphabetic())
                    .isFalse();
            for (int asked = 0; asked < 40; asked++) {
                String text = entries.get(random.nextInt(entries.size())).text();
                assertAlike(index, scan, edited(random, letters, text, random.nextInt(50)), random);
            }
        }
    }

    @Example
    void findsVeryLongTextsAsTheScanDoes() {
        Random random = new Random(9);
        for (String letters : List.of("的一是国中合作", "etaoin shrdlu", "的一是国中合作𠮷")) {
            for (Way way : List.of(READING_ALL, BY_LISTS)) {
                GramIndex index = new GramIndex(new Parts(8, 1000, Runnable::run), way);
                ScanIndex scan = new ScanIndex();
                List<String> texts = List.of(text(random, letters, 3000), text(random, letters, 10_000));
                for (int id = 0; id < 40; id += 2) {
                    String text = edited(random, letters, texts.get(id / 2 % 2), id);
                    Entry entry = new Entry(id, text, null, null);
                    index.put(entry);
                    scan.put(entry);
                }
                for (int asked = 0; asked < 4; asked++) {
                    String query = edited(random, letters, texts.get(asked % 2), 2 + 8 * asked);
                    assertAlike(index, scan, query, random);
                }
            }
        }
    }

    /** A part is not made larger than it may be, and nothing is lost or doubled where one ends. */
    @Example
    void partsThatAreLargeEnoughStayAndAreSearchedAsTheScanDoes() {
        Random random = new Random(10);
        Parts parts = new Parts(16, 1000, 1000, Runnable::run);
        GramIndex index = new GramIndex(parts, Way.QUICKEST);
        ScanIndex scan = new ScanIndex();
        String letters = "的一是国中合作";
        try (Filling filling = index.filling()) {
            for (int id = 0; id < 5000; ) {
                List<Entry> some = new ArrayList<>();
                for (int left = 1 + random.nextInt(30); left > 0; left--) {
                    some.add(new Entry(id++, text(random, letters, 3 + random.nextInt(9)), null, null));
                }
                filling.add(some);
                scan.putAll(some);
            }
        }
        int size = scan.size();
        assertThat(index.size()).isEqualTo(size);
        assertThat(parts.snapshot().parts())
                .hasSizeGreaterThan(20)
                .allMatch(part -> part.texts().units() <= 1000);
        for (int step = 0; step < 600; step++) {
            long segment = random.nextInt(size + 500);
            if (random.nextInt(3) == 0) {
                index.remove(segment);
                scan.remove(segment);
            } else {
                Entry entry = new Entry(segment, text(random, letters, 3 + random.nextInt(9)), null, null);
                index.put(entry);
                scan.put(entry);
            }
            if (step % 10 == 0) {
                assertAlike(index, scan, text(random, letters, 3 + random.nextInt(9)), random);
            }
        }
        assertThat(index.size()).isEqualTo(scan.size());
        assertThat(parts.snapshot().parts()).allMatch(part -> part.texts().units() <= 1000);
    }

    /** Without such an array: the room for the texts of a part can be more than half of the longest that there is. */
    @Example
    void roomGrowsToTheLongestArray() {
        assertThat(PartBuilder.grown(1 << 12, (1 << 12) + 1)).isEqualTo(1 << 13);
        assertThat(PartBuilder.grown(1 << 12, 1 << 20)).isEqualTo(1 << 20);
        assertThat(PartBuilder.grown(1 << 30, (1 << 30) + 1)).isEqualTo(Integer.MAX_VALUE - 8);
        assertThat(PartBuilder.grown(Integer.MAX_VALUE - 8, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    /** Everything that is put in at once is in one part. */
    private static Parts parts() {
        return new Parts(1, Integer.MAX_VALUE, Runnable::run);
    }

    private static void assertAlike(SegmentIndex index, SegmentIndex scan, String text, Random random) {
        Query query = new Query(text, null, null, 50 + random.nextInt(500) / 10.0, 1 + random.nextInt(12));
        assertThat(index.matches(query, segment -> 0)).as("%s", query).isEqualTo(scan.matches(query, segment -> 0));
    }

    private static String text(Random random, String letters, int length) {
        int[] points = letters.codePoints().toArray();
        return random.ints(length, 0, points.length)
                .mapToObj(at -> Character.toString(points[at]))
                .collect(Collectors.joining());
    }

    private static String edited(Random random, String letters, String text, int percent) {
        return Arrays.stream(text.split("(?<=.)"))
                .map(letter -> random.nextInt(100) >= percent
                        ? letter
                        : switch (random.nextInt(3)) {
                            case 0 -> "";
                            case 1 -> text(random, letters, 1);
                            default -> letter + text(random, letters, 1);
                        })
                .collect(Collectors.joining());
    }
}
