package org.duizhao.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, in the encoding that it is in: by its byte order mark, by the zeros of UTF-16, by its
 * declaration, or UTF-8. What would end the reading at one bad place is mended as {@link CharacterMending} says. Where the
 * bytes cannot be read on, everything before that place comes out first.
 */
final class XmlText extends Reader {

    /** Chars of a tag, a comment or another piece of a file that a parser keeps as a whole. */
    static final int LONGEST_PIECE = 1 << 20;

    /** Enough for a declaration in UTF-8; in UTF-16 it is not needed. */
    private static final int HEAD = 256;

    private static final int BUFFER = 8_192;

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");

    private final UpToFailure bytes;
    private final Reader decoded;
    private final char[] buffer = new char[BUFFER];
    private final CharacterMending mending = new CharacterMending(buffer);
    private int next;
    private int ready;
    private int pieces;

    private XmlText(UpToFailure bytes, Reader decoded) {
        this.bytes = bytes;
        this.decoded = decoded;
    }

    /** @throws IOException if the encoding is one that Java does not know */
    static XmlText of(InputStream source) throws IOException {
        UpToFailure bytes = new UpToFailure(source);
        PushbackInputStream in = new PushbackInputStream(bytes, HEAD);
        byte[] head = in.readNBytes(HEAD);
        int mark = byteOrderMark(head);
        in.unread(head, mark, head.length - mark);
        return new XmlText(
                bytes,
                new InputStreamReader(
                        in,
                        charset(head)
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** Says that what was read so far is behind the parser, but for what it has read ahead. */
    void beginPiece() {
        pieces = 0;
    }

    /** @throws IOException also where a piece is longer than {@link #LONGEST_PIECE} */
    @Override
    public int read(char[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        while (next == ready) {
            next = 0;
            ready = mending.fill(decoded);
            if (ready < 0) {
                ready = 0;
                bytes.rethrow();
                return -1;
            }
        }
        int count = Math.min(length, ready - next);
        System.arraycopy(buffer, next, into, from, count);
        next += count;
        pieces += count;
        if (pieces > LONGEST_PIECE) {
            throw new IOException("a tag, a comment or the like is longer than " + LONGEST_PIECE + " characters");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }

    private static int byteOrderMark(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(head, 0xFE, 0xFF) || begins(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charset(byte[] head) throws IOException {
        if (begins(head, 0xFE, 0xFF) || begins(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (begins(head, 0xEF, 0xBB, 0xBF) || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(declared.group(1));
            // The declaration was readable byte by byte, so this cannot be UTF-16, whatever it says.
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("its encoding “" + declared.group(1) + "” is unknown", e);
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Ends where it fails: a decoder forgets what it has decoded when it meets a failure. */
    private static final class UpToFailure extends FilterInputStream {

        private IOException failure;

        UpToFailure(InputStream in) {
            super(in);
        }

        void rethrow() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (failure != null) {
                return -1;
            }
            try {
                return super.read(into, from, length);
            } catch (IOException e) {
                failure = e;
                return -1;
            }
        }
    }
}
