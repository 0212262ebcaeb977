package org.duizhao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Sends requests over connections that stay open, all of them from one thread, and notes how long the answers took. HTTP/1.1 by
 * hand, since a full client, or a thread a connection, would take the processors that the server is to be measured on.
 */
final class HttpLoad {

    /** How long it sleeps at the most while a request will be due: so late it may be sent, which counts as the server's delay. */
    private static final long NAP = 50_000;

    private final int port;
    private final List<byte[]> requests;
    private int next;

    /** @param requests whole ones, sent in turn */
    HttpLoad(int port, List<byte[]> requests) {
        this.port = port;
        this.requests = requests;
    }

    /** A GET with a key. */
    static byte[] get(String path, String key) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A POST of JSON with a key. */
    static byte[] post(String path, String key, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /**
     * How long answers took.
     *
     * @param sorted nanoseconds, the shortest first
     */
    record Result(long[] sorted, double seconds) {

        double rate() {
            return sorted.length / seconds;
        }

        double millis(double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%8.0f/s  p50 %.2f ms  p95 %.2f ms  p99 %.2f ms  max %.1f ms",
                    rate(),
                    millis(.5),
                    millis(.95),
                    millis(.99),
                    millis(1));
        }
    }

    /** Closed loop: each connection sends its next request when it has its answer. */
    Result closed(int connections, double seconds) {
        return run(connections, seconds, 0);
    }

    /**
     * Open loop: requests are due at even intervals, whatever became of those before, and their time runs from when they were due:
     * what waits behind a slow answer is slow as well (G. Tene's coordinated omission).
     */
    Result open(int connections, double seconds, double rate) {
        return run(connections, seconds, rate);
    }

    private Result run(int connections, double seconds, double rate) {
        LongStream.Builder times = LongStream.builder();
        try (Selector selector = Selector.open()) {
            Queue<LoadConnection> free = new ArrayDeque<>();
            for (int i = 0; i < connections; i++) {
                free.add(new LoadConnection(port, selector));
            }
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            long sent = 0;
            long due = start;
            while (due < end || free.size() < connections) {
                while (due < end && !free.isEmpty() && due <= System.nanoTime()) {
                    free.remove().send(requests.get(next++ % requests.size()), due);
                    sent++;
                    due = due(start, sent, rate);
                }
                await(selector, due >= end || free.isEmpty() ? Long.MAX_VALUE : due - System.nanoTime());
                for (SelectionKey key : selector.selectedKeys()) {
                    LoadConnection connection = (LoadConnection) key.attachment();
                    if (connection.isAnswered()) {
                        times.add(System.nanoTime() - connection.due());
                        free.add(connection);
                    }
                }
                selector.selectedKeys().clear();
                due = due(start, sent, rate);
            }
            double took = (System.nanoTime() - start) / 1e9;
            for (LoadConnection connection : free) {
                connection.close();
            }
            return new Result(times.build().sorted().toArray(), took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long due(long start, long sent, double rate) {
        return rate == 0 ? System.nanoTime() : start + (long) (1e9 * sent / rate);
    }

    private static void await(Selector selector, long nanos) throws IOException {
        if (nanos == Long.MAX_VALUE) {
            selector.select();
        } else if (selector.selectNow() == 0 && nanos > 0) {
            LockSupport.parkNanos(Math.min(nanos, NAP));
        }
    }
}
