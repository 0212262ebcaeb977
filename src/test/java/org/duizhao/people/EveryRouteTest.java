package org.duizhao.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
