package org.duizhao.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

/** Walks all routes there are, so that a new one cannot be forgotten. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EveryRouteTest {

    private static final Set<String> OPEN = Set.of("/sign-in", "/sign-in/oidc", "/sign-out", "/language", "/exports/1");

    @Test
    void eachSaysWhoMay() {
        assertThat(routes())
                .hasSizeGreaterThan(3)
                .allSatisfy(route -> assertThat(route.allows(RolesAllowed.class)
                                || OPEN.contains(route.path()) && route.allows(PermitAll.class))
                        .as(route.toString())
                        .isTrue());
    }

    @Test
    void noneAnswersAStranger() {
        assertThat(routes()).filteredOn(route -> !OPEN.contains(route.path())).allSatisfy(route -> {
            assertThat(given().request(route.verb(), route.path()).statusCode())
                    .as("a program at " + route)
                    .isEqualTo(401);
            assertThat(TestPeople.stranger().request(route.verb(), route.path()).statusCode())
                    .as("a browser at " + route)
                    .isEqualTo(route.path().startsWith("/api/") ? 401 : 303);
        });
    }

    /** What a policy of paths and the router may read differently (CVE-2026-39852 and CVE-2026-50559 of Quarkus, for two). */
    @Test
    void noneAnswersAStrangerWhoWritesItsAddressInAnotherWay() throws IOException {
        Set<String> closed = new TreeSet<>(Set.of("/q/metrics", "/q/openapi", "/q/swagger-ui/"));
        routes().stream().map(Route::path).filter(path -> !OPEN.contains(path)).forEach(closed::add);
        int tries = 0;
        for (String path : closed) {
            String encoded = "/%" + Integer.toHexString(path.length() > 1 ? path.charAt(1) : 'x')
                    + path.substring(Math.min(2, path.length()));
            for (String address : List.of(
                    path + ";x=1",
                    path + "%3Bx=1",
                    path.replaceFirst("(?<=.)/", ";x/"),
                    "/" + path,
                    "/." + path,
                    "/assets/.." + path,
                    "/assets/..%2F" + path.substring(1),
                    "/q/health/..%2F.." + path,
                    "/sign-in;/.." + path,
                    "/sign-in%2F.." + path,
                    path.toUpperCase(Locale.ROOT),
                    path + "/",
                    path + "%2F",
                    path + "%5C",
                    path + "%00",
                    path + ".html",
                    encoded)) {
                for (String accept : List.of("*/*", "text/html")) {
                    String answer = raw(address, "Accept: " + accept + "\r\n");
                    tries++;
                    assertThat(answer.matches("(?s)HTTP/1.1 (303|40[01345]) .*")
                                    || address.startsWith("/sign-in") && answer.contains("name=\"password\""))
                            .as(address + "\n" + answer)
                            .isTrue();
                }
            }
        }
        System.out.println("addresses written in another way: " + tries + ", none answered");
    }

    @Test
    void noAddressLeadsToFilesOfTheMachine() throws IOException {
        String key = "Authorization: Bearer " + TestPeople.key(Role.ADMIN) + "\r\n";
        int tries = 0;
        for (String folder : List.of("/assets/", "/webjars/", "/q/swagger-ui/", "/exports/", "/api/documents/", "/")) {
            for (String up : List.of(
                    "../",
                    "..%2F",
                    "%2e%2e/",
                    "%2e%2e%2f",
                    "..;/",
                    "....//",
                    "..%5C",
                    "%252e%252e/",
                    "./../",
                    "..%c0%af")) {
                for (String file : List.of("etc/passwd", "application.properties", "META-INF/MANIFEST.MF", "pom.xml")) {
                    for (String header : List.of("", key)) {
                        String answer = raw(folder + up.repeat(8) + file, header);
                        tries++;
                        assertThat(answer)
                                .as(folder + up + file)
                                .startsWith("HTTP/1.1 ")
                                .doesNotContain("root:x:0", "quarkus.http", "Manifest-Version", "<modelVersion>");
                    }
                }
            }
        }
        System.out.println("paths out of a folder: " + tries + ", none followed");
    }

    /** An answer to an address that no client library has put right. */
    private static String raw(String address, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void noneIsMovedByWhatAnotherSiteSendsInASignedInPersonsName() {
        String session = TestPeople.session(Role.ADMIN);
        List<Route> changing =
                routes().stream().filter(route -> !route.verb().equals("GET")).toList();
        assertThat(changing).hasSizeGreaterThan(20).allSatisfy(route -> {
            for (String site : List.of("cross-site", "same-site", "none")) {
                TestPeople.anybody()
                        .header("Sec-Fetch-Site", site)
                        .cookie(SessionCookie.NAME, session)
                        .request(route.verb(), route.path())
                        .then()
                        .statusCode(403)
                        .body("type", endsWith("cross-site"));
            }
        });
        TestPeople.anybody()
                .cookie(SessionCookie.NAME, session)
                .get("/api/memories")
                .then()
                .statusCode(200);
        System.out.println("cross-site requests: " + 3 * changing.size() + ", refused by each route");
    }

    @Test
    void eachAnswerTellsBrowsersWhatTheyMay() {
        Set<String> addresses = new TreeSet<>(Set.of(
                "/assets/duizhao.css",
                "/assets/no-such.css",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/",
                "/no-such",
                "/key/no-such/tmserver/languages/",
                "/exports/no-such.tmx"));
        routes().forEach(route -> addresses.add(route.path()));
        String key = TestPeople.key(Role.READER);
        for (String address : addresses) {
            for (RequestSpecification request : List.of(
                    TestPeople.stranger(),
                    TestPeople.anybody().header("Authorization", "Bearer " + key),
                    TestPeople.anybody().header("Authorization", "Bearer no-such"),
                    TestPeople.anybody().header("Sec-Fetch-Site", "cross-site"))) {
                for (String verb : List.of("GET", "POST", "OPTIONS")) {
                    Response answer = request.request(verb, address);
                    String what = verb + " " + address + " " + answer.statusLine();
                    assertThat(answer.statusCode()).as(what).isNotEqualTo(500);
                    assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
                    assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
                    assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
                    assertThat(answer.header("Content-Security-Policy"))
                            .as(what)
                            .contains("default-src 'self'", "frame-ancestors 'none'")
                            .satisfies(policy -> assertThat(policy.contains("unsafe"))
                                    .isEqualTo(address.startsWith("/q/swagger-ui")));
                    assertThat(answer.header("X-Request-Id")).as(what).isNotBlank();
                }
            }
        }
        System.out.println("headers of answers: " + 12 * addresses.size() + " looked at");
    }

    @Test
    void theDescriptionOfTheApiNamesTheKeyAndNoPages() {
        TestPeople.program(Role.READER)
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.api-key.scheme", equalTo("bearer"))
                .body("paths.'/api/lookup'.get.security[0]", hasKey("api-key"))
                .body(
                        "paths.keySet()",
                        everyItem(
                                matchesPattern("/(api|tmserver|mymemory|t5memory|t5memory_service|translate)(/.*)?")));
    }

    private static List<Route> routes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.duizhao").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream().flatMap(method -> route(type, method)))
                        .toList();
    }

    private static Stream<Route> route(JavaClass type, JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(Optional::stream)
                .map(verb -> new Route(verb.value(), path(type, method), type, method));
    }

    private static String path(JavaClass type, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + type.getAnnotationOfType(Path.class).value() + "/" + below)
                .replaceAll("\\{[^}]*}", "1")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private record Route(String verb, String path, JavaClass type, JavaMethod method) {

        boolean allows(Class<? extends Annotation> rule) {
            return method.isAnnotatedWith(rule) || type.isAnnotatedWith(rule);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
