package org.duizhao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.duizhao.text.ArchiveNames;

/**
 * The units of every {@code .tmx} of a zip archive, one file after the other. A file that is not read, or not to its end, is a
 * refused unit of its own among them, so that the report names it.
 */
final class TmxArchive {

    /** Broken files that the failure names; the report names all. */
    private static final int MOST_NAMED = 3;

    private final ZipInputStream zip;
    private final MeteredInput content;
    private final int longestText;
    private final List<String> named = new ArrayList<>();
    private int broken;
    private boolean found;
    private String name;
    private TmxReader reader;

    /** @param content what the zip stream gives */
    TmxArchive(ZipInputStream zip, MeteredInput content, int longestText) {
        this.zip = zip;
        this.content = content;
        this.longestText = longestText;
    }

    /**
     * The next unit, or empty at the end.
     *
     * @throws BrokenFile where the archive itself cannot be read on, or holds no file that is read
     */
    Optional<IncomingUnit> next() throws BrokenFile {
        Optional<IncomingUnit> unit = reader == null ? Optional.empty() : readOn();
        while (unit.isEmpty() && nextFile()) {
            unit = isTmx() ? open() : Optional.of(refused(1, "it is no .tmx file, and was not read"));
        }
        return unit;
    }

    /** Which files could not be read to their end, or null; asked at the end. */
    String failure() {
        if (broken == 0) {
            return null;
        }
        String others = broken > named.size() ? " and " + (broken - named.size()) + " more" : "";
        return "Of the archive's files could not be read to the end: " + String.join(", ", named) + others
                + ". The report says from which line on. The other files were read.";
    }

    private Optional<IncomingUnit> open() {
        found = true;
        try {
            reader = new TmxReader(XmlText.of(content), name, longestText);
        } catch (IOException | XMLStreamException e) {
            return Optional.of(broken(1, e));
        }
        return readOn();
    }

    private Optional<IncomingUnit> readOn() {
        try {
            Optional<IncomingUnit> unit = reader.next();
            if (unit.isEmpty()) {
                reader = null;
            }
            return unit;
        } catch (XMLStreamException e) {
            return Optional.of(broken(reader.line(), e));
        }
    }

    private IncomingUnit broken(int line, Exception cause) {
        reader = null;
        broken++;
        if (named.size() < MOST_NAMED) {
            named.add("“" + name + "”");
        }
        return refused(line, "the file cannot be read on from here: " + BrokenFile.what(cause));
    }

    private IncomingUnit refused(int line, String reason) {
        return IncomingUnit.refused(name, line, reason);
    }

    private boolean nextFile() throws BrokenFile {
        try {
            ZipEntry entry = nextEntry();
            while (entry != null && (entry.isDirectory() || ArchiveNames.isOfMacOs(entry.getName()))) {
                entry = nextEntry();
            }
            if (entry == null && !found) {
                throw new IOException("it holds no .tmx file");
            }
            name = entry == null ? name : ArchiveNames.of(entry);
            return entry != null;
        } catch (IOException e) {
            throw BrokenFile.archive(name, e);
        }
    }

    private ZipEntry nextEntry() throws IOException {
        if (content.failure() != null) {
            throw content.failure();
        }
        // What is left of the last one is read through the meter: it counts as well.
        content.transferTo(OutputStream.nullOutputStream());
        return zip.getNextEntry();
    }

    private boolean isTmx() {
        return name.toLowerCase(Locale.ROOT).endsWith(".tmx");
    }
}
