package org.duizhao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Reads secrets from the files that the configuration names, so that no environment and no command line has to hold them. */
final class SecretFiles {

    /** What names the file, and what its text becomes. */
    private static final Map<String, String> KNOWN = Map.of(
            "duizhao.database-password-file", "quarkus.datasource.password",
            "duizhao.oidc-secret-file", "quarkus.oidc.credentials.secret",
            "duizhao.tls-password-file", "quarkus.http.ssl.certificate.key-store-password");

    private SecretFiles() {}

    /**
     * Sets the system property of each file that is named: its text without white space at the ends.
     *
     * @throws IOException if a file cannot be read or is empty; the message names it
     */
    static void read(Config config) throws IOException {
        for (var known : KNOWN.entrySet()) {
            var file = config.getOptionalValue(known.getKey(), Path.class);
            if (file.isPresent()) {
                System.setProperty(known.getValue(), secret(known.getKey(), file.get()));
            }
        }
    }

    private static String secret(String name, Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw new IOException(name + " is " + file + ", which cannot be read (" + e.getMessage() + ").", e);
        }
        if (text.isEmpty()) {
            throw new IOException(name + " is " + file + ", which is empty.");
        }
        return text;
    }
}
