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
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Translators, a reviewer, an importer and a reader at work on a server that may go away at any moment. Remembers what was
 * acknowledged, and what was asked for and not answered: that may have been done or not, and nothing between. The reader holds
 * readiness against what look-ups answer.
 */
final class FaultyLoad implements AutoCloseable {

    static final String MEMORY = "faults";
    static final int UNITS = 400;

    /** In place of the text of a segment that was deleted. */
    static final String GONE = "";

    /** A text that is there from the beginning. */
    private static final String BEACON = "灯塔在故障中也要看得见。";

    /** How many segments of the translators stay. */
    private static final int KEPT = 500;

    /** How long readiness may be behind. */
    private static final Duration LAG = Duration.ofSeconds(3);

    private static final String LOOKED_UP = "looked up";
    private static final String CORRECTED = "decided with an edit";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a segment may say: the last text that was acknowledged, and those that were sent after it. */
    final Map<Long, List<String>> texts = new ConcurrentHashMap<>();

    /** The status that a pair's segment may have, with a blank and the English text, in the same way: both are changed at once. */
    final Map<Long, List<String>> decisions = new ConcurrentHashMap<>();

    /** Imports that were accepted, by number, with the mark of their units. */
    final Map<Long, String> imports = new ConcurrentHashMap<>();

    /** What the server answered and should not have. */
    final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    /** Answers that were none, too many imports at a time among them. */
    final AtomicInteger faults = new AtomicInteger();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicReference<PackagedServer> server = new AtomicReference<>();
    private final Map<String, AtomicLong> done = new ConcurrentSkipListMap<>();
    /** Segments whose text the reviewer has changed, who may not approve it from then on. */
    private final Set<Long> corrected = ConcurrentHashMap.newKeySet();

    private final Queue<Long> kept = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final String key;
    private final String document;
    private final List<Long> pairs;
    private final Supplier<String> marks;
    private final int pause;
    private volatile boolean over;
    private long lyingSince;
    private volatile String lastFault = "none";

    /**
     * A load that begins later.
     *
     * @param pairs segments of the document that have Chinese and English
     * @param marks names the units of each import; those of a mark that comes again are overwritten
     * @param pause milliseconds after each thing that was done
     */
    FaultyLoad(String key, String document, List<Long> pairs, Supplier<String> marks, int pause) {
        this.key = key;
        this.document = document;
        this.pairs = pairs;
        this.marks = marks;
        this.pause = pause;
    }

    /** Writes the text that the reader asks for. */
    void light(PackagedServer first) throws IOException, InterruptedException {
        server.set(first);
        HttpResponse<String> made = add(BEACON, "seen");
        if (made.statusCode() != 201) {
            throw new AssertionError(made.body());
        }
    }

    void begin(PackagedServer first) {
        server.set(first);
        over = false;
        lyingSince = 0;
        threads.clear();
        threads.add(new Thread(() -> repeat(this::translate), "translator"));
        threads.add(new Thread(() -> repeat(this::translate), "translator"));
        threads.add(new Thread(() -> repeat(this::review), "reviewer"));
        threads.add(new Thread(() -> repeat(this::bringIn), "importer"));
        threads.add(new Thread(() -> repeat(this::read), "reader"));
        threads.forEach(Thread::start);
    }

    /** Returns when one more decision that changes the text, too, has been acknowledged. */
    void awaitCorrection(Duration longest) throws InterruptedException {
        long before = corrections();
        long end = System.nanoTime() + longest.toNanos();
        while (corrections() == before) {
            if (System.nanoTime() > end) {
                throw new AssertionError("No decision was acknowledged: " + this);
            }
            Thread.sleep(10);
        }
    }

    private long corrections() {
        return done.getOrDefault(CORRECTED, new AtomicLong()).get();
    }

