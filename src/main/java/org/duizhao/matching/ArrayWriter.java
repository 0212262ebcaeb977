package org.duizhao.matching;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Writes numbers and arrays one behind the other, for {@link ArrayReader} to read in the same order. What is damaged, missing or in
 * another place is noticed there before it is used. Needs a mebibyte outside of the heap. For one thread.
 */
public final class ArrayWriter {

    private final WritableByteChannel channel;
    private final Block block = new Block();
    private ByteBuffer bytes = block.begin();

    /** @param channel a blocking one, which stays open */
    public ArrayWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    /** Puts so many elements of an array, from one on, where the buffer stands. */
    private interface Piece {
        void put(int from, int count);
    }

    public void write(long number) throws IOException {
        room(Long.BYTES);
        bytes.putLong(number);
    }

    public void write(long[] numbers) throws IOException {
        write(numbers.length, Long.BYTES, (from, count) -> bytes.asLongBuffer().put(numbers, from, count));
    }

    public void write(int[] numbers) throws IOException {
        write(
                numbers.length,
                Integer.BYTES,
                (from, count) -> bytes.asIntBuffer().put(numbers, from, count));
    }

    public void write(short[] numbers) throws IOException {
        write(
                numbers.length,
                Short.BYTES,
                (from, count) -> bytes.asShortBuffer().put(numbers, from, count));
    }

    public void write(char[] units) throws IOException {
        write(
                units.length,
                Character.BYTES,
                (from, count) -> bytes.asCharBuffer().put(units, from, count));
    }

    public void write(byte[] numbers) throws IOException {
        write(numbers.length, 1, (from, count) -> bytes.duplicate().put(numbers, from, count));
    }

    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what is left. Nothing can be written after it. */
    public void finish() throws IOException {
        block.write(channel, true);
    }

    private void write(int length, int size, Piece piece) throws IOException {
        write(length);
        for (int from = 0; from < length; ) {
            room(size);
            int count = Math.min(length - from, bytes.remaining() / size);
            piece.put(from, count);
            bytes.position(bytes.position() + count * size);
            from += count;
        }
    }

    private void room(int size) throws IOException {
        if (bytes.remaining() < size) {
            block.write(channel, false);
            bytes = block.begin();
        }
    }
}
