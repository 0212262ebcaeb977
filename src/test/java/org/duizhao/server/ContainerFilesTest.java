package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be said of {@code docker/} without an engine that runs it. */
class ContainerFilesTest {

    private static Map<String, Object> compose;
    private static List<String> dockerfile;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream file = Files.newInputStream(Path.of("docker/compose.yaml"))) {
            compose = new Yaml().load(file);
        }
        // An instruction a line, however it is written.
        dockerfile = Files.readString(Path.of("docker/Dockerfile"))
                .replaceAll("(?m)^#.*\\n", "")
                .replaceAll("\\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void whatAServiceRefersToIsThere() {
        for (String kind : List.of("networks", "volumes", "secrets")) {
            Map<String, Object> declared = at(compose, kind);
            services()
                    .forEach((name, service) -> strings(service.get(kind))
                            .map(used -> used.split(":")[0])
                            .forEach(used -> assertThat(declared)
                                    .as(name + " uses " + used)
                                    .containsKey(used)));
        }
        assertThat(at(compose, "networks", "inside")).containsEntry("internal", true);
        assertThat(strings(service("database").get("networks"))).containsExactly("inside");
        assertThat(service("database")).doesNotContainKey("ports");
    }

    @Test
    void theServerWaitsForADatabaseThatIsWell() {
        assertThat(at(service("server"), "depends_on", "database")).containsEntry("condition", "service_healthy");
        assertThat(at(service("database"), "healthcheck")).containsKeys("test", "interval", "timeout", "retries");
        assertThat(service("database").get("image").toString()).matches("postgres:18\\.\\d+-\\w+");
    }

    @Test
    void secretsComeFromFilesAndNobodyIsRoot() {
        services()
                .forEach((name, service) -> at(service, "environment").forEach((variable, value) -> {
                    if (variable.matches("(?i).*(password|secret|key).*")) {
                        assertThat(variable).endsWith("_FILE");
                        assertThat(value).asString().startsWith("/run/secrets/");
                    }
                }));
        assertThat(at(compose, "secrets", "database-password")).containsOnlyKeys("file");
        assertThat(service("server"))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(strings(service("server").get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(dockerfile)
                .filteredOn(line -> line.startsWith("USER"))
                .last()
                .isEqualTo("USER 10001:10001");
        assertThat(dockerfile).noneMatch(line -> line.matches("(?i)(ENV|ARG) .*(password|secret)=.*"));
    }

    /** The root cannot be written, and what is in memory alone is too small for two gigabytes. */
    @Test
    void whatIsUploadedIsWrittenToAVolume() {
        List<String> volumes = strings(service("server").get("volumes"))
                .map(volume -> volume.split(":")[1])
                .toList();
        assertThat(volumes).contains("/tmp");
        String environment = dockerfile.stream()
                .filter(line -> line.startsWith("ENV"))
                .findFirst()
                .orElseThrow();
        for (String place : List.of("DUIZHAO_DATA", "QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY")) {
            Matcher named = Pattern.compile("\\b" + place + "=(/\\S+)").matcher(environment);
            assertThat(named.find()).as(place).isTrue();
            assertThat(volumes).as(place).anyMatch(volume -> (named.group(1) + "/").startsWith(volume + "/"));
        }
        assertThat(service("server")).doesNotContainKey("tmpfs");
    }

    @Test
    void theImageIsMadeOfNamedVersionsAndOfWhatIsThere() {
        assertThat(dockerfile)
                .filteredOn(line -> line.startsWith("FROM"))
                .hasSize(2)
                .allMatch(line -> line.matches("FROM [a-z-]+:\\d[\\w.-]+( AS \\w+)?"));
        assertThat(dockerfile)
                .filteredOn(line -> line.startsWith("COPY") && !line.contains("--from="))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String[] words = line.replaceAll("--\\S+ ", "").split(" ");
                    assertThat(Path.of(words[1])).exists();
                });
        assertThat(dockerfile).noneMatch(line -> line.startsWith("ADD") || line.contains(":latest"));
        assertThat(dockerfile)
                .anyMatch(line -> line.startsWith("HEALTHCHECK"))
                .last()
                .asString()
                .startsWith("ENTRYPOINT [");
    }

    private static Map<String, Map<String, Object>> services() {
        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) compose.get("services");
        return services;
    }

    private static Map<String, Object> service(String name) {
        return services().get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> from, String... path) {
        Map<String, Object> found = from;
        for (String name : path) {
            found = (Map<String, Object>) found.getOrDefault(name, Map.of());
        }
        return found;
    }

    private static Stream<String> strings(Object list) {
        return list == null
                ? java.util.stream.Stream.empty()
                : ((List<?>) list).stream().map(Object::toString);
    }
}
