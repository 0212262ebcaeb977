package org.duizhao.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.duizhao.encoder.build.BuildEncoder;
import org.duizhao.quality.TranslationCheck;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the server, on a PostgreSQL of its own unless {@code quarkus.datasource.jdbc.url} names one; or, with the command
 * {@value TranslationCheck#COMMAND}, {@value BuildEncoder#COMMAND} (makes the aligner's encoder) or one of {@link Commands}, does
 * something without starting a server.
 */
@QuarkusMain
public final class Duizhao {

    private Duizhao() {}

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(TranslationCheck.COMMAND)) {
            System.exit(TranslationCheck.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals(BuildEncoder.COMMAND)) {
            System.exit(BuildEncoder.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        Config config = ConfigProvider.getConfig();
        try {
            SecretFiles.read(config);
        } catch (IOException e) {
            System.err.println("A secret is missing. " + e.getMessage());
            System.exit(1);
        }
        Path data = config.getOptionalValue("duizhao.data", Path.class).orElse(Path.of("data"));
        boolean hasDatabase = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .isPresent();
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.exit(Commands.run(args, config, hasDatabase ? null : data));
        }
        if (!hasDatabase) {
            bringDatabase(data);
        }
        // The protocols' ToolAddress judges addresses: one tool writes what RFC 3986 does not allow.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }

    private static void bringDatabase(Path data) {
        try {
            EmbeddedDatabase.start(data).become("quarkus.datasource");
        } catch (IOException e) {
            System.err.println("The server's own PostgreSQL does not start. " + e.getMessage());
            System.exit(1);
        }
    }
}
