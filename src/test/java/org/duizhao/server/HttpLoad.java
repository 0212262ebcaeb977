package org.duizhao.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Sends requests over connections that stay open, each by a thread of its own, and notes how long the answers took. HTTP/1.1 by
 * hand, since a full client would take the processors that the server is to be measured on.
 */
final class HttpLoad {

    private final int port;
    private final List<byte[]> requests;
    private final AtomicInteger next = new AtomicInteger();

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
        var threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            List<CompletableFuture<long[]>> all = IntStream.range(0, connections)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> connection(i, connections, start, seconds, rate), threads))
                    .toList();
            long[] times = all.stream()
                    .map(CompletableFuture::join)
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .toArray();
            return new Result(times, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private long[] connection(int number, int connections, long start, double seconds, double rate) {
        long[] times = new long[1 << 16];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            long end = start + (long) (seconds * 1e9);
            while (true) {
                long due = System.nanoTime();
                if (rate > 0) {
                    due = start + (long) (1e9 * ((long) count * connections + number) / rate);
                    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                }
                if (due >= end) {
                    return Arrays.copyOf(times, count);
                }
                byte[] request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
                socket.getOutputStream().write(request);
                answer(in);
                times = count < times.length ? times : Arrays.copyOf(times, 2 * count);
                times[count++] = System.nanoTime() - due;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        int length = -1;
        boolean isChunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            isChunked |= line.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26);
        }
        if (isChunked) {
            for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
                in.skipNBytes(chunk + 2);
            }
            in.skipNBytes(2);
        } else if (length >= 0) {
            in.skipNBytes(length);
        } else {
            throw new IOException("an answer without its length");
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
