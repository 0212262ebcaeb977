package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is packaged, beside its bill of materials and what is known of it. */
class DependenciesIT {

    private static final Path BILL = Path.of("target/bom.json");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    /** Quarkus adds it while it builds. */
    private static final String ADDED = "io.quarkus.quarkus-flyway-postgresql-";

    @Test
    void theBillNamesWhateverIsPackagedAndItsLicence() throws IOException {
        assumeTrue(
                Files.exists(BILL),
                "The plugin that writes the bill of materials does nothing where Maven is offline.");
        JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        Set<String> named = new HashSet<>();
        for (JsonNode component : bill.get("components")) {
            named.add(component.path("group").asText() + "."
                    + component.path("name").asText() + "-"
                    + component.path("version").asText() + ".jar");
            assertThat(component.path("licenses"))
                    .as("licences of " + component.path("purl").asText())
                    .isNotEmpty();
        }
        List<String> jars = jars();
        assertThat(jars).hasSizeGreaterThan(100);
        assertThat(jars.stream().filter(jar -> !named.contains(jar) && !jar.startsWith(ADDED)))
                .as("packaged and not named")
                .isEmpty();
        System.out.printf("[dependencies] %d jars packaged, %d components named%n", jars.size(), named.size());
    }

    /** What was found by hand, once: nobody goes back behind it. */
    @ParameterizedTest
    @CsvFileSource(resources = "advisories.tsv", delimiter = '\t', useHeadersInDisplayName = true)
    void whatWasMendedIsPackaged(String component, String mended, String advisory) throws IOException {
        List<Version> packaged = jars().stream()
                .map(JAR::matcher)
                .filter(Matcher::matches)
                .filter(jar -> jar.group(1).equals(component))
                .map(jar -> Version.parse(jar.group(2).replace(".Final", "")))
                .toList();
        assertThat(packaged)
                .as(advisory)
                .isNotEmpty()
                .allMatch(version -> version.compareTo(Version.parse(mended)) >= 0);
    }

    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/quarkus-app/lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
