package org.duizhao.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of {@link PeerBenchmark} for all languages and sizes, one process after the other, with the options of this one. Each row is
 * said when it is there. Arguments: {@code all}, and after it, for a trial, other sets in place of those that are measured: the language
 * and how many texts, by turns.
 */
final class AllPeers {

    static final String HEAD = """
            | language | segments | | load s | MB | min | queries | p50 ms | p95 ms | p99 ms | look-ups/s | recall |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |""";

    private static final List<String> SETS =
            List.of("zh", "100000", "zh", "1000000", "en", "100000", "en", "0", "ru", "100000", "ru", "0");

    private AllPeers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> sets = arguments.length == 1 ? SETS : List.of(arguments).subList(1, arguments.length);
        System.out.println(HEAD);
        for (int at = 0; at + 1 < sets.size(); at += 2) {
            rows(sets.get(at), sets.get(at + 1));
        }
    }

    private static void rows(String language, String count) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerBenchmark.class.getName()));
        command.addAll(List.of(language, count));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                // Maven, which says the peers' class paths, leaves colours behind.
                String row = line.replaceAll("\u001B\\[[;\\d]*m", "");
                (row.startsWith("| " + language + " |") ? System.out : System.err).println(row);
            }
        }
        if (process.waitFor() != 0) {
            System.out.println("| " + language + " | " + count + " | ended before its time | | | | | | | | | |");
        }
    }
}
