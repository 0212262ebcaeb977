package org.duizhao.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.duizhao.text.CodePoints;

/**
 * What somebody who asks for something large all the time means to those who look up sentences.
 *
 * @param lookups theirs
 * @param rate of these a second, at even intervals
 * @param seconds how long each is measured
 * @param warm for how many seconds there are imports before they are
 */
record OthersBeside(PackagedServer server, String key, HttpLoad lookups, double rate, double seconds, double warm) {

    private static final int LONG = 10_000;
    private static final int BATCH = 1_000;

    /** The longest that is not looked up on half of the processors alone. */
    private static final int NOT_LONG = 999;

    private static final int EXPLAINED = 4_000;

    /** Units that come in by the API at a thousand a second, and have done so for a while: imports are warm then, as look-ups are. */
    void units(PackagedImports imports, List<String> texts) throws Exception {
        HttpLoad.Result rest = lookups.open(16, seconds, rate);
        HttpBenchmark.say("a quarter, at rest   %s", rest);
        UnitsBeside units = new UnitsBeside(server, imports, texts);
        HttpLoad.Result beside;
        try (units) {
            HttpBenchmark.say("a quarter, beside the first imports   %s", lookups.open(16, warm, rate));
            beside = lookups.open(16, seconds, rate);
        }
        HttpBenchmark.say(
                "a quarter, beside %.0f units/s that are imported   %s; p99 %.2f times that at rest",
                units.rate(), beside, beside.millis(.99) / rest.millis(.99));
    }

    /** Texts of 10,000 letters, and batches and explanations of long ones. */
    void longTexts(PackagedImports imports, List<String> queries) throws Exception {
        String all = String.join("", queries);
        List<byte[]> texts = new ArrayList<>();
        for (int from = 0; from < 10; from++) {
            texts.add(HttpLoad.get(
                    "/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(cut(all, 1_000 * from, LONG)), key));
        }
        HttpBenchmark.say("others alone    %s", lookups.open(16, seconds, rate));
        beside("texts of 10,000 letters", 8, texts);

        List<Map<String, String>> batch = new ArrayList<>();
        for (int at = 0; at < BATCH; at++) {
            batch.add(Map.of("q", cut(all, NOT_LONG * at, NOT_LONG)));
        }
        beside(
                "batches of 1,000 texts of 999 letters from 50",
                1,
                List.of(HttpLoad.post(
                        "/api/lookup",
                        key,
                        new ObjectMapper()
                                .writeValueAsString(Map.of("from", "zh", "to", "en", "min", 50, "queries", batch)))));

        String stored = cut(all, 0, EXPLAINED);
        HttpResponse<String> made = server.post(
                "/api/segments",
                imports.key,
                new ObjectMapper()
                        .writeValueAsString(
                                Map.of("memory", "load", "texts", Map.of("zh", stored, "en", "4,000 letters"))));
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.body());
        }
        int[] points = CodePoints.of(stored);
        for (int at = 0; at < points.length; at += 10) {
            points[at] = '|';
        }
        String edited = new String(points, 0, points.length);
        String path = "/api/lookup?from=zh&to=en&explain=true&q=" + PackagedServer.encode(edited);
        if (!server.get(path, key).body().contains("\"diff\"")) {
            throw new IllegalStateException("the text of 4,000 letters is not found");
        }
        beside("explanations of 4,000 × 4,000 letters", 8, List.of(HttpLoad.get(path, key)));
    }

    private void beside(String what, int connections, List<byte[]> requests) {
        HttpLoad large = new HttpLoad(server.port(), requests);
        HttpBenchmark.say("%s, one connection   %s", what, large.closed(1, seconds / 2));
        CompletableFuture<HttpLoad.Result> both =
                CompletableFuture.supplyAsync(() -> large.closed(connections, seconds));
        HttpBenchmark.say("others beside   %s", lookups.open(16, seconds, rate));
        HttpBenchmark.say("%s, %d connections   %s", what, connections, both.join());
    }

    /** Letters from some place on, from the beginning again where the text ends. */
    private static String cut(String text, int from, int letters) {
        int[] points = CodePoints.of(text);
        int start = from % Math.max(1, points.length - letters);
        return new String(points, start, letters);
    }
}
