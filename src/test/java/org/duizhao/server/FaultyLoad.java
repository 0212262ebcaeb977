package org.duizhao.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Translators, a reviewer, an importer and a reader at work on a server that may go away at any moment. Remembers what was
 * acknowledged, and what was asked for and not answered: that may have been done or not, and nothing between.
 */
final class FaultyLoad implements AutoCloseable {

    static final String MEMORY = "faults";
    static final int UNITS = 400;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a segment may say: the last text that was acknowledged, and those that were sent after it. */
    final Map<Long, List<String>> texts = new ConcurrentHashMap<>();

    /** The statuses that a pair's segment may have, in the same way. */
    final Map<Long, List<String>> decisions = new ConcurrentHashMap<>();

    /** Texts that were sent to be added, and not answered. */
    final Map<String, Boolean> unanswered = new ConcurrentHashMap<>();

    /** Imports that were accepted, by number, with the mark of their units. */
    final Map<Long, String> imports = new ConcurrentHashMap<>();

    /** What the server answered and should not have. */
    final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    final AtomicInteger acknowledged = new AtomicInteger();

    /** Answers that were none, too many imports at a time among them. */
    final AtomicInteger faults = new AtomicInteger();

    final AtomicInteger answered = new AtomicInteger();

    /** Of the lookups that were answered, in the order asked, microseconds. */
    final List<Integer> latencies = Collections.synchronizedList(new ArrayList<>());

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicReference<PackagedServer> server = new AtomicReference<>();
    private final String key;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Long> pairs;
    private final String document;
    private volatile boolean over;

    /** @param pairs segments of the document that have Chinese and English */
    FaultyLoad(String key, String document, List<Long> pairs) {
        this.key = key;
        this.document = document;
        this.pairs = pairs;
    }

    void begin(PackagedServer first) {
        server.set(first);
        over = false;
        threads.clear();
        threads.add(new Thread(() -> repeat(this::translate), "translator"));
        threads.add(new Thread(() -> repeat(this::translate), "translator"));
        threads.add(new Thread(() -> repeat(this::review), "reviewer"));
        threads.add(new Thread(() -> repeat(this::bringIn), "importer"));
        threads.add(new Thread(() -> repeat(this::read), "reader"));
        threads.forEach(Thread::start);
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void repeat(Work work) {
        while (!over) {
            try {
                work.run();
            } catch (IOException away) {
                pause(20);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
        }
    }

    private void translate() throws IOException, InterruptedException {
        String text = "故障" + UUID.randomUUID();
        unanswered.put(text, true);
        HttpResponse<String> made = send(request("/api/segments")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"memory\":\"" + MEMORY + "\",\"texts\":{\"zh\":\"" + text + "\",\"en\":\"first\"}}")));
        if (made.statusCode() != 201) {
            expectFault(made);
            return;
        }
        unanswered.remove(text);
        long id = JSON.readTree(made.body()).get("id").asLong();
        acknowledged.incrementAndGet();
        texts.put(id, List.of("first"));
        for (int i = 0; i < 2 && !over; i++) {
            String etag = made.headers().firstValue("ETag").orElseThrow();
            String edited = "edit " + i + " " + UUID.randomUUID();
            String before = texts.get(id).get(0);
            texts.put(id, List.of(before, edited));
            made = send(request("/api/segments/" + id)
                    .header("Content-Type", "application/json")
                    .header("If-Match", etag)
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"texts\":{\"en\":\"" + edited + "\"}}")));
            if (made.statusCode() != 200) {
                expectFault(made);
                return;
            }
            acknowledged.incrementAndGet();
            texts.put(id, List.of(edited));
        }
    }

    private void review() throws IOException, InterruptedException {
        long id = pairs.get((int) (Math.random() * pairs.size()));
        HttpResponse<String> page = send(request("/review/" + document + "/en?segment=" + id)
                .header("Accept", "text/html")
                .GET());
        var version = Pattern.compile(
                        "action=\"[^\"]*/" + id + "/en[?\"].*?name=\"version\" value=\"(\\d+)\"", Pattern.DOTALL)
                .matcher(page.body());
        if (page.statusCode() != 200 || !version.find()) {
            expectFault(page);
            return;
        }
        HttpResponse<String> segment = send(request("/api/segments/" + id).GET());
        if (segment.statusCode() != 200) {
            expectFault(segment);
            return;
        }
        JsonNode stored = JSON.readTree(segment.body()).get("texts");
        boolean approve = Math.random() < 0.5;
        String status = approve ? "approved" : "rejected";
        List<String> before = decisions.getOrDefault(id, List.of("draft"));
        List<String> possible = new ArrayList<>(before);
        possible.add(status);
        decisions.put(id, possible);
        HttpResponse<String> decided = send(request("/review/pairs/" + id + "/en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("version=" + version.group(1) + "&decision="
                        + (approve ? "approve" : "reject") + "&reason=because+of+a+fault&zh="
                        + PackagedServer.encode(stored.get("zh").asText()) + "&text="
                        + PackagedServer.encode(stored.get("en").asText()))));
        if (decided.statusCode() != 303 && decided.statusCode() != 200) {
            expectFault(decided);
            return;
        }
        acknowledged.incrementAndGet();
        decisions.put(id, List.of(status));
    }

    private void bringIn() throws IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        StringBuilder tmx = new StringBuilder(
                "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header srclang=\"zh\" segtype=\"sentence\""
                        + " creationtool=\"t\" creationtoolversion=\"1\" o-tmf=\"t\" adminlang=\"en\" datatype=\"plaintext\"/><body>");
        for (int i = 0; i < UNITS; i++) {
            tmx.append("<tu tuid=\"" + mark + "-" + i + "\"><tuv xml:lang=\"zh\"><seg>导入" + mark + "第" + i
                    + "</seg></tuv><tuv xml:lang=\"en\"><seg>unit " + i + "</seg></tuv></tu>");
        }
        tmx.append("</body></tmx>");
        String body = "--b\r\nContent-Disposition: form-data; name=\"memory\"\r\n\r\n" + MEMORY
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.tmx\"\r\n\r\n" + tmx
                + "\r\n--b--\r\n";
        HttpResponse<String> accepted = send(request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
        if (accepted.statusCode() != 202) {
            expectFault(accepted);
            return;
        }
        JsonNode job = JSON.readTree(accepted.body());
        acknowledged.incrementAndGet();
        imports.put(job.get("id").asLong(), mark);
        pause(300);
    }

    /** A server that says it is ready answers; whatever was found is an answer. */
    private void read() throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> found =
                send(request("/api/lookup?from=zh&to=en&q=%E8%B0%A2%E8%B0%A2%E5%A4%A7%E5%AE%B6%E3%80%82")
                        .GET());
        if (found.statusCode() == 200) {
            answered.incrementAndGet();
            latencies.add((int) ((System.nanoTime() - began) / 1000));
        } else {
            expectFault(found);
        }
        pause(5);
    }

    /** A fault is said as one: 5xx, or too many imports under way. */
    private void expectFault(HttpResponse<String> answer) {
        faults.incrementAndGet();
        int status = answer.statusCode();
        if (status < 500 && status != 429 && status != 412 && status != 409) {
            wrong.add(answer.uri() + " answers " + status + " " + answer.body());
        }
        pause(50);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.get().uri(path).toString()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
