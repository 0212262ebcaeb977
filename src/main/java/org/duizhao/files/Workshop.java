package org.duizhao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.duizhao.problem.Problem;
import org.duizhao.text.ArchiveNames;
import org.duizhao.text.Language;

/** A folder for one request, in which its files become XLIFF; it is gone when this is closed. */
final class Workshop implements AutoCloseable {

    private final Conversion conversion;
    private final FilesConfig config;
    private final Path folder;
    private int files;

    Workshop(Conversion conversion, FilesConfig config) throws IOException {
        this.conversion = conversion;
        this.config = config;
        this.folder = Files.createTempDirectory("duizhao-files-");
    }

    /**
     * The files of an archive, or the file itself.
     *
     * @param passedOver takes the names of those in an archive that are of no format that is read
     * @throws Problem where nothing can be read, or it is too large
     */
    List<Upload> unpacked(Upload upload, List<String> passedOver) throws IOException {
        if (!upload.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return List.of(upload);
        }
        List<Upload> found = new ArrayList<>();
        long room = config.largestContent();
        try (ZipInputStream zip = ArchiveNames.open(Files.newInputStream(upload.file()))) {
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > config.mostParts()) {
                    throw BadFile.tooLarge(upload.name(), "has more than " + config.mostParts() + " files.");
                }
                String name = ArchiveNames.of(entry);
                boolean read = !entry.isDirectory()
                        && !ArchiveNames.isOfMacOs(name)
                        && FileFormat.of(name).isPresent();
                Path file = fresh();
                room -= copy(zip, file, room);
                if (room < 0) {
                    throw Packed.tooLarge(upload.name(), config);
                }
                if (read) {
                    found.add(new Upload(file, name));
                } else {
                    Files.delete(file);
                    if (!entry.isDirectory() && !ArchiveNames.isOfMacOs(name)) {
                        passedOver.add(name);
                    }
                }
            }
        } catch (ZipException broken) {
            throw BadFile.unreadable(upload.name(), "it is no sound .zip file: " + broken.getMessage() + ".");
        }
        if (found.isEmpty()) {
            throw BadFile.unsupported(upload.name(), "holds no file that is read here: " + FileFormat.ALL + ".");
        }
        return found;
    }

    /**
     * The file as XLIFF.
     *
     * @param from the language that it is in; null is enough for XLIFF, which says it itself
     * @throws Problem where it cannot be read
     */
    Path xliff(Upload upload, Language from, Language to) throws IOException {
        FileFormat format = FileFormat.of(upload.name())
                .orElseThrow(() -> BadFile.unsupported(
                        upload.name(), "is of no format that is read here: " + FileFormat.ALL + "."));
        if (format == FileFormat.XLIFF) {
            return upload.file();
        }
        if (from == null) {
            throw BadFile.unreadable(upload.name(), "this format does not say its language: name it in “from”.");
        }
        if (format == FileFormat.DOCX) {
            Packed.check(upload.file(), upload.name(), config);
        }
        Path xliff = fresh();
        conversion.convert(upload.file(), upload.name(), format, from, to, xliff);
        return xliff;
    }

    Path fresh() {
        return folder.resolve(Integer.toString(files++));
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Copies up to one byte more than the room there is. */
    private static long copy(InputStream in, Path file, long room) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0 && size <= room; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }
}
