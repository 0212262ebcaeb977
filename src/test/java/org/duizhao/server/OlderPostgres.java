package org.duizhao.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/** PostgreSQL 15, the oldest that is supported, from the binaries that the build puts beside the tests. */
final class OlderPostgres implements PgBinaryResolver {

    private static final Path JARS = Path.of("target/postgresql-15");

    private OlderPostgres() {}

    static EmbeddedPostgres start(Path folder, Map<String, String> locale) throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the binaries of PostgreSQL 15 beside the tests are those for Linux on amd64");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(new OlderPostgres())
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("cluster"));
        locale.forEach(builder::setLocaleConfig);
        return builder.start();
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        try (Stream<Path> jars = Files.list(JARS)) {
            ZipFile jar = new ZipFile(jars.findFirst().orElseThrow().toFile());
            return jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .map(entry -> open(jar, entry))
                    .orElseThrow();
        }
    }

    private static InputStream open(ZipFile jar, java.util.zip.ZipEntry entry) {
        try {
            return new FilterInputStream(jar.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    jar.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