    /** How many writes were acknowledged so far. */
    long writes() {
        return done.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(LOOKED_UP))
                .mapToLong(entry -> entry.getValue().get())
                .sum();
    }

    /** What was acknowledged and answered so far. */
    @Override
    public String toString() {
        return done + ", faults=" + faults + ", the last one: "
                + lastFault.lines().findFirst().orElse("");
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
                Thread.sleep(pause);
            } catch (IOException away) {
                rest(20);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
        }
    }

    private void translate() throws IOException, InterruptedException {
        HttpResponse<String> made = add("故障" + UUID.randomUUID(), "first");
        if (made.statusCode() != 201) {
            expectFault(made);
            return;
        }
        long id = JSON.readTree(made.body()).get("id").asLong();
        count("added");
        texts.put(id, List.of("first"));
        kept.add(id);
        for (int i = 0; i < 2 && !over; i++) {
            String edited = "edit " + i + " " + UUID.randomUUID();
            made = change(
                    id,
                    edited,
                    request("/api/segments/" + id)
                            .header("Content-Type", "application/json")
                            .header(
                                    "If-Match",
                                    made.headers().firstValue("ETag").orElseThrow())
                            .PUT(HttpRequest.BodyPublishers.ofString("{\"texts\":{\"en\":\"" + edited + "\"}}")));
            if (made.statusCode() != 200) {
                expectFault(made);
                return;
            }
            count("edited");
        }
        if (kept.size() > KEPT) {
            delete(kept.remove());
        }
    }

    private HttpResponse<String> add(String zh, String en) throws IOException, InterruptedException {
        return send(request("/api/segments")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"memory\":\"" + MEMORY + "\",\"texts\":{\"zh\":\"" + zh + "\",\"en\":\"" + en + "\"}}")));
    }

    private void delete(long id) throws IOException, InterruptedException {
        HttpResponse<String> found = send(request("/api/segments/" + id).GET());
        if (found.statusCode() != 200) {
            if (found.statusCode() != 404 || !texts.get(id).contains(GONE)) {
                expectFault(found);
            }
            return;
        }
        HttpResponse<String> gone = change(
                id,
                GONE,
                request("/api/segments/" + id)
                        .header("If-Match", found.headers().firstValue("ETag").orElseThrow())
                        .DELETE());
        if (gone.statusCode() == 204) {
            count("deleted");
        } else {
            expectFault(gone);
        }
    }

    /** Until it is answered, a change may have been done or not. */
    private HttpResponse<String> change(long id, String text, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        List<String> possible = new ArrayList<>(texts.get(id));
        possible.add(text);
        texts.put(id, possible);
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 == 2) {
            texts.put(id, List.of(text));
        }
        return answer;
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
        String before = stored.get("en").asText();
        boolean approve = Math.random() < 0.5 && !corrected.contains(id);
        if (!approve) {
            corrected.add(id);
        }
        String text = approve ? before : "corrected " + UUID.randomUUID();
        String wanted = (approve ? "approved " : "rejected ") + text;
        List<String> possible = new ArrayList<>(decisions.getOrDefault(id, List.of("draft " + before)));
        possible.add(wanted);
        decisions.put(id, possible);
        HttpResponse<String> decided = send(request("/review/pairs/" + id + "/en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("version=" + version.group(1) + "&decision="
                        + (approve ? "approve" : "reject") + "&reason=because+of+a+fault&zh="
                        + PackagedServer.encode(stored.get("zh").asText()) + "&text="
                        + PackagedServer.encode(text))));
        if (decided.statusCode() != 303) {
            expectFault(decided);
            return;
        }
        decisions.put(id, List.of(wanted));
        count(approve ? "decided" : CORRECTED);
    }

    private void bringIn() throws IOException, InterruptedException {
        String mark = marks.get();
        StringBuilder tmx = new StringBuilder(
                "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header srclang=\"zh\" segtype=\"sentence\""
                        + " creationtool=\"t\" creationtoolversion=\"1\" o-tmf=\"t\" adminlang=\"en\" datatype=\"plaintext\"/><body>");
        for (int i = 0; i < UNITS; i++) {
            tmx.append("<tu tuid=\"" + mark + "-" + i + "\"><tuv xml:lang=\"zh\"><seg>导入" + mark + "第" + i
                    + "</seg></tuv><tuv xml:lang=\"en\"><seg>unit " + i + " of import " + imports.size()
                    + "</seg></tuv></tu>");
        }
        tmx.append("</body></tmx>");
        String body = "--b\r\nContent-Disposition: form-data; name=\"memory\"\r\n\r\n" + MEMORY
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"duplicates\"\r\n\r\noverwrite"
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.tmx\"\r\n\r\n" + tmx
                + "\r\n--b--\r\n";
        HttpResponse<String> accepted = send(request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
        if (accepted.statusCode() != 202) {
            expectFault(accepted);
            return;
        }
        imports.put(JSON.readTree(accepted.body()).get("id").asLong(), mark);
        count("imported");
        rest(300 + pause * 10L);
    }

    /** A server that says that it is ready finds what is there. */
    private void read() throws IOException, InterruptedException {
        boolean ready = isReady();
        HttpResponse<String> found =
                send(request("/api/lookup?from=zh&to=en&min=100&q=" + PackagedServer.encode(BEACON))
                        .GET());
        if (found.statusCode() == 200) {
            lyingSince = 0;
            count(LOOKED_UP);
            if (!found.body().contains("\"seen\"")) {
                wrong.add("not found: " + found.body());
            }
        } else {
            expectFault(found);
            boolean lies = ready && isReady();
            lyingSince = !lies ? 0 : lyingSince == 0 ? System.nanoTime() : lyingSince;
            if (lies && System.nanoTime() - lyingSince > LAG.toNanos()) {
                wrong.add("ready, and answers " + found.statusCode() + " " + found.body());
            }
        }
        rest(5);
    }

    private boolean isReady() throws IOException, InterruptedException {
        return send(request("/q/health/ready").GET()).statusCode() == 200;
    }

    /** A fault is said as one: 5xx, or too many imports under way. */
    private void expectFault(HttpResponse<String> answer) {
        faults.incrementAndGet();
        lastFault = answer.request().method() + " " + answer.uri() + " " + answer.statusCode() + " " + answer.body();
        int status = answer.statusCode();
        if (status < 500 && status != 429 && status != 412 && status != 409) {
            wrong.add(answer.uri() + " answers " + status + " " + answer.body());
        }
        rest(50);
    }

    private void count(String what) {
        done.computeIfAbsent(what, first -> new AtomicLong()).incrementAndGet();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.get().uri(path).toString()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
