package org.duizhao.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.duizhao.people.PeopleCommand;
import org.duizhao.problem.Problem;
import org.eclipse.microprofile.config.Config;

/**
 * What can be done without a browser. {@code user} and {@code key} work on the database, also while the server runs, and for
 * somebody who has no way in; the others ask a running server.
 */
final class Commands {

    static final String USAGE = """
            Commands:
              user list | create NAME ROLE | role NAME ROLE | password NAME | disable NAME | enable NAME
              key list | create OWNER NAME ROLE | revoke ID
                  on the database of the configuration; roles are reader, translator, reviewer, admin
              import FILE MEMORY [DUPLICATES]
              export FILE [QUERY]      QUERY as in GET /api/tmx: “memory=corpus&to=en”
              check                    compares the index with the database
              reindex                  makes the index anew from the database
                  on the server at DUIZHAO_SERVER (http://127.0.0.1:8080), with the key DUIZHAO_KEY
              check-translations
            Without a command the server starts.
            """;

    private Commands() {}

    /**
     * Runs one.
     *
     * @param data the folder of the server's own PostgreSQL, or null where the configuration names another
     * @return the exit code: 0 where it was done, 1 where not, 2 for a command that there is not
     */
    static int run(String[] args, Config config, Path data) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> rest = List.of(Arrays.copyOfRange(args, 1, args.length));
        try {
            return switch (args[0]) {
                case "user", "key" -> people(args[0], rest, config, data, out);
                case "import", "export", "check", "reindex" ->
                    new RemoteCommand(System.getenv(), out).run(args[0], rest);
                default -> usage(out);
            };
        } catch (IllegalArgumentException e) {
            return usage(out);
        } catch (Problem | IOException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (SQLException e) {
            System.err.println("The database does not do it: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int people(String command, List<String> args, Config config, Path data, PrintStream out)
            throws IOException, SQLException {
        if (data != null) {
            EmbeddedDatabase.ofRunning(data).become("quarkus.datasource");
        }
        try (Connection database = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse(""))) {
            database.setAutoCommit(false);
            new PeopleCommand(database, out).run(command, args);
            database.commit();
            return 0;
        }
    }

    private static int usage(PrintStream out) {
        out.print(USAGE);
        return 2;
    }
}
