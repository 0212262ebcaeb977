package org.duizhao.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Units that come into a memory of a packaged server while something else is measured: an import of a TMX file of a thousand units each
 * second, each from its own moment on, whatever became of those before, until it is closed.
 */
final class UnitsBeside implements AutoCloseable {

    static final String MEMORY = "incoming";

    private static final int UNITS = 1_000;

    private final PackagedServer server;
    private final PackagedImports imports;
    private final List<String> texts;
    private final List<String> jobs = new ArrayList<>();
    private final long start = System.nanoTime();
    private final CompletableFuture<Void> sender;
    private volatile boolean done;

    /** @param texts Chinese ones, which are sent in turn */
    UnitsBeside(PackagedServer server, PackagedImports imports, List<String> texts) {
        this.server = server;
        this.imports = imports;
        this.texts = texts;
        sender = CompletableFuture.runAsync(this::send);
    }

    private void send() {
        try {
            for (int second = 0; !done; second++) {
                byte[] file = file(second).getBytes(StandardCharsets.UTF_8);
                jobs.add(imports.post(
                        server, Map.of("memory", MEMORY, "duplicates", "add"), () -> new ByteArrayInputStream(file)));
                long due = start + (second + 1) * 1_000_000_000L;
                while (!done && System.nanoTime() < due) {
                    LockSupport.parkNanos(10_000_000);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("Units cannot be sent", e);
        }
    }

    private String file(int second) {
        StringBuilder file = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4"><header creationtool="benchmark" creationtoolversion="1" segtype="sentence" o-tmf="none" \
                adminlang="en" srclang="zh" datatype="plaintext"/><body>
                """);
        for (int i = 0; i < UNITS; i++) {
            int at = second * UNITS + i;
            file.append("<tu><tuv xml:lang=\"zh\"><seg>")
                    .append(escaped(texts.get(at % texts.size())))
                    .append("</seg></tuv><tuv xml:lang=\"en\"><seg>Unit ")
                    .append(at)
                    .append("</seg></tuv></tu>\n");
        }
        return file.append("</body></tmx>\n").toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x1F]", " ").replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Units a second that came in, from the first being sent until the last was committed; after it is closed. */
    double rate() throws Exception {
        long units = 0;
        for (String job : jobs) {
            JsonNode state = imports.ended(server, job);
            if (!state.path("state").asText().equals("done")) {
                throw new IllegalStateException("an import ended badly: " + state);
            }
            units += state.path("added").asLong();
        }
        return units / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        done = true;
        sender.join();
    }
}
