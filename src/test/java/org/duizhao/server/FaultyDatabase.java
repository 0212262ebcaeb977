package org.duizhao.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL that can be stopped, killed and started again on the same port with the same data. */
final class FaultyDatabase implements AutoCloseable {

    private final Path binaries;
    private final Path cluster;
    private final Map<String, String> settings;
    private EmbeddedPostgres postgres;
    private int port;

    /** @param cluster where its data are kept; not there yet */
    FaultyDatabase(Path binaries, Path cluster, Map<String, String> settings) throws IOException {
        this.binaries = binaries;
        this.cluster = cluster;
        this.settings = settings;
        start();
    }

    void start() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setLocaleConfig("locale", "C");
        settings.forEach(builder::setServerConfig);
        postgres = (port == 0 ? builder : builder.setPort(port)).start();
        port = postgres.getPort();
    }

    void stop() throws IOException {
        postgres.close();
    }

    /** As the kernel does it that is short of memory: the first process and all its children. */
    void kill() throws IOException {
        ProcessHandle first = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(cluster.resolve("postmaster.pid")).get(0)))
                .orElseThrow();
        List<ProcessHandle> all = first.descendants().toList();
        first.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        first.onExit().join();
        all.forEach(child -> child.onExit().join());
        stop();
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    boolean answers() {
        try {
            return longs("select 1").equals(List.of(1L));
        } catch (SQLException e) {
            return false;
        }
    }

    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    void cutConnections() throws SQLException {
        update("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'duizhao'");
    }

    void update(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    List<Long> longs(String sql) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }

    Map<Long, String> strings(String sql) throws SQLException {
        Map<Long, String> found = new LinkedHashMap<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getLong(1), row.getString(2));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
