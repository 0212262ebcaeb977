package org.duizhao.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.duizhao.quality.TranslationCheck;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the server, on a PostgreSQL of its own unless {@code quarkus.datasource.jdbc.url} names one. */
@QuarkusMain
public final class Duizhao {

    private Duizhao() {}

    public static void main(String... args) throws IOException {
        if (args.length > 0 && args[0].equals(TranslationCheck.COMMAND)) {
            System.exit(TranslationCheck.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isEmpty()) {
            EmbeddedDatabase.start(
                            config.getOptionalValue("duizhao.data", Path.class).orElse(Path.of("data")))
                    .become("quarkus.datasource");
        }
        Quarkus.run(args);
    }
}
