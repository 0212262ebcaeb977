package org.duizhao.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A text file that was read whole.
 *
 * @param name what messages call it
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 * @param text without a byte order mark
 * @param offset the place of the text's first byte in the file
 */
record TextFile(String name, String sha256, String text, int offset) {

    static final int MAX_BYTES = 50 << 20;

    /** Reads a file no larger than {@code maxBytes}; the size is looked at before anything is read. */
    static TextFile read(String name, Path path, int maxBytes) {
        try {
            checkSize(name, Files.size(path), maxBytes);
            return of(name, Files.readAllBytes(path), maxBytes);
        } catch (IOException e) {
            throw new CorpusException(name, 0, "cannot be read (" + e + "); see that the file is there and open to us");
        }
    }

    static TextFile of(String name, byte[] bytes, int maxBytes) {
        checkSize(name, bytes.length, maxBytes);
        String text = Utf8.decode(name, bytes);
        if (text.isBlank()) {
            throw new CorpusException(name, 0, "is empty; put its text in or take the file away");
        }
        return new TextFile(name, sha256(bytes), text, Utf8.markSize(bytes));
    }

    /** Its lines, blank ones too, as editors count them: a line ends with LF, CR LF or CR. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int bytes = offset;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            Line line = new Line(lines.size() + 1, bytes, text.substring(start, end));
            lines.add(line);
            int next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
            bytes += Utf8.size(line.text(), 0, end - start) + next - end;
            start = next;
        }
        return lines;
    }

    private static void checkSize(String name, long size, int maxBytes) {
        if (size > maxBytes) {
            throw new CorpusException(
                    name, 0, "is too large: " + size + " bytes where " + maxBytes + " are allowed; cut it into files");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
