import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Applies the mutations of bounds.tsv one by one, each to a copy of one class that stands before all others on the class path, and prints
 * for each which test failed first, or that it survived. See {@code run}.
 */
class Mutations {

    private static final String PACKAGE = "org/duizhao/matching";
    private static final Path SOURCES = Path.of("src/main/java", PACKAGE);
    private static final Path TABLE = Path.of("src/test/mutations/bounds.tsv");
    private static final String PROGRAM = "src/test/mutations/Mutations.java";
    private static final String SURVIVED = "SURVIVED";

    /** Go last, in this order. */
    private static final List<String> SLOW = List.of("ArrayReaderTest", "SketchesTest", "GramIndexTest");

    /** The tests of a mutant that never ends are broken off, which counts as seen. */
    private static final int MOST_SECONDS = 400;

    /** @param first the test class to begin with, as it is the likeliest to fail */
    private record Mutation(String name, String type, String text, String replacement, String first) {
        static Mutation of(String line) {
            String[] fields = line.split("\t", -1);
            return new Mutation(fields[0], fields[1], fields[2], fields[3], fields[4]);
        }
    }

    /** Without arguments all mutations; with two numbers those lines of the table, from 1 on; with one name the tests that a mutant has to pass, that class first. */
    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            test(args[0]);
            return;
        }
        List<String> lines = Files.readAllLines(TABLE);
        int from = args.length == 0 ? 1 : Integer.parseInt(args[0]);
        int to = args.length == 0 ? lines.size() : Math.min(lines.size(), Integer.parseInt(args[1]));
        for (String line : lines.subList(from - 1, to)) {
            Mutation mutation = Mutation.of(line);
            System.out.println(mutation.type() + ": " + mutation.name() + "\t" + outcome(mutation));
        }
    }

    private static String outcome(Mutation mutation) throws IOException, InterruptedException {
        Path source = SOURCES.resolve(mutation.type() + ".java");
        String before = Files.readString(source);
        if (!before.contains(mutation.text())) {
            return "NOT APPLIED, the text is not there any more";
        }
        Path folder = Files.createTempDirectory("mutant");
        Path mutant = Files.writeString(
                folder.resolve(mutation.type() + ".java"), before.replace(mutation.text(), mutation.replacement()));
        String path = System.getProperty("java.class.path");
        Path classes = folder.resolve("classes");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-proc:none", "-cp", path, "-d", classes.toString(), mutant.toString(), PROGRAM);
        String outcome = failed == 0 ? tested(classes + File.pathSeparator + path, mutation.first(), folder.resolve("out")) : "NOT COMPILED";
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
        }
        return outcome;
    }

    private static String tested(String path, String first, Path out) throws IOException, InterruptedException {
        Process tests = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g", "-cp", path, "Mutations", first)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!tests.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            tests.destroyForcibly().waitFor();
            return "killed, as it does not end";
        }
        return Files.readAllLines(out).stream()
                .filter(line -> line.startsWith("killed") || line.equals(SURVIVED))
                .findFirst()
                .orElse("NOT RUN");
    }

    /** The tests of the package until one fails. */
    private static void test(String first) throws Exception {
        for (String type : tests(first)) {
            String name = PACKAGE.replace('/', '.') + "." + type;
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(name))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    if (result.getStatus() != Status.SUCCESSFUL) {
                                        System.out.println("\nkilled by " + type + "." + test.getDisplayName());
                                        System.out.flush();
                                        Runtime.getRuntime().halt(1);
                                    }
                                }
                            });
        }
        System.out.println("\n" + SURVIVED);
        System.exit(0);
    }

    /** The test classes of the package, the first one, then the quick ones. */
    private static List<String> tests(String first) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java", PACKAGE))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .sorted(Comparator.comparing((String name) -> !name.equals(first))
                            .thenComparing(SLOW::indexOf)
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
