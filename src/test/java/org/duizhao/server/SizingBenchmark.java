package org.duizhao.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.matching.RealSegments;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What memories of several sizes need: disk, heap, resident memory, and the time of a start. No test: it asserts nothing. Run it with
 * the command that {@code src/docs/operations.md} names; {@code -Dsegments=100000,1000000} says the sizes.
 */
class SizingBenchmark {

    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("segments", "100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();

    /** What the server is started with, in megabytes and in bytes a segment: enough to fill the index, and not much more. */
    private static final int HEAP_BASE = 512;

    private static final long HEAP_PER_SEGMENT = 1_600;

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        for (int size : SIZES) {
            Path place = Files.createDirectory(folder.resolve(Integer.toString(size)));
            try (FaultyDatabase database = new FaultyDatabase(
                    folder.resolve("binaries"),
                    place.resolve("cluster"),
                    Map.of("shared_buffers", "256MB", "max_wal_size", "4GB"))) {
                PackagedServer.start(place, database.environment()).close();
                long began = System.nanoTime();
                HttpBenchmark.fill(
                        database.postgres(),
                        RealSegments.of(Language.ZH, 1).texts(size),
                        RealSegments.of(Language.EN, 1).texts(Math.min(size, 400_000)));
                long written = System.nanoTime() - began;
                long disk = database.longs("select pg_database_size(current_database())")
                        .get(0);
                int most = HEAP_BASE + (int) (size * HEAP_PER_SEGMENT >> 20);
                began = System.nanoTime();
                try (PackagedServer server = PackagedServer.start(place, database.environment(), "-Xmx" + most + "m")) {
                    double start = (System.nanoTime() - began) / 1e9;
                    double filled = Integer.parseInt(server.said("Index: \\d+ segments in (\\d+) ms")) / 1e3;
                    long heap = server.heap();
                    System.out.printf(
                            Locale.ROOT,
                            "[sizes] | %,d | %d MB | %d MB | %d MB | %d MB | %.1f s | %.1f s | written in %.0f s%n",
                            size,
                            disk >> 20,
                            most,
                            heap >> 20,
                            server.residentMemory() >> 20,
                            filled,
                            start,
                            written / 1e9);
                }
            }
        }
    }
}
