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
import java.util.stream.Stream;
import org.duizhao.server.PackagedServer;

/** The packaged server with the corpus and the hard texts, for clients that run in this machine. */
final class ClientServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedServer server;
    private final String key;

    private ClientServer(PackagedServer server, String key) {
        this.server = server;
        this.key = key;
    }

    static ClientServer start(Path folder) throws Exception {
        PackagedServer server = PackagedServer.start(folder, Map.of());
        try {
            ClientServer started = new ClientServer(server, server.said("Bearer (\\S+?)\""));
            started.importHardTexts();
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
        return get("/api/lookup?from=" + from + "&to=" + to + "&q=" + PackagedServer.encode(text));
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
            HttpResponse<String> answer = server.get(path, key);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the person does whom the console tells a password. */
    private void importHardTexts() throws Exception {
        HttpClient person =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String origin = "http://127.0.0.1:" + server.uri("/").getPort();
        String form = "name=" + PackagedServer.encode(server.said("Sign in as “([^”]+)”")) + "&password="
                + PackagedServer.encode(server.said("with the password (\\S+)"));
        person.send(
                HttpRequest.newBuilder(server.uri("/sign-in"))
                        .header("Origin", origin)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        String body = part("memory\"", "hard") + part("file\"; filename=\"hard.tmx\"", tmx()) + "--x--\r\n";
        HttpResponse<String> answer = person.send(
                HttpRequest.newBuilder(server.uri("/api/imports"))
                        .header("Origin", origin)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String last = Texts.HARD[Texts.HARD.length - 1][0];
        for (int i = 0; i < 300 && lookup("zh", "en", last).path("matches").isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(lookup("zh", "en", last).path("matches")).isNotEmpty();
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
    }

    private static String tmx() {
        StringBuilder tmx = new StringBuilder("<tmx version=\"1.4\"><header srclang=\"zh\"/><body>");
        for (String[] row : Texts.HARD) {
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
