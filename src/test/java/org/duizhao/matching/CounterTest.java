package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

class CounterTest {

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void countsEachRangeAsThoughNothingWereBefore(@ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        Counter counter = new Counter();
        for (int range = 0; range < 60; range++) {
            assertCounts(counter, random, 1 + random.nextInt(9));
        }
    }

    /** What was counted is told from what is by its size, which comes to an end: after some ten million searches with one counter. */
    @Example
    void goesOnWhereCountsWouldBecomeTooLarge() {
        Random random = new Random(1);
        Counter counter = new Counter();
        counter.begin(0, 8, 1, Integer.MAX_VALUE - 10);
        for (int text = 0; text < 8; text++) {
            counter.add(text, Integer.MAX_VALUE - 10);
        }
        for (int range = 0; range < 60; range++) {
            assertCounts(counter, random, 11 + random.nextInt(9));
        }
    }

    private static void assertCounts(Counter counter, Random random, int most) {
        int from = random.nextInt(1000);
        int needed = 1 + random.nextInt(most);
        counter.begin(from, from + 8, needed, most);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        for (int piece = 0; piece < most; piece++) {
            for (int text = from; text < from + 8; text++) {
                if (random.nextInt(3) > 0) {
                    counter.add(text, 1);
                    expected.merge(text, 1, Integer::sum);
                }
            }
        }
        expected.values().removeIf(count -> count < needed);
        TreeMap<Integer, Integer> counted = new TreeMap<>();
        for (int at = 0; at < counter.found(); at++) {
            counted.put(counter.text(at), counter.count(at));
        }
        assertThat(counter.found()).isEqualTo(expected.size());
        assertThat(counted).isEqualTo(expected);
    }
}
