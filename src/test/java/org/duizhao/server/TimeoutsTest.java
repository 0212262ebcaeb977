package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;

/**
 * Nothing outside of the process is waited for without an end. That the ends come is shown by waits with the server's own settings,
 * made small: here for the database, in {@code NoticesTest} for the connection that listens, in {@link SlowClientsIT} for clients and the
 * OpenID Connect provider.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TimeoutsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    @Inject
    Config config;

    @Test
    void everyWaitHasAnEnd() throws SQLException {
        AgroalConnectionPoolConfiguration pool = database.getConfiguration().connectionPoolConfiguration();
        assertThat(pool.acquisitionTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(jdbcProperties())
                .containsAllEntriesOf(Map.of("connectTimeout", "10", "loginTimeout", "10", "socketTimeout", "1200"));
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(1_200_000);
            assertThat(shown(connection, "statement_timeout")).isEqualTo("15min");
            assertThat(shown(connection, "lock_timeout")).isEqualTo("30s");
            assertThat(shown(connection, "idle_in_transaction_session_timeout")).isEqualTo("5min");
        }
        assertThat(config.getValue("quarkus.http.idle-timeout", Duration.class)).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.getValue("quarkus.http.read-timeout", Duration.class)).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.getValue("quarkus.oidc.connection-timeout", Duration.class))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(config.getValue("quarkus.oidc.connection-delay", Duration.class))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aDatabaseThatTakesConnectionsAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Properties properties = settings();
            properties.setProperty("loginTimeout", "1");
            expectState(
                    "08001",
                    () -> new Driver()
                            .connect("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/postgres", properties)
                            .close());
        }
    }

    @Test
    void aConnectionThatSaysNothingIsGivenUp() throws SQLException {
        Properties properties = settings();
        properties.setProperty("socketTimeout", "1");
        try (Connection connection = connect(properties)) {
            expectState("08006", () -> execute(connection, "select pg_sleep(60)"));
        }
    }

    /** A second session holds the lock of 42 until it is closed. */
    @ParameterizedTest
    @CsvSource({
        "statement_timeout, select pg_sleep(60), 57014",
        "lock_timeout, select pg_advisory_lock(42), 55P03",
        "idle_in_transaction_session_timeout, begin, 25P03"
    })
    void theDatabaseEndsTheWork(String setting, String work, String state) throws SQLException {
        Properties small = settings();
        small.setProperty("options", small.getProperty("options").replaceFirst("(?<=\\b" + setting + "=)\\d+", "200"));
        try (Connection holder = connect(settings());
                Connection connection = connect(small)) {
            execute(holder, "select pg_advisory_lock(42)");
            expectState(state, () -> {
                execute(connection, work);
                Thread.sleep(5_000);
                execute(connection, "select 1");
            });
        }
    }

    private static void expectState(String state, Executable wait) {
        SQLException end = assertTimeoutPreemptively(PATIENCE, () -> assertThrows(SQLException.class, wait));
        assertThat(end.getSQLState()).as(end.getMessage()).isEqualTo(state);
    }

    private Connection connect(Properties properties) throws SQLException {
        return new Driver().connect(config.getValue("quarkus.datasource.jdbc.url", String.class), properties);
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(jdbcProperties());
        settings.setProperty("user", "postgres");
        settings.setProperty("password", "postgres");
        return settings;
    }

    private Properties jdbcProperties() {
        return database.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperties();
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
