package org.duizhao.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs whose libraries do not go together with those of the others: each in a Java of its own. */
public final class ChildJvm {

    private static final Path SOURCES = Path.of("src/benchmark/peers");

    private ChildJvm() {}

    /**
     * Starts a source file of {@code src/benchmark/peers} with all libraries of a Maven profile, tests included.
     *
     * @param errors what it says of errors, and what its libraries say
     */
    public static Process start(String profile, String source, File errors, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath(profile)));
        command.add(SOURCES.resolve(source).toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(errors).start();
    }

    private static String classPath(String profile) throws IOException, InterruptedException {
        Path file = Files.createTempFile("classpath", ".txt");
        int failed = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-P" + profile,
                        "dependency:build-classpath",
                        "-Dmdep.includeScope=test",
                        "-Dmdep.outputFile=" + file)
                .inheritIO()
                .start()
                .waitFor();
        if (failed != 0) {
            throw new IOException("the class path of the profile " + profile + " cannot be had");
        }
        return Files.readString(file).strip();
    }
}
