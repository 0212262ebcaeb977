package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * The server as an operator runs it: with the environment of {@code docker/compose.yaml}, a PostgreSQL that asks for the password of
 * a file, TLS with a certificate of its own, and an OpenID Connect provider.
 */
class OperationsIT {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static LocalIssuer issuer;
    private static PackagedServer server;
    private static Map<String, String> environment;
    private static int tlsPort;

    @BeforeAll
    static void start() throws Exception {
        Path password = Files.writeString(folder.resolve("database-password"), "secret-of-the-database\n");
        Path oidc = Files.writeString(folder.resolve("oidc-secret"), LocalIssuer.SECRET + "\n");
        Path tls = Files.writeString(folder.resolve("tls-password"), "changeit\n");
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("cluster"))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setConnectConfig("password", "secret-of-the-database")
                .start();
        issuer = new LocalIssuer();
        Path store = certificate();
        try (ServerSocket free = new ServerSocket(0)) {
            tlsPort = free.getLocalPort();
        }
        environment = new HashMap<>(composed());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("DUIZHAO_DATABASE_PASSWORD_FILE", password.toString());
        environment.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(tlsPort));
        environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE", store.toString());
        environment.put("DUIZHAO_TLS_PASSWORD_FILE", tls.toString());
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "true");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.address());
        environment.put("QUARKUS_OIDC_CLIENT_ID", LocalIssuer.CLIENT);
        environment.put("DUIZHAO_OIDC_SECRET_FILE", oidc.toString());
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        server = PackagedServer.start(folder, environment);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        postgres.close();
        issuer.close();
    }

    @Test
    void overTlsCookiesAreSecureAndBrowsersAreToldToStay() throws Exception {
        HttpResponse<String> page = browser().send(tls("/sign-in"), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=15552000");
        for (String address :
                List.of("/assets/duizhao.css", "/api/lookup", "/no-such", "/q/health", "/exports/x.tmx")) {
            assertThat(browser()
                            .send(tls(address), HttpResponse.BodyHandlers.ofString())
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .as(address)
                    .contains("max-age=15552000");
        }
        assertThat(server.get("/sign-in", null).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void whoComesFromTheProviderHasAnAccountAndASessionOfThisServer() throws Exception {
        issuer.forged = false;
        issuer.person = "\"sub\":\"42\",\"preferred_username\":\"王芳\",\"groups\":[\"reviewer\",\"staff\"]";
        HttpClient browser = browser();
        HttpResponse<String> home = browser.send(tls("/sign-in/oidc"), HttpResponse.BodyHandlers.ofString());
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body()).contains("王芳").doesNotContain("/admin/people");
        assertThat(cookies(browser)).contains("duizhao-session").noneMatch(name -> name.startsWith("q_session"));
        assertThat(users()).contains("王芳\treviewer");
        issuer.person = "\"sub\":\"42\",\"preferred_username\":\"another name\"";
        assertThat(browser()
                        .send(tls("/sign-in/oidc"), HttpResponse.BodyHandlers.ofString())
                        .body())
                .as("the subject tells who it is, not the name")
                .contains("王芳");
        PackagedServer.command(0, folder, environment, "user", "disable", "王芳");
        assertThat(browser.send(tls("/"), HttpResponse.BodyHandlers.ofString())
                        .uri()
                        .getPath())
                .isEqualTo("/sign-in");
        assertThat(browser()
                        .send(tls("/sign-in/oidc"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRoleThatTheProviderTakesAwayIsGoneFromOpenSessionsAtOnce() throws Exception {
        issuer.forged = false;
        issuer.person = "\"sub\":\"45\",\"preferred_username\":\"韩梅梅\",\"groups\":[\"admin\"]";
        HttpClient earlier = browser();
        earlier.send(tls("/sign-in/oidc"), HttpResponse.BodyHandlers.ofString());
        assertThat(earlier.send(tls("/admin/people"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        issuer.person = "\"sub\":\"45\",\"preferred_username\":\"韩梅梅\",\"groups\":[\"reader\"]";
        browser().send(tls("/sign-in/oidc"), HttpResponse.BodyHandlers.ofString());
        assertThat(earlier.send(tls("/admin/people"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyTakesAnAccountByItsNameNorByATokenThatIsForged() throws Exception {
        issuer.forged = false;
        issuer.person = "\"sub\":\"43\",\"preferred_username\":\"reviewer\",\"groups\":[\"admin\"]";
        HttpClient browser = browser();
        assertThat(browser.send(tls("/sign-in/oidc"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(409);
        assertThat(cookies(browser)).doesNotContain("duizhao-session");
        issuer.forged = true;
        issuer.person = "\"sub\":\"44\",\"preferred_username\":\"forger\",\"groups\":[\"admin\"]";
        HttpClient forger = browser();
        assertThat(forger.send(tls("/sign-in/oidc"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(cookies(forger)).doesNotContain("duizhao-session");
        assertThat(users()).doesNotContain("forger");
    }

    @Test
    void theCommandLineLooksAfterPeopleFilesAndTheIndex() throws Exception {
        String password = command("user", "create", "李雷", "translator").strip();
        assertThat(password).hasSize(24);
        assertThat(PackagedServer.command(1, folder, environment, "user", "create", "李雷", "reader"))
                .contains("already");
        assertThat(PackagedServer.command(2, folder, environment, "user", "love"))
                .contains("Commands:");
        assertThat(PackagedServer.command(1, folder, environment, "user", "role", "nobody", "reader"))
                .contains("no “nobody”");
        command("user", "role", "李雷", "admin");
        String key = command("key", "create", "李雷", "the command line", "admin").strip();
        environment.put("DUIZHAO_KEY", key);
        environment.put("DUIZHAO_SERVER", server.uri("").toString());
        Path file = folder.resolve("出口.tmx");
        assertThat(command("export", file.toString(), "from=zh&to=en")).contains("bytes");
        assertThat(command("import", file.toString(), "again")).contains("done:", " 0 refused");
        assertThat(command("check")).contains(" 0 differences");
        assertThat(command("key", "list")).contains("李雷", "the command line").doesNotContain(key);
        String id = command("key", "list")
                .lines()
                .filter(line -> line.contains("the command line"))
                .findFirst()
                .orElseThrow()
                .split("\t")[0];
        command("key", "revoke", id);
        assertThat(PackagedServer.command(1, folder, environment, "check")).contains("401");
        environment.remove("DUIZHAO_KEY");
    }

    @Test
    void anIndexThatDiffersIsNamedAndMadeAnew() throws Exception {
        environment.put(
                "DUIZHAO_KEY",
                command("key", "create", "reviewer", "check", "admin").strip());
        environment.put("DUIZHAO_SERVER", server.uri("").toString());
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // Past the triggers, as nobody should: no server is told of it.
            statement.execute("set session_replication_role = replica");
            statement.execute("update variant set text = text || '！' where lang = 'zh' and segment_id ="
                    + " (select min(segment_id) from variant where lang = 'zh')");
        }
        assertThat(PackagedServer.command(1, folder, environment, "check")).contains("is another one in the index");
        assertThat(command("reindex")).containsPattern("[1-9]\\d* segments indexed in \\d+ ms");
        assertThat(command("check")).contains(" 0 differences");
        environment.remove("DUIZHAO_KEY");
    }

    @Test
    void eachMetricThatTheGuideNamesIsThere() throws Exception {
        String key = command("key", "create", "reviewer", "metrics", "admin").strip();
        environment.put("DUIZHAO_KEY", key);
        environment.put("DUIZHAO_SERVER", server.uri("").toString());
        Path file = folder.resolve("metrics.tmx");
        command("export", file.toString(), "from=zh&to=en");
        command("import", file.toString(), "metrics");
        server.get("/api/lookup?from=zh&to=en&q=x", key);
        environment.remove("DUIZHAO_KEY");
        String metrics = server.get("/q/metrics", key).body();
        List<String> named = Pattern.compile("`((?:duizhao|agroal|jvm)_\\w+)`")
                .matcher(Files.readString(Path.of("src/docs/operations.md")))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(7)
                .allSatisfy(name -> assertThat(metrics).contains("\n" + name));
    }

    @Test
    void logsAreJsonAndHoldNoSecret() throws Exception {
        String console = server.console();
        assertThat(console.lines().filter(line -> line.startsWith("{"))).isNotEmpty();
        HttpRequest named = HttpRequest.newBuilder(server.uri("/sign-in"))
                .header("X-Request-Id", "of-the-caller")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=nobody&password=secret-of-nobody"))
                .build();
        HttpClient.newHttpClient().send(named, HttpResponse.BodyHandlers.ofString());
        JsonNode entry = new ObjectMapper()
                .readTree(server.console()
                        .lines()
                        .filter(line -> line.contains("of-the-caller"))
                        .findFirst()
                        .orElseThrow());
        assertThat(entry.at("/mdc/request").asText()).isEqualTo("of-the-caller");
        assertThat(entry.at("/mdc/action").asText()).isEqualTo("sign-in-failed");
        assertThat(server.console()).doesNotContain("secret-of-nobody");
        assertThat(console)
                .contains("\"message\":\"Index: ")
                .doesNotContain("secret-of-the-database")
                .doesNotContain(LocalIssuer.SECRET);
    }

    @Test
    void aSecretThatIsMissingIsNamed() throws Exception {
        assertThat(PackagedServer.command(
                        1,
                        folder,
                        Map.of(
                                "DUIZHAO_DATABASE_PASSWORD_FILE",
                                "/nowhere/password",
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                "x"),
                        "user",
                        "list"))
                .contains("duizhao.database-password-file", "/nowhere/password");
    }

    /** Every variable that {@code docker/compose.yaml} gives the server; those of its network are put in by the test. */
    private static Map<String, String> composed() throws Exception {
        try (InputStream file = Files.newInputStream(Path.of("docker/compose.yaml"))) {
            Map<String, Map<String, Map<String, Map<String, String>>>> compose = new Yaml().load(file);
            Map<String, String> server = compose.get("services").get("server").get("environment");
            assertThat(server).containsKeys("QUARKUS_DATASOURCE_JDBC_URL", "DUIZHAO_DATABASE_PASSWORD_FILE");
            return server;
        }
    }

    private static String command(String... words) throws Exception {
        return PackagedServer.command(0, folder, environment, words);
    }

    private static String users() throws Exception {
        return command("user", "list");
    }

    private static HttpRequest tls(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + tlsPort + path))
                .header("Accept", "text/html")
                .build();
    }

    private static HttpClient browser() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = new FileInputStream(folder.resolve("tls.p12").toFile())) {
            store.load(file, "changeit".toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    private static List<String> cookies(HttpClient browser) {
        return ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(java.net.HttpCookie::getName)
                        .toList();
    }

    private static Path certificate() throws Exception {
        Path store = folder.resolve("tls.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }
}
