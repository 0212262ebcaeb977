import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A peer of the index in a process of its own. Loads the texts of a file, one a line, says {@code loaded <seconds> <bytes of the
 * heap>}, and answers each line {@code <least score> <tab> <text>} with the nanoseconds of its thread's processor time and the
 * numbers of the texts it found, best first.
 */
abstract class Child {

    static final int LIMIT = 5;

    /** Texts by their number; called once. */
    abstract void load(List<String> texts) throws Exception;

    /** The numbers of the best texts, as this one sees it. */
    abstract List<Integer> matches(String text, int min) throws Exception;

    final void serve(Path file) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What a library says is no answer.
        System.setOut(System.err);
        List<String> texts = Files.readAllLines(file);
        long before = used();
        long start = System.nanoTime();
        load(texts);
        out.println("loaded " + (System.nanoTime() - start) / 1e9 + " " + (used() - before));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int tab = line.indexOf('\t');
            long began = time();
            List<Integer> found = matches(line.substring(tab + 1), Integer.parseInt(line.substring(0, tab)));
            StringBuilder answer = new StringBuilder().append(time() - began);
            found.forEach(number -> answer.append(' ').append(number));
            out.println(answer);
        }
        System.exit(0);
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
