package org.duizhao.lookup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/** Brings a large file to the disk bit by bit, so that PostgreSQL, which shares the disk, need not wait for all of it at once. */
record ForcedChannel(FileChannel file) implements WritableByteChannel {

    private static final long OFTEN = 32L << 20;

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        long before = file.position();
        int written = file.write(bytes);
        if (before / OFTEN != file.position() / OFTEN) {
            file.force(false);
        }
        return written;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
