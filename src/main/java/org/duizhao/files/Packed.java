package org.duizhao.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.problem.Problem;

/** Looks through a packed document before anybody else reads it. */
final class Packed {

    private Packed() {}

    /**
     * Nothing, where all parts together are within the limits and none has a document type declaration.
     *
     * @throws Problem otherwise
     */
    static void check(Path file, String name, FilesConfig config) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > config.mostParts()) {
                throw BadFile.tooLarge(
                        name, "has " + zip.size() + " parts; at the most " + config.mostParts() + " are read.");
            }
            long content = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    content += size(in, config.largestContent() - content);
                }
                if (content > config.largestContent()) {
                    throw tooLarge(name, config);
                }
                try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                    if (declaresType(in)) {
                        throw BadFile.unreadable(
                                name, "its part “" + entry.getName() + "” has a document type declaration (DTD).");
                    }
                }
            }
        } catch (ZipException notPacked) {
            throw BadFile.unreadable(name, "it is not the packed file that its name says.");
        }
    }

    static Problem tooLarge(String name, FilesConfig config) {
        return BadFile.tooLarge(
                name, "unpacks to more than " + config.largestContent() + " bytes, which is the most that is read.");
    }

    /** Bytes up to the limit, or one more than that. */
    private static long size(InputStream in, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static boolean declaresType(InputStream in) {
        try {
            XMLStreamReader xml = Xml.stream(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    return true;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return false;
                }
            }
            return false;
        } catch (XMLStreamException noXml) {
            return false;
        }
    }
}
