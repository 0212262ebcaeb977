package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Normalization;

/** What turns texts away never turns away one that is near enough, and does turn away most that are not. */
class SketchesTest {

    private static final List<String> ALPHABETS = List.of("的一是国中合作𠮷", "etaoin shrdlu", "ab", "оеаинт свлк");

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noTextIsTurnedAwayThatIsWithinTheLimit(@ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        int[] letters = CodePoints.of(ALPHABETS.get(random.nextInt(ALPHABETS.size())));
        int longest = 1 + random.nextInt(300);
        int[] first = points(random, letters, 1 + random.nextInt(longest));
        Part part = part(300, random, letters, first, longest);
        for (int asked = 0; asked < 6; asked++) {
            int[] query = normalized(edited(random, letters, first));
            if (query.length > 0) {
                assertNoneIsLost(part, query);
            }
        }
    }

    /** The class of the longest texts, and places that each stand for many letters. */
    @Example
    void noVeryLongTextIsTurnedAwayThatIsWithinTheLimit() {
        Random random = new Random(4);
        for (String alphabet : ALPHABETS) {
            int[] letters = CodePoints.of(alphabet);
            for (int length : new int[] {900, 3000, 10_000}) {
                int[] first = points(random, letters, length);
                Part part = part(24, random, letters, first, length);
                for (int asked = 0; asked < 2; asked++) {
                    assertNoneIsLost(part, normalized(edited(random, letters, first)));
                }
            }
        }
    }

    /** A letter in a hundred is changed, so that the limit is near: where what is taken for spoiled is too little it shows. */
    @Example
    void noTextIsTurnedAwayThatDiffersInFewPlaces() {
        Random random = new Random(5);
        int[] letters = IntStream.range(0x5000, 0x5000 + 400).toArray();
        for (int length : new int[] {33, 64, 65, 200, 1000, 3000}) {
            for (int asked = 0; asked < 60; asked++) {
                int[] first = random.ints(length, 0, letters.length)
                        .map(at -> letters[at])
                        .toArray();
                PartBuilder builder = new PartBuilder(new Fingerprint());
                for (int id = 0; id < 4; id++) {
                    int[] text = blocks(random, letters, first, id);
                    builder.add(new Entry(id, new String(text, 0, text.length), null, null));
                }
                assertNoneIsLost(builder.build(), first);
            }
        }
    }

    /** Letters put in or taken out, or both, all in one place or two, so that what stands between is shifted by all of them. */
    private static int[] blocks(Random random, int[] letters, int[] text, int kind) {
        int many = 1 + random.nextInt(text.length / 4);
        int from = random.nextInt(text.length / 4);
        int to = text.length - random.nextInt(text.length / 4) - many;
        int[] others =
                random.ints(many, 0, letters.length).map(at -> letters[at]).toArray();
        IntStream begin = Arrays.stream(text, 0, from);
        return switch (kind) {
            case 0 -> joined(begin, Arrays.stream(others), Arrays.stream(text, from, text.length));
            case 1 -> joined(begin, IntStream.empty(), Arrays.stream(text, from + many, text.length));
            case 2 ->
                joined(
                        IntStream.concat(begin, Arrays.stream(others)),
                        Arrays.stream(text, from, to),
                        Arrays.stream(text, to + many, text.length));
            default ->
                joined(
                        begin,
                        Arrays.stream(text, from + many, to),
                        IntStream.concat(Arrays.stream(others), Arrays.stream(text, to, text.length)));
        };
    }

    private static int[] joined(IntStream one, IntStream two, IntStream three) {
        return IntStream.concat(IntStream.concat(one, two), three).toArray();
    }

    private static void assertNoneIsLost(Part part, int[] query) {
        SketchSearch sketch = new SketchSearch(folded(query), part.sketches());
        PairPlaces places = new PairPlaces(query);
        Distance distance = new Distance(query);
        TextTable texts = part.texts();
        int[] gathered = new int[texts.size()];
        for (int text = 0; text < texts.size(); text++) {
            int[] stored = CodePoints.of(texts.text(text));
            int edits = distance.to(stored, Integer.MAX_VALUE / 2);
            assertThat(texts.length(text)).isEqualTo(stored.length);
            assertThat(sketch.mayBeWithin(text, stored.length, edits)).isTrue();
            assertThat(texts.mayBeWithin(text, stored.length, edits, places)).isTrue();
            int count = sketch.gather(
                    stored.length, texts.firstOf(stored.length), texts.firstOf(stored.length + 1), edits, gathered);
            assertThat(Arrays.stream(gathered, 0, count)).contains(text);
            int kept = sketch.keep(gathered, count, stored.length, edits);
            assertThat(Arrays.stream(gathered, 0, kept)).contains(text);
        }
    }

    @Example
    void mostTextsAreTurnedAwayThatAreFarAway() {
        Random random = new Random(3);
        int[] letters = CodePoints.of("etaoinshrdlucmfwypvbgk etaoins eta");
        Part part = part(300, random, letters, new int[0], 90);
        TextTable texts = part.texts();
        int[] query = normalized(points(random, letters, 80));
        SketchSearch sketch = new SketchSearch(query, part.sketches());
        PairPlaces places = new PairPlaces(query);
        int from = texts.firstOf(75);
        int[] far = IntStream.range(from, texts.size()).toArray();

        assertThat(part.sketches().isAlphabetic()).isTrue();
        assertThat(far).hasSizeGreaterThan(40);
        assertThat(Arrays.stream(far).filter(text -> sketch.mayBeWithin(text, texts.length(text), 24)))
                .hasSizeLessThan(far.length / 4);
        assertThat(Arrays.stream(far).filter(text -> texts.mayBeWithin(text, texts.length(text), 24, places)))
                .hasSizeLessThan(far.length / 4);
        assertThat(Arrays.stream(far)
                        .filter(text -> texts.length(text) == 80)
                        .filter(text -> sketch.gather(80, text, text + 1, 9, new int[1]) == 1))
                .isEmpty();
    }

    private static Part part(int texts, Random random, int[] letters, int[] first, int longest) {
        PartBuilder builder = new PartBuilder(new Fingerprint());
        for (int id = 0; id < texts; id++) {
            int[] text = first.length > 0 && id % 2 == 0
                    ? edited(random, letters, first)
                    : points(random, letters, 1 + random.nextInt(longest));
            builder.add(new Entry(id, new String(text, 0, text.length), null, null));
        }
        return builder.build();
    }

    private static int[] points(Random random, int[] letters, int length) {
        return IntStream.generate(() -> letters[(int) (random.nextDouble() * random.nextDouble() * letters.length)])
                .limit(length)
                .toArray();
    }

    private static int[] edited(Random random, int[] letters, int[] text) {
        int rate = random.nextInt(60);
        return Arrays.stream(text)
                .flatMap(letter -> {
                    int kind = random.nextInt(100) < rate ? random.nextInt(3) : 3;
                    int other = letters[random.nextInt(letters.length)];
                    return switch (kind) {
                        case 0 -> IntStream.empty();
                        case 1 -> IntStream.of(other);
                        case 2 -> IntStream.of(letter, other);
                        default -> IntStream.of(letter);
                    };
                })
                .toArray();
    }

    private static int[] normalized(int[] points) {
        return CodePoints.of(Normalization.forComparison(new String(points, 0, points.length)));
    }

    private static int[] folded(int[] points) {
        return Arrays.stream(points).map(Normalization::foldCase).toArray();
    }
}
