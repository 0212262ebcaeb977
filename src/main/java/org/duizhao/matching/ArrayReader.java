package org.duizhao.matching;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * Reads what {@link ArrayWriter} wrote, in the same order. Everything throws an {@link IOException} that says what is wrong where
 * something is damaged or missing. Needs no more of the heap than the arrays that it gives. For one thread.
 */
public final class ArrayReader {

    private final ReadableByteChannel channel;
    private final Runnable progress;
    private final Block block = new Block();
    private ByteBuffer bytes;

    /**
     * @param channel a blocking one, which stays open
     * @param progress is told after each mebibyte
     */
    public ArrayReader(ReadableByteChannel channel, Runnable progress) throws IOException {
        this.channel = channel;
        this.progress = progress;
        bytes = block.read(channel);
    }

    /** Takes so many elements, from one on, from where the buffer stands. */
    private interface Piece<T> {
        void get(T array, int from, int count);
    }

    public long number() throws IOException {
        more(Long.BYTES);
        return bytes.getLong();
    }

    public int count() throws IOException {
        return Math.toIntExact(number());
    }

    public long[] longs() throws IOException {
        return array(
                long[]::new,
                Long.BYTES,
                (array, from, count) -> bytes.asLongBuffer().get(array, from, count));
    }

    public int[] ints() throws IOException {
        return array(
                int[]::new,
                Integer.BYTES,
                (array, from, count) -> bytes.asIntBuffer().get(array, from, count));
    }

    public short[] shorts() throws IOException {
        return array(
                short[]::new,
                Short.BYTES,
                (array, from, count) -> bytes.asShortBuffer().get(array, from, count));
    }

    public char[] chars() throws IOException {
        return array(
                char[]::new,
                Character.BYTES,
                (array, from, count) -> bytes.asCharBuffer().get(array, from, count));
    }

    public byte[] bytes() throws IOException {
        return array(byte[]::new, 1, (array, from, count) -> bytes.duplicate().get(array, from, count));
    }

    public String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Makes sure that all was read. */
    public void finish() throws IOException {
        if (bytes.hasRemaining() || !block.isLast()) {
            throw new IOException("there is more in it than there should be");
        }
    }

    private <T> T array(IntFunction<T> made, int size, Piece<T> piece) throws IOException {
        int length = count();
        T array = made.apply(length);
        for (int from = 0; from < length; ) {
            more(size);
            int count = Math.min(length - from, bytes.remaining() / size);
            piece.get(array, from, count);
            bytes.position(bytes.position() + count * size);
            from += count;
        }
        return array;
    }

    private void more(int size) throws IOException {
        if (bytes.remaining() >= size) {
            return;
        }
        if (bytes.hasRemaining() || block.isLast()) {
            throw new EOFException("there is less in it than there should be");
        }
        bytes = block.read(channel);
        progress.run();
        more(size);
    }
}
