package org.duizhao.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.problem.Problem;

/**
 * Refuses files that are not in the encoding in which they are read: that of the byte order mark, the one that .po or HTML names, else
 * UTF-8. Okapi's filters would put U+FFFD for what they cannot read, and nobody would know what stood there.
 */
final class Encoding {

    /** Bytes in which Okapi's filter of HTML looks for the name of the encoding; the header of a .po file is shorter. */
    private static final int HEAD = 8192;

    private static final Map<FileFormat, Pattern> NAMED = Map.of(
            FileFormat.PO, Pattern.compile("(?i)content-type\\s*:[^\"\\\\]*?charset\\s*=\\s*([\\w.:-]+)"),
            FileFormat.HTML,
                    Pattern.compile("(?i)<(?:meta|\\?xml)\\s[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)"));

    /** What a template of gettext's has in the place of the name. */
    private static final String NONE_YET = "CHARSET";

    private static final String WHAT_TO_DO = " Save it as UTF-8 and send that.";

    private Encoding() {}

    /**
     * The encoding of a text file.
     *
     * @throws Problem that says from which line and byte on the file is in another one
     */
    static Charset check(Path file, String name, FileFormat format) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            Charset charset = of(bytes, name, format);
            check(bytes, charset, name);
            return charset;
        }
    }

    private static void check(ByteBuffer bytes, Charset charset, String name) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        int line = 1;
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, chars.clear(), true);
            chars.flip();
            while (chars.hasRemaining()) {
                char next = chars.get();
                line += next == '\n' ? 1 : 0;
                if (next == 0) {
                    throw BadFile.unreadable(
                            name,
                            "its line " + line + " has a null character, as UTF-16 without a byte order mark has."
                                    + WHAT_TO_DO);
                }
            }
        }
        if (result.isError()) {
            throw BadFile.unreadable(
                    name,
                    "its line " + line + ", at byte " + (bytes.position() + 1) + " of the file, is not in "
                            + charset.name() + "." + WHAT_TO_DO);
        }
    }

    private static Charset of(ByteBuffer bytes, String name, FileFormat format) {
        byte[] head = new byte[Math.min(HEAD, bytes.capacity())];
        bytes.get(0, head);
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        if (begin.startsWith("\u00fe\u00ff")) {
            return StandardCharsets.UTF_16BE;
        }
        if (begin.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16LE;
        }
        if (begin.startsWith("\u00ef\u00bb\u00bf") || !NAMED.containsKey(format)) {
            return StandardCharsets.UTF_8;
        }
        Matcher named = NAMED.get(format).matcher(begin);
        if (!named.find() || named.group(1).equalsIgnoreCase(NONE_YET)) {
            return StandardCharsets.UTF_8;
        }
        Charset charset;
        try {
            charset = Charset.forName(named.group(1));
        } catch (IllegalArgumentException unknown) {
            throw BadFile.unreadable(
                    name, "it names the encoding “" + named.group(1) + "”, which is not known here." + WHAT_TO_DO);
        }
        if (!charset.decode(StandardCharsets.US_ASCII.encode(named.group(1)))
                .toString()
                .equals(named.group(1))) {
            throw BadFile.unreadable(
                    name, "it names the encoding “" + named.group(1) + "”, and is in another one." + WHAT_TO_DO);
        }
        return charset;
    }
}
