package org.duizhao.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The folder of an installed model: {@code encoder.onnx}, {@code vocabulary.txt} (a piece a line) and {@code SHA256SUMS} with
 * the checksums of both, and in a comment that of the file they were made from.
 */
public record ModelFolder(Path path) {

    private static final String CHECKSUMS = "SHA256SUMS";

    public Path model() {
        return path.resolve("encoder.onnx");
    }

    public Path vocabulary() {
        return path.resolve("vocabulary.txt");
    }

    public boolean isInstalled() {
        return Files.isRegularFile(path.resolve(CHECKSUMS));
    }

    /** Writes the checksums, last, so that a folder that has them is whole. */
    public void seal(String madeFrom, String checksum) throws IOException {
        Files.write(
                path.resolve(CHECKSUMS),
                List.of(
                        "# made from " + madeFrom,
                        "# " + checksum,
                        sha256(model()) + "  " + model().getFileName(),
                        sha256(vocabulary()) + "  " + vocabulary().getFileName()));
    }

    /** The files that are not what they were when the model was made; empty when all is well. */
    public List<Path> damaged() throws IOException {
        List<String> known = Files.readAllLines(path.resolve(CHECKSUMS));
        List<Path> damaged = new ArrayList<>();
        for (Path file : List.of(model(), vocabulary())) {
            if (!Files.isRegularFile(file) || !known.contains(sha256(file) + "  " + file.getFileName())) {
                damaged.add(file);
            }
        }
        return damaged;
    }

    /** In hexadecimal digits, small letters. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
