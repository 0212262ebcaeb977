package org.duizhao.text;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The names of the files in zip archives, which say of a name that it is in UTF-8, or nothing: then a Chinese Windows has written
 * it in GBK, which GB18030 includes, and a Russian one in code page 866.
 */
public final class ArchiveNames {

    /** Code points of a name, at the most; of a longer one the end is shown. */
    private static final int LONGEST = 200;

    private static final Charset RUSSIAN = Charset.forName("IBM866");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private ArchiveNames() {}

    /** An archive whose names are all read, whatever they are in; {@link #of} makes them readable. */
    public static ZipInputStream open(InputStream archive) {
        // To the library an unknown name is an error, but none is unknown in this charset, which keeps every byte.
        return new ZipInputStream(archive, StandardCharsets.ISO_8859_1);
    }

    /** The name of a file in an archive that was {@link #open}ed here, for people: without control characters. */
    public static String of(ZipEntry entry) {
        String name = decoded(entry.getName()).replaceAll("\\p{Cc}", "\uFFFD");
        int length = name.codePointCount(0, name.length());
        return length > LONGEST ? "…" + name.substring(name.offsetByCodePoints(0, length - LONGEST)) : name;
    }

    /** Whether it is what macOS adds to a file ({@code __MACOSX/._a.tmx}), under its name but nothing of its kind. */
    public static boolean isOfMacOs(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
    }

    private static String decoded(String name) {
        if (name.chars().anyMatch(c -> c > 0xFF)) {
            // The archive said that it was UTF-8.
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> isRussian(bytes) ? decoded(bytes, RUSSIAN) : decoded(bytes, CHINESE))
                .orElse(name);
    }

    /**
     * Whether all beside ASCII are Cyrillic letters in code page 866, 80–AF and E0–F1, and not only those that are letters with accents
     * in Latin-1. Common Han characters begin with one of the bytes B0–D7 in GBK, which are lines of tables in 866.
     */
    private static boolean isRussian(byte[] name) {
        boolean russian = false;
        for (byte b : name) {
            int c = b & 0xFF;
            if (c > 0xAF && c < 0xE0 || c > 0xF1) {
                return false;
            }
            russian |= c >= 0x80 && c <= 0xAF;
        }
        return russian;
    }

    /** Empty where it is not in that charset. */
    private static Optional<String> decoded(byte[] name, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
