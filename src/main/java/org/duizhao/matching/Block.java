package org.duizhao.matching;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/**
 * A piece of what {@link ArrayWriter} writes: eight bytes with its number from 0 on, four with its length, which is complemented in the
 * last one, four with the CRC-32C of these and of all that follows. Room for one at a time.
 */
final class Block {

    private static final int SIZE = 1 << 20;
    private static final int LENGTH = Long.BYTES;
    private static final int CHECKSUM = LENGTH + Integer.BYTES;
    private static final int HEAD = CHECKSUM + Integer.BYTES;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private long number;

    /** Empty, to be filled behind its head. */
    ByteBuffer begin() {
        return bytes.clear().position(HEAD);
    }

    /** Writes what was filled in. */
    void write(WritableByteChannel channel, boolean isLast) throws IOException {
        bytes.flip();
        int length = bytes.limit() - HEAD;
        bytes.putLong(0, number++);
        bytes.putInt(LENGTH, isLast ? ~length : length);
        bytes.putInt(CHECKSUM, checksum());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The next one, behind its head; {@link #isLast} tells whether there are more. */
    ByteBuffer read(ReadableByteChannel channel) throws IOException {
        fill(channel, 0, HEAD);
        int length = isLast() ? ~bytes.getInt(LENGTH) : bytes.getInt(LENGTH);
        if (length > SIZE - HEAD) {
            throw damaged();
        }
        fill(channel, HEAD, HEAD + length);
        if (bytes.getLong(0) != number || bytes.getInt(CHECKSUM) != checksum()) {
            throw damaged();
        }
        number++;
        return bytes.position(HEAD);
    }

    boolean isLast() {
        return bytes.getInt(LENGTH) < 0;
    }

    private void fill(ReadableByteChannel channel, int from, int to) throws IOException {
        bytes.limit(to).position(from);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("it ends within block " + number);
            }
        }
    }

    private int checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate().limit(CHECKSUM).position(0));
        checksum.update(bytes.duplicate().position(HEAD));
        return (int) checksum.getValue();
    }

    private IOException damaged() {
        return new IOException("block " + number + " is damaged");
    }
}
