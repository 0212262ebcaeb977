package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DistanceTest {

    @Provide
    Arbitrary<int[]> shortTexts() {
        return Texts.points(90);
    }

    @Property(tries = 2000)
    void isWhatTheMatrixSays(@ForAll("shortTexts") int[] one, @ForAll("shortTexts") int[] other) {
        int distance = new Distance(one).to(other, Math.max(one.length, other.length));

        assertThat(distance).isEqualTo(matrix(one, other));
    }

    @Property(tries = 2000)
    void isExactUpToTheLimitAndBeyondItGreater(
            @ForAll("shortTexts") int[] one,
            @ForAll("shortTexts") int[] other,
            @ForAll @IntRange(max = 100) int limit) {
        assertWithin(one, other, limit);
    }

    @Property(tries = 400)
    void isExactOverManyBlocks(@ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        int[] one = random.ints(random.nextInt(700), 'a', 'e').toArray();
        int[] other = edited(one, random);

        int distance = matrix(one, other);
        assertWithin(one, other, distance);
        assertWithin(one, other, Math.max(0, distance - 1));
        assertWithin(one, other, distance + random.nextInt(300));
        assertWithin(one, other, random.nextInt(700));
    }

    /** The edges of what is looked at: everything put in at one end, taken out at the other, and the other way round. */
    @Example
    void isExactWherePathsGoAsFarFromTheMiddleAsTheLimitLets() {
        Random random = new Random(11);
        for (int length : new int[] {5, 63, 64, 65, 127, 128, 129, 200, 320}) {
            int[] one = random.ints(length, 'a', 'z').toArray();
            for (int out = 0; out < Math.min(length, 140); out += 1 + random.nextInt(9)) {
                for (int in = 0; in < 140; in += 1 + random.nextInt(9)) {
                    int[] middle = Arrays.copyOfRange(one, out, length);
                    int[] others = random.ints(in, 'A', 'Z').toArray();
                    int[] other = IntStream.concat(Arrays.stream(middle), Arrays.stream(others))
                            .toArray();
                    int edits = matrix(one, other);
                    for (int limit = Math.max(0, edits - 1); limit <= edits + 1; limit++) {
                        assertWithin(one, other, limit);
                        assertWithin(other, one, limit);
                    }
                }
            }
        }
    }

    @Example
    void isExactForVeryLongTexts() {
        Random random = new Random(12);
        for (int length : new int[] {1035, 3000, 5000}) {
            int[] one = random.ints(length, 'a', 'e').toArray();
            int[] other = edited(one, random);
            int edits = matrix(one, other);
            assertThat(new Distance(one).to(other, edits)).isEqualTo(edits);
            assertThat(new Distance(one).to(other, length)).isEqualTo(edits);
            assertThat(new Distance(one).to(other, edits - 1)).isGreaterThan(edits - 1);
        }
    }

    private static void assertWithin(int[] one, int[] other, int limit) {
        int right = matrix(one, other);
        int distance = new Distance(one).to(other, limit);
        if (right <= limit) {
            assertThat(distance).isEqualTo(right);
        } else {
            assertThat(distance).isGreaterThan(limit);
        }
    }

    private static int[] edited(int[] text, Random random) {
        StringBuilder out = new StringBuilder();
        int rate = 1 + random.nextInt(40);
        for (int letter : text) {
            int edit = random.nextInt(100);
            if (edit >= rate) {
                out.appendCodePoint(letter);
            } else if (edit % 3 == 0) {
                out.append("xyz", 0, random.nextInt(4));
            }
        }
        return out.chars().toArray();
    }

    static int matrix(int[] one, int[] other) {
        int[] above = new int[other.length + 1];
        for (int column = 0; column <= other.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length; row++) {
            int[] here = new int[other.length + 1];
            here[0] = row;
            for (int column = 1; column <= other.length; column++) {
                int replaced = above[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[other.length];
    }
}
