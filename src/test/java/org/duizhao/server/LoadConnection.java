package org.duizhao.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A connection that stays open, with one request at a time on it; reads of the answer what it needs to know where it ends. */
final class LoadConnection {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "\r\ncontent-length: ";

    private final SocketChannel channel;
    private ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private long due;
    private int body;
    private int length;

    LoadConnection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param due when it is, or was, to be sent, as {@link System#nanoTime} counts */
    void send(byte[] request, long due) throws IOException {
        this.due = due;
        body = 0;
        in.clear();
        for (ByteBuffer out = ByteBuffer.wrap(request); out.hasRemaining(); ) {
            channel.write(out);
        }
    }

    long due() {
        return due;
    }

    /** Reads what has come; whether the answer is complete. Any but 200 is an error. */
    boolean isAnswered() throws IOException {
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocateDirect(2 * in.capacity()).put(in.flip());
        }
        if (channel.read(in) < 0) {
            throw new IOException("the connection was closed");
        }
        if (body == 0) {
            int end = headEnd();
            if (end < 0) {
                return false;
            }
            head(end);
        }
        return length < 0 ? endsWith(LAST_CHUNK) : in.position() >= body + length;
    }

    private int headEnd() {
        for (int end = HEAD_END.length; end <= in.position(); end++) {
            if (in.get(end - 1) == '\n' && endsWith(HEAD_END, end)) {
                return end;
            }
        }
        return -1;
    }

    private void head(int end) throws IOException {
        byte[] bytes = new byte[end];
        in.get(0, bytes);
        String head = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (!head.startsWith("http/1.1 200")) {
            throw new IOException("answered " + head);
        }
        int at = head.indexOf(LENGTH);
        if (at < 0 && !head.contains("\r\ntransfer-encoding: chunked")) {
            throw new IOException("an answer without its length: " + head);
        }
        length = at < 0
                ? -1
                : Integer.parseInt(head, at + LENGTH.length(), head.indexOf('\r', at + LENGTH.length()), 10);
        body = end;
    }

    private boolean endsWith(byte[] last) {
        return endsWith(last, in.position());
    }

    private boolean endsWith(byte[] last, int end) {
        if (end < last.length) {
            return false;
        }
        byte[] there = new byte[last.length];
        in.get(end - last.length, there);
        return Arrays.equals(there, last);
    }

    void close() throws IOException {
        channel.close();
    }
}
