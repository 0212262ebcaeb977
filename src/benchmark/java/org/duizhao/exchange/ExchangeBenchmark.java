package org.duizhao.exchange;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.filters.tmx.TmxFilter;
import net.sf.okapi.tm.pensieve.tmx.OkapiTmxImporter;
import net.sf.okapi.tm.pensieve.writer.ITmWriter;
import net.sf.okapi.tm.pensieve.writer.TmWriterFactory;
import org.omegat.util.Language;
import org.omegat.util.TMXWriter2;

/**
 * Measures import and export of TMX by the packaged server, over HTTP and end to end, beside what others need for as much. Arguments: the file
 * of real units, how many units, and which parts (import, pipe, okapi, files, export, omegat).
 */
public final class ExchangeBenchmark {

    private static final long SEED = 20261121;

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
                time("bare Woodstox to COPY, one table, unique hash", count, () -> BarePipe.run(tmx));
            }
            if (Stream.of("import", "files", "export").anyMatch(parts::contains)) {
                server(parts, folder, units, tmx);
            }
            if (parts.contains("okapi")) {
                time("Okapi, TMX to Pensieve", count, () -> okapi(folder.resolve("pensieve"), tmx));
            }
            if (parts.contains("omegat")) {
                // The second run counts: the first warms the code up, as the server was by its import.
                omegat(units, folder.resolve("omegat.tmx").toFile());
                time(
                        "OmegaT's TMX writer",
                        count,
                        () -> omegat(units, folder.resolve("omegat.tmx").toFile()));
            }
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
            report("import: upload to the last commit", count, start);
            server.awaitFound(units.get(count - 1).zh());
            report("import: upload to the last unit in lookups", count, start);
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
                time("export", count, () -> {
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

    private static void okapi(Path index, Path tmx) throws Exception {
        Files.createDirectories(index);
        try (TmxFilter filter = new TmxFilter()) {
            ITmWriter writer = TmWriterFactory.createFileBasedTmWriter(index.toString(), true);
            new OkapiTmxImporter(LocaleId.fromString("zh-CN"), filter).importTmx(tmx.toUri(), LocaleId.ENGLISH, writer);
            writer.close();
        }
    }

    private static void omegat(List<RealUnits.Unit> units, File file) throws Exception {
        try (TMXWriter2 writer = new TMXWriter2(file, new Language("zh-CN"), new Language("en"), true, false, false)) {
            for (RealUnits.Unit unit : units) {
                writer.writeEntry(unit.zh(), unit.en(), null, "anna", 1704164645000L, null, 0, null);
            }
        }
    }

    private static void time(String what, int count, Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        report(what, count, start);
    }

    private static void report(String what, int count, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        say("%s: %.1f s, %,.0f a second", what, seconds, count / seconds);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private interface Task {
        void run() throws Exception;
    }
}
