package org.duizhao.exchange;

import java.io.BufferedReader;
import java.io.FilterReader;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, in the encoding that it is in: by its byte order mark, by the zeros of UTF-16, by its
 * declaration, or UTF-8. What cannot be decoded, and raw control characters, become U+FFFD, so that one bad place does not end
 * the reading.
 */
final class XmlText extends FilterReader {

    /** Enough for a declaration in UTF-8; in UTF-16 it is not needed. */
    private static final int HEAD = 256;

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");

    private XmlText(Reader decoded) {
        super(decoded);
    }

    /** @throws IOException if the encoding is one that Java does not know */
    static Reader of(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, HEAD);
        byte[] head = in.readNBytes(HEAD);
        int mark = byteOrderMark(head);
        in.unread(head, mark, head.length - mark);
        return new XmlText(new BufferedReader(new InputStreamReader(
                in,
                charset(head)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE))));
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c < 0 ? c : clean((char) c);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        for (int i = from; i < from + count; i++) {
            into[i] = clean(into[i]);
        }
        return count;
    }

    private static char clean(char c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c > 0xFFFD ? '\uFFFD' : c;
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
}
