package org.duizhao.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A PostgreSQL of its own for the tests, empty at the start, in the C locale: the hardest one for Chinese. The access log is on, for
 * the test that looks for secrets in it, and kept off the console.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "duizhao.exchange.folder", "target/imports",
                "duizhao.lookup.snapshot", "target/index.snapshot",
                "duizhao.protocols.writing", "true",
                "quarkus.http.access-log.enabled", "true",
                "quarkus.http.access-log.pattern", "combined",
                "quarkus.http.access-log.consolidate-rerouted-requests", "true",
                "quarkus.log.category.\"io.quarkus.http.access-log\".use-parent-handlers", "false");
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
