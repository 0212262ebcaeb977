package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.protocols.Texts.Query;
import org.duizhao.server.PackagedServer;

/** The packaged server with the corpus and the hard texts, for clients that run in this machine. */
final class ClientServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the clients speak it: addresses may be as long as texts. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final PackagedServer server;
    private final String key;
    private final HttpClient person =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private ClientServer(PackagedServer server, String key) {
        this.server = server;
        this.key = key;
    }

    static ClientServer start(Path folder) throws Exception {
        PackagedServer server = PackagedServer.start(folder, Map.of());
        try {
            ClientServer started = new ClientServer(server, server.said("Bearer (\\S+?)\""));
            started.signIn();
            started.importUnits("hard", Texts.HARD);
            return started;
        } catch (Exception | AssertionError e) {
            server.close();
            throw e;
        }
    }

    /** Lets all {@code https} addresses of this machine lead to the server. Works once. */
    void standForAllHosts() {
        int port = server.uri("/").getPort();
        URL.setURLStreamHandlerFactory(protocol -> "https".equals(protocol)
                ? new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL address) throws IOException {
                        return new URL("http", "127.0.0.1", port, address.getFile()).openConnection();
                    }
                }
                : null);
    }

    /** A key that reads. */
    String key() {
        return key;
    }

    URI uri(String path) {
        return server.uri(path);
    }

    /** What {@code /api/lookup} says. */
    JsonNode lookup(String from, String to, String text) {
        return lookup(from, to, new Query(text, false));
    }

    JsonNode lookup(String from, String to, Query query) {
        return get("/api/lookup?from=" + from + "&to=" + to + "&codes=" + query.count() + "&q="
                + PackagedServer.encode(query.text()));
    }

    /** {@link #queries}; each fourth has inline codes. */
    List<Query> codedQueries(String language, int number) {
        return Texts.coded(queries(language, number));
    }

    /** The hard texts and real ones, up to the number, each as it is and with a change. */
    List<String> queries(String language, int number) {
        int column = List.of("zh", "en", "ru").indexOf(language);
        Set<String> texts = new LinkedHashSet<>();
        Stream.of(Texts.HARD).forEach(row -> texts.add(row[column]));
        for (JsonNode document : get("/api/documents").path("documents")) {
            for (JsonNode segment :
                    get("/api/documents/" + document.path("slug").asText()).path("segments")) {
                JsonNode text = segment.path("texts").path(language);
                if (texts.size() < number / 2 && text.isTextual()) {
                    texts.add(text.asText());
                }
            }
        }
        assertThat(texts).hasSize(number / 2);
        List<String> queries = new ArrayList<>();
        texts.forEach(text -> {
            queries.add(text);
            queries.add(text.substring(0, text.offsetByCodePoints(text.length(), -1)) + "！");
        });
        return queries;
    }

    /** The line of a metric. */
    String metric(String name) throws IOException, InterruptedException {
        return server.get("/q/metrics", key)
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElse("no metric " + name);
    }

    @Override
    public void close() throws Exception {
        server.close();
    }

    private JsonNode get(String path) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(server.uri(path))
                            .header("Authorization", "Bearer " + key)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a private link to all that has two languages, made on the page for it. */
    String privateLink(String from, String to) throws Exception {
        String page = send("/export/links", "application/x-www-form-urlencoded", "from=" + from + "&to=" + to)
                .body();
        Matcher link = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/exports/[^\"<\\s]+").matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group();
    }

    /** Imports units into a memory, and waits until a lookup finds the last one. */
    void importUnits(String memory, String[]... rows) throws Exception {
        String body =
                part("memory\"", memory) + part("file\"; filename=\"" + memory + ".tmx\"", tmx(rows)) + "--x--\r\n";
        HttpResponse<String> answer = send("/api/imports", "multipart/form-data; boundary=x", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String last = rows[rows.length - 1][0];
        for (int i = 0; i < 600 && !isThere(last); i++) {
            Thread.sleep(100);
        }
        assertThat(isThere(last)).isTrue();
    }

    private boolean isThere(String text) {
        return lookup("zh", "en", text).path("matches").path(0).path("score").asDouble() >= 100;
    }

    /** As the person does whom the console tells a password. */
    private void signIn() throws Exception {
        send(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "name=" + PackagedServer.encode(server.said("Sign in as “([^”]+)”")) + "&password="
                        + PackagedServer.encode(server.said("with the password (\\S+)")));
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
        return person.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Origin", "http://127.0.0.1:" + server.uri("/").getPort())
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
    }

    private static String tmx(String[][] rows) {
        StringBuilder tmx = new StringBuilder("<tmx version=\"1.4\"><header srclang=\"zh\"/><body>");
        for (String[] row : rows) {
            tmx.append("<tu>");
            for (int i = 0; i < 3; i++) {
                tmx.append("<tuv xml:lang=\"")
                        .append(List.of("zh", "en", "ru").get(i))
                        .append("\"><seg>")
                        .append(row[i].replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</seg></tuv>");
            }
            tmx.append("</tu>");
        }
        return tmx.append("</body></tmx>").toString();
    }
}
