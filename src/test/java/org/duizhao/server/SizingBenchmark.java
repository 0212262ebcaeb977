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
                HttpBenchmark.fill(
                        database.postgres(),
                        RealSegments.of(Language.ZH, 1).texts(size),
                        RealSegments.of(Language.EN, 1).texts(Math.min(size, 400_000)));
                long disk = database.longs("select pg_database_size(current_database())")
                        .get(0);
                long began = System.nanoTime();
                try (PackagedServer server = PackagedServer.start(place, database.environment())) {
                    double start = (System.nanoTime() - began) / 1e9;
                    double filled = Integer.parseInt(server.said("Index: \\d+ segments in (\\d+) ms")) / 1e3;
                    long heap = server.heap();
                    System.out.printf(
                            Locale.ROOT,
                            "| %,d | %d MB | %d MB | %d MB | %.1f s | %.1f s |%n",
                            size,
                            disk >> 20,
                            heap >> 20,
                            server.residentMemory() >> 20,
                            filled,
                            start);
                }
            }
        }
    }
}
