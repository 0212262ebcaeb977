package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Normalization;

class PostingsTest {

    private static final String LETTERS = "的一a b𠮷国中";

    private final Random random = new Random(7);
    private final List<String> texts = new ArrayList<>();
    private final Part part = part();

    @Example
    void aListHoldsTheTextsOfItsGramInAnyRange() {
        for (int asked = 0; asked < 3000; asked++) {
            int[] gram = gram();
            int from = random.nextInt(texts.size());
            int to = from + random.nextInt(Math.min(Counter.RANGE, texts.size() - from) + 1);
            assertRange(gram, from, to);
        }
    }

    /** A range may begin and end with every text, also with those at which a list can be skipped to. */
    @Example
    void aRangeMayBeginWithAnyText() {
        int[] gram = CodePoints.of("的");
        for (int from = 0; from < texts.size(); from++) {
            assertRange(gram, from, Math.min(texts.size(), from + 3));
        }
    }

    @Example
    void onlyRareGramsOfThreeAreLeftOut() {
        Postings postings = part.postings();
        for (int asked = 0; asked < 500; asked++) {
            int[] gram = gram();
            if (gram.length == 3) {
                boolean frequent = Postings.isFrequent(GramTable.frequency(postings.find(Gram.at(gram, 0, 2))))
                        && Postings.isFrequent(GramTable.frequency(postings.find(Gram.at(gram, 1, 2))));
                int expected = frequent ? counted(gram, 0, texts.size()).size() : 0;
                assertThat(GramTable.frequency(postings.find(Gram.at(gram, 0, 3))))
                        .isEqualTo(expected);
            }
        }
    }

    /** Of each size that the next text's distance takes, the least and the greatest. */
    @Example
    void aListHoldsTextsAtAnyDistance() {
        int[] gaps = {3, 127, 128, (1 << 14) - 1, 1 << 14, (1 << 21) - 1, 1 << 21};
        int[] held = Arrays.copyOf(gaps, gaps.length);
        Arrays.parallelPrefix(held, Integer::sum);
        int size = held[held.length - 1] + 1;
        char[] units = new char[size];
        Arrays.fill(units, 'a');
        Arrays.stream(held).forEach(text -> units[text] = '的');
        int[] starts = IntStream.rangeClosed(0, size).toArray();
        Postings postings = new PostingsBuilder(new TextTable(units, starts, new int[] {1}, new int[] {0})).build();
        long found = postings.find(Gram.at(new int[] {'的'}, 0, 1));
        List<Integer> texts = new ArrayList<>();
        Counter counter = new Counter();
        for (int start = 0; start < size; start += Counter.RANGE) {
            counter.begin(start, Math.min(size, start + Counter.RANGE), 1, 1);
            postings.count(GramTable.list(found), 1, counter);
            for (int at = 0; at < counter.found(); at++) {
                texts.add(counter.text(at));
            }
        }

        assertThat(GramTable.frequency(found)).isEqualTo(held.length);
        assertThat(texts).isEqualTo(Arrays.stream(held).boxed().toList());
    }

    private void assertRange(int[] gram, int from, int to) {
        int list = GramTable.list(part.postings().find(Gram.at(gram, 0, gram.length)));
        if (gram.length == 3 && list == GramTable.ABSENT) {
            return;
        }
        Counter counter = new Counter();
        counter.begin(from, to, 3, 3);
        part.postings().count(list, 3, counter);
        TreeMap<Integer, Integer> found = new TreeMap<>();
        for (int at = 0; at < counter.found(); at++) {
            found.put(counter.text(at), counter.count(at));
        }
        assertThat(found).isEqualTo(counted(gram, from, to));
    }

    private TreeMap<Integer, Integer> counted(int[] gram, int from, int to) {
        String sought = new String(gram, 0, gram.length);
        TreeMap<Integer, Integer> counted = new TreeMap<>();
        for (int text = from; text < to; text++) {
            if (texts.get(text).contains(sought)) {
                counted.put(text, 3);
            }
        }
        return counted;
    }

    private int[] gram() {
        int[] letters = CodePoints.of(LETTERS);
        return random.ints(1 + random.nextInt(3), 0, letters.length)
                .map(at -> letters[at])
                .toArray();
    }

    private Part part() {
        int[] letters = CodePoints.of(LETTERS);
        PartBuilder builder = new PartBuilder(new Fingerprint());
        for (int id = 0; id < 4000; id++) {
            StringBuilder text = new StringBuilder();
            for (int left = 1 + random.nextInt(12); left > 0; left--) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            builder.add(new Entry(id, text.toString(), null, null));
        }
        Part built = builder.build();
        for (int text = 0; text < built.texts().size(); text++) {
            texts.add(Normalization.forSearch(built.texts().text(text)));
        }
        return built;
    }
}
