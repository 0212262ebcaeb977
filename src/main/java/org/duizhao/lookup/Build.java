package org.duizhao.lookup;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.duizhao.matching.GramIndex;

/** What tells this program from all others: how texts are folded, cut and stored is decided by it and by the Java that it runs on. */
final class Build {

    private Build() {}

    /** The version of Java and the CRC-32C of the program's own classes. */
    static String id() throws IOException {
        CodeSource source = GramIndex.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("this program does not know where its classes are");
        }
        CRC32C checksum = new CRC32C();
        for (Path file : files(source)) {
            checksum.update(Files.readAllBytes(file));
        }
        return Runtime.version() + " " + Long.toHexString(checksum.getValue());
    }

    private static List<Path> files(CodeSource source) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(source.getLocation().toURI()))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
