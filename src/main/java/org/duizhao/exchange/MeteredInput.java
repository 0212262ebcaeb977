package org.duizhao.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, refuses to read more than a limit, and remembers a failure. */
final class MeteredInput extends FilterInputStream {

    private final long limit;
    private final String refusal;
    private long count;
    private IOException failure;

    MeteredInput(InputStream in, long limit, String refusal) {
        super(in);
        this.limit = limit;
        this.refusal = refusal;
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    /** Why it could not be read on, or null. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            int read = super.read(into, from, length);
            count += Math.max(read, 0);
            if (count > limit) {
                throw new IOException(refusal);
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
