package org.duizhao.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 (RFC 3629), strictly: nothing is replaced in silence. */
final class Utf8 {

    private Utf8() {}

    /** The text of the bytes, without a byte order mark. */
    static String decode(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw notText(file, bytes, in.position(), "no UTF-8");
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw notText(file, bytes, size(text, 0, nul), "no text");
        }
        return text.substring(markLength(text));
    }

    /** How many bytes of the file stand before the text that {@link #decode} returns. */
    static int markSize(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    /** The size of a stretch of text in bytes. */
    static int size(CharSequence text, int from, int to) {
        int size = 0;
        for (int i = from; i < to; i++) {
            size += size(text.charAt(i));
        }
        return size;
    }

    /** The size of a character in bytes; each half of a surrogate pair counts for half of its four. */
    static int size(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private static int markLength(String text) {
        return text.startsWith("\uFEFF") ? 1 : 0;
    }

    private static CorpusException notText(String file, byte[] bytes, int offset, String what) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
                line++;
            }
        }
        String message = String.format(
                "%s: byte 0x%02X at offset %d; save the file as UTF-8 and read it again", what, bytes[offset], offset);
        return new CorpusException(file, line, message);
    }
}
