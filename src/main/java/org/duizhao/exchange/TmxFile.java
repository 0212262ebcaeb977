package org.duizhao.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/** The units of an uploaded file: {@code .tmx}, {@code .tmx.gz}, or every {@code .tmx} of a {@code .zip}, one after the other. */
final class TmxFile implements Closeable {

    private static final long FREE = 64L << 20;

    private final MeteredInput packed;
    private final InputStream content;
    private final ZipInputStream zip;
    private final long size;
    private final int longestText;
    private TmxReader reader;

    /** @param name the one it was uploaded under */
    TmxFile(Path file, String name, ExchangeConfig config) throws IOException, XMLStreamException {
        size = Files.size(file);
        longestText = config.longestText();
        packed = new MeteredInput(Files.newInputStream(file), Long.MAX_VALUE, "");
        String end = name.toLowerCase(Locale.ROOT);
        try {
            InputStream buffered = new BufferedInputStream(packed, 1 << 16);
            zip = end.endsWith(".zip") ? new ZipInputStream(buffered) : null;
            content = new MeteredInput(
                    zip != null ? zip : end.endsWith(".gz") ? new GZIPInputStream(buffered, 1 << 16) : buffered,
                    Math.max(FREE, size * config.highestRatio()),
                    "its content is more than " + config.highestRatio() + " times as large as the packed file");
            if (zip == null) {
                reader = new TmxReader(XmlText.of(content), name, longestText);
            } else if (!nextEntry()) {
                throw new IOException("the archive holds no .tmx file");
            }
        } catch (IOException | XMLStreamException e) {
            packed.close();
            throw e;
        }
    }

    static boolean takes(String name) {
        String end = name.toLowerCase(Locale.ROOT);
        return end.endsWith(".tmx") || end.endsWith(".tmx.gz") || end.endsWith(".zip");
    }

    /** The next unit, or empty at the end. */
    Optional<IncomingUnit> next() throws IOException, XMLStreamException {
        Optional<IncomingUnit> unit = reader.next();
        while (unit.isEmpty() && zip != null && nextEntry()) {
            unit = reader.next();
        }
        return unit;
    }

    /** How much of the file has been read, 0 to 1. */
    double progress() {
        return size == 0 ? 1 : Math.min(1, packed.count() / (double) size);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private boolean nextEntry() throws IOException, XMLStreamException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && !entry.getName().toLowerCase(Locale.ROOT).endsWith(".tmx")) {
            // Read through the meter: what the archive's other files hold counts as well.
            content.transferTo(OutputStream.nullOutputStream());
            entry = zip.getNextEntry();
        }
        if (entry != null) {
            reader = new TmxReader(XmlText.of(content), entry.getName(), longestText);
        }
        return entry != null;
    }
}
