package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What is written is read, and whatever is wrong with it is noticed. */
class ArrayReaderTest {

    private static final int BLOCK = 1 << 20;

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void readsWhatWasWritten(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seed) throws IOException {
        Random random = new Random(seed);
        List<Object> all = new ArrayList<>();
        for (int left = random.nextInt(12); left >= 0; left--) {
            all.add(any(random));
        }
        ArrayReader from = reader(written(all));
        for (Object one : all) {
            assertThat(read(one, from)).isEqualTo(one);
        }
        from.finish();
    }

    @Example
    void arraysThatFillBlocksJustSoAreReadToo() throws IOException {
        for (int length = BLOCK - 40; length < BLOCK + 40; length++) {
            byte[] bytes = new byte[length];
            bytes[length - 1] = 7;
            byte[] written = written(List.of(bytes, 42L));
            ArrayReader from = reader(written);
            assertThat(from.bytes()).isEqualTo(bytes);
            assertThat(from.number()).isEqualTo(42);
            from.finish();
        }
    }

    @Example
    void everyFlippedBitAndEveryMissingByteIsNoticed() throws IOException {
        byte[] written = written(List.of(new long[] {1, 2, 3}, "对照", 5L));
        for (int bit = 0; bit < 8 * written.length; bit++) {
            byte[] damaged = written.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatIOException().as("bit %d", bit).isThrownBy(() -> reader(damaged));
        }
        for (int length = 0; length < written.length; length++) {
            byte[] cut = Arrays.copyOf(written, length);
            assertThatIOException().as("%d bytes", length).isThrownBy(() -> reader(cut));
        }
    }

    @Example
    void aBlockThatIsMissingOrInAnotherPlaceIsNoticed() throws IOException {
        byte[] written = written(List.of(new byte[3 * BLOCK]));
        byte[] without = new byte[written.length - BLOCK];
        System.arraycopy(written, 0, without, 0, BLOCK);
        System.arraycopy(written, 2 * BLOCK, without, BLOCK, without.length - BLOCK);
        assertThatIOException().isThrownBy(() -> reader(without).bytes()).withMessage("block 1 is damaged");
        byte[] swapped = written.clone();
        System.arraycopy(written, BLOCK, swapped, 2 * BLOCK, BLOCK);
        System.arraycopy(written, 2 * BLOCK, swapped, BLOCK, BLOCK);
        assertThatIOException().isThrownBy(() -> reader(swapped).bytes()).withMessage("block 1 is damaged");
        assertThatIOException()
                .isThrownBy(() -> reader(Arrays.copyOf(written, 2 * BLOCK)).bytes())
                .withMessage("it ends within block 2");
    }

    @Example
    void whoReadsLessOrMoreThanThereIsIsTold() throws IOException {
        byte[] written = written(List.of(1L, 2L));
        ArrayReader less = reader(written);
        less.number();
        assertThatIOException().isThrownBy(less::finish);
        ArrayReader more = reader(written);
        more.number();
        more.number();
        assertThatIOException().isThrownBy(more::number);
    }

    private static Object any(Random random) {
        int length = random.nextInt(5) == 0 ? random.nextInt(300_000) : random.nextInt(20);
        return switch (random.nextInt(7)) {
            case 0 -> random.nextLong();
            case 1 -> random.longs(length).toArray();
            case 2 -> random.ints(length).toArray();
            case 3 -> "长𠮷é".repeat(length).toCharArray();
            case 4 -> shorts(random, length);
            case 5 -> bytes(random, length);
            default -> "文字 и буквы 🍚".repeat(length);
        };
    }

    private static short[] shorts(Random random, int length) {
        short[] shorts = new short[length];
        for (int at = 0; at < length; at++) {
            shorts[at] = (short) random.nextInt();
        }
        return shorts;
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] written(List<Object> all) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArrayWriter into = new ArrayWriter(Channels.newChannel(bytes));
        for (Object one : all) {
            if (one instanceof Long number) {
                into.write(number);
            } else if (one instanceof long[] longs) {
                into.write(longs);
            } else if (one instanceof int[] ints) {
                into.write(ints);
            } else if (one instanceof char[] chars) {
                into.write(chars);
            } else if (one instanceof short[] shorts) {
                into.write(shorts);
            } else if (one instanceof byte[] some) {
                into.write(some);
            } else {
                into.write((String) one);
            }
        }
        into.finish();
        return bytes.toByteArray();
    }

    private static Object read(Object like, ArrayReader from) throws IOException {
        if (like instanceof Long) {
            return from.number();
        } else if (like instanceof long[]) {
            return from.longs();
        } else if (like instanceof int[]) {
            return from.ints();
        } else if (like instanceof char[]) {
            return from.chars();
        } else if (like instanceof short[]) {
            return from.shorts();
        } else if (like instanceof byte[]) {
            return from.bytes();
        }
        return from.text();
    }

    private static ArrayReader reader(byte[] written) throws IOException {
        return new ArrayReader(Channels.newChannel(new ByteArrayInputStream(written)), () -> {});
    }
}
