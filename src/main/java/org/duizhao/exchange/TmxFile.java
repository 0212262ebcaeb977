package org.duizhao.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.duizhao.text.ArchiveNames;

/**
 * The units of an uploaded file: TMX, the same packed by gzip, or every {@code .tmx} of a zip archive. Which of them it is its first
 * bytes say, and not its name: browsers unpack files that they save, and leave them their names.
 */
final class TmxFile implements Closeable {

    private static final long FREE = 64L << 20;

    private final MeteredInput packed;
    private final MeteredInput content;
    private final TmxArchive archive;
    private final long size;
    private final String name;
    private final int longestText;
    private TmxReader reader;

    /** @param name the one it was uploaded under */
    TmxFile(Path file, String name, ExchangeConfig config) throws BrokenFile {
        this.name = name;
        longestText = config.longestText();
        try {
            size = Files.size(file);
            packed = new MeteredInput(Files.newInputStream(file), Long.MAX_VALUE, "");
        } catch (IOException e) {
            throw BrokenFile.whole(e);
        }
        try {
            BufferedInputStream bytes = new BufferedInputStream(packed, 1 << 16);
            ZipInputStream zip = begins(bytes, 'P', 'K') ? ArchiveNames.open(bytes) : null;
            content = new MeteredInput(
                    zip != null ? zip : begins(bytes, 0x1F, 0x8B) ? new GZIPInputStream(bytes, 1 << 16) : bytes,
                    Math.max(FREE, size * config.highestRatio()),
                    "its content is more than " + config.highestRatio() + " times as large as the packed file");
            archive = zip == null ? null : new TmxArchive(zip, content, longestText);
        } catch (IOException e) {
            close(packed);
            throw BrokenFile.whole(e);
        }
    }

    static boolean takes(String name) {
        String end = name.toLowerCase(Locale.ROOT);
        return end.endsWith(".tmx") || end.endsWith(".tmx.gz") || end.endsWith(".zip");
    }

    /**
     * The next unit, or empty at the end.
     *
     * @throws BrokenFile where it cannot be read on
     */
    Optional<IncomingUnit> next() throws BrokenFile {
        if (archive != null) {
            return archive.next();
        }
        try {
            if (reader == null) {
                reader = new TmxReader(XmlText.of(content), name, longestText);
            }
            return reader.next();
        } catch (IOException | XMLStreamException e) {
            throw BrokenFile.at(reader == null ? 1 : reader.line(), e);
        }
    }

    /** What could not be read though the reading went on behind it, or null; asked at the end. */
    String failure() {
        return archive == null ? null : archive.failure();
    }

    /** How much of the file has been read, 0 to 1. */
    double progress() {
        return size == 0 ? 1 : Math.min(1, packed.count() / (double) size);
    }

    @Override
    public void close() {
        close(content);
    }

    private static boolean begins(BufferedInputStream bytes, int first, int second) throws IOException {
        bytes.mark(2);
        boolean begins = bytes.read() == first && bytes.read() == second;
        bytes.reset();
        return begins;
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException read) {
            // nothing is lost of what has been read
        }
    }
}
