package org.duizhao.exchange;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.peers.ChildJvm;

/**
 * Measures import and export of TMX by the packaged server, over HTTP and end to end, beside what others need for as much on the same file, and
 * says how many times their rates ours are. Arguments: the file of real units, how many units, and which parts (import, pipe, okapi,
 * files, export, omegat).
 */
public final class ExchangeBenchmark {

    private static final long SEED = 20261121;

    private static final String PIPE = "bare Woodstox to COPY, one table, unique hash";
    private static final String COMMIT = "import: upload to the last commit";
    private static final String FOUND = "import: upload to the last unit in lookups";
    private static final String EXPORT = "export";

    /** Units a second, by what was measured; of several times the last. */
    private static final Map<String, Double> RATES = new LinkedHashMap<>();

    private ExchangeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        List<String> parts = List.of(arguments).subList(2, arguments.length);
        Path folder = Files.createTempDirectory(Path.of("target"), "exchange-benchmark")
                .toAbsolutePath();
        try {
            List<RealUnits.Unit> units = RealUnits.read(Path.of(arguments[0]), count, SEED);
            Path tmx = folder.resolve("units.tmx");
            RealUnits.write(units, tmx);
            say(
                    "%,d units, %.0f MB of TMX, mean length zh %.1f, en %.1f",
                    count,
                    Files.size(tmx) / 1e6,
                    units.stream().mapToInt(u -> u.zh().length()).average().orElse(0),
                    units.stream().mapToInt(u -> u.en().length()).average().orElse(0));
            if (parts.contains("pipe")) {
                time(PIPE, count, () -> BarePipe.run(tmx));
            }
            if (Stream.of("import", "files", "export").anyMatch(parts::contains)) {
                server(parts, folder, units, tmx);
            }
            if (parts.contains("okapi")) {
                peer("Okapi", "pensieve", "OkapiExchange.java", tmx);
            }
            if (parts.contains("omegat")) {
                peer("OmegaT", "clients", "OmegaTExchange.java", tmx);
            }
            ratio(COMMIT, PIPE, .3);
            ratio(FOUND, PIPE, .3);
            ratio(COMMIT, "Okapi: pensieve", 4);
            ratio(FOUND, "Okapi: pensieve", 4);
            ratio(EXPORT, "OmegaT: writer", 2);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static void server(List<String> parts, Path folder, List<RealUnits.Unit> units, Path tmx)
            throws Exception {
        int count = units.size();
        try (BenchmarkServer server = new BenchmarkServer(folder)) {
            long start = System.nanoTime();
            String job = server.begun(tmx, "units");
            server.awaitUnits(job, count);
            report(COMMIT, count, start);
            server.awaitFound(units.get(count - 1).zh());
            report(FOUND, count, start);
            say("  %s", server.ended(job));
            say("  heap with the index: %.0f MB", server.heap() / 1e6);
            if (parts.contains("files")) {
                files(server, folder, units);
            }
            if (!parts.contains("export")) {
                return;
            }
            time("import of the same file again", count, () -> say("  %s", server.ended(server.begun(tmx, "units"))));
            String path = "/api/tmx?memory=units&from=zh&to=en";
            for (int i = 0; i < 3; i++) {
                time(EXPORT, count, () -> {
                    try (InputStream in = server.open(path)) {
                        say("  %.0f MB", in.transferTo(java.io.OutputStream.nullOutputStream()) / 1e6);
                    }
                });
            }
            long before = server.heap();
            try (InputStream in = server.open(path)) {
                in.skipNBytes(Files.size(tmx) / 2);
                say("heap growth in the middle of an export: %.1f MB", (server.heap() - before) / 1e6);
            }
        }
    }

    private static void files(BenchmarkServer server, Path folder, List<RealUnits.Unit> units) throws Exception {
        Path large = RealUnits.xliff(units, 10_000, folder.resolve("large.xlf"));
        Path small = RealUnits.xliff(units, 5_000, folder.resolve("small.xlf"));
        for (int i = 0; i < 2; i++) {
            time("pre-translation, least score 75", 10_000, () -> {
                String xliff = server.answered("/api/pretranslate?from=zh&to=en&min=75&fill=exact", "a.xlf", large);
                say("  %,d proposals", xliff.split("<alt-trans", -1).length - 1);
            });
            time("analysis", 5_000, () -> {
                String csv = server.answered("/api/analysis?from=zh&to=en&format=csv", "a.xlf", small);
                say("  %s", csv.lines().skip(1).limit(9).toList());
            });
        }
    }

    /** A peer says what it did, in how many seconds, and with how many units. */
    private static void peer(String name, String profile, String source, Path tmx) throws Exception {
        File errors = tmx.resolveSibling(name + ".log").toFile();
        Process process =
                ChildJvm.start(profile, source, errors, List.of("-Xmx2g"), List.of(tmx.toString()));
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ");
                rate(name + ": " + words[0], Integer.parseInt(words[2]), Double.parseDouble(words[1]));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(errors.toPath()));
        }
    }

    private static void ratio(String ours, String theirs, double wanted) {
        if (RATES.containsKey(ours) && RATES.containsKey(theirs)) {
            say("%s is %.2f times %s; wanted are %.1f", ours, RATES.get(ours) / RATES.get(theirs), theirs, wanted);
        }
    }

    private static void time(String what, int count, Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        report(what, count, start);
    }

    private static void report(String what, int count, long start) {
        rate(what, count, (System.nanoTime() - start) / 1e9);
    }

    private static void rate(String what, int count, double seconds) {
        say("%s: %,d in %.1f s, %,.0f a second", what, count, seconds, count / seconds);
        RATES.put(what, count / seconds);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private interface Task {
        void run() throws Exception;
    }
}
