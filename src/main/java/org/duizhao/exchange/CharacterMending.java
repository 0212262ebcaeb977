package org.duizhao.exchange;

import java.io.IOException;
import java.io.Reader;

/**
 * Makes characters readable that XML 1.0 does not have (production 2, Char), in one pass over a buffer: raw ones, and references
 * to them ({@code &#0;}), become U+FFFD. Two references that name the halves of a surrogate pair ({@code &#55357;&#56832;})
 * become the character that was meant. In a CDATA section a reference is text and stays.
 */
final class CharacterMending {

    /** Chars of the longest reference that is understood; one that begins with more zeros is left to the parser. */
    private static final int LONGEST_REFERENCE = 16;

    /** How far a look ahead goes: to the end of the second of two references. */
    private static final int AHEAD = 2 * LONGEST_REFERENCE;

    private static final String CDATA = "![CDATA[";
    private static final String CDATA_END = "]]>";

    /** Of ASCII, what needs no look. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = c >= 0x20 ? c != '&' && c != '!' && c != ']' : c == '\t' || c == '\n' || c == '\r';
        }
    }

    private final char[] buffer;

    /** What was read and not looked at yet: from here to the end. */
    private int raw;

    private int end;
    private boolean ended;
    private boolean inCdata;
    private int mended;

    /** @param buffer has room for much more than two references */
    CharacterMending(char[] buffer) {
        this.buffer = buffer;
    }

    /**
     * Fills the buffer from its beginning; what it held is gone.
     *
     * @return how many chars it holds, perhaps 0; -1 at the end
     */
    int fill(Reader source) throws IOException {
        int held = end - raw;
        System.arraycopy(buffer, raw, buffer, 0, held);
        int count = ended ? -1 : source.read(buffer, held, buffer.length - held);
        ended = count < 0;
        raw = 0;
        end = held + Math.max(count, 0);
        if (end == 0 && ended) {
            return -1;
        }
        mend();
        return mended;
    }

    /** Up to the end, or to what cannot be understood without more. */
    private void mend() {
        mended = 0;
        while (raw < end) {
            int from = raw;
            raw = endOfPlain(from);
            if (mended != from) {
                System.arraycopy(buffer, from, buffer, mended, raw - from);
            }
            mended += raw - from;
            if (raw < end) {
                char c = buffer[raw];
                if (c < 0x20 || c > 0xFFFD) {
                    put(Markup.DAMAGED, 1);
                } else if (!ended && end - raw < AHEAD) {
                    return;
                } else if (c == '&' && !inCdata) {
                    reference();
                } else {
                    inCdata = inCdata ? !stands(CDATA_END) : stands(CDATA);
                    put(c, 1);
                }
            }
        }
    }

    private int endOfPlain(int from) {
        // In locals: nearly every character of a file goes through this loop.
        char[] chars = buffer;
        int last = end;
        int i = from;
        while (i < last && isPlain(chars[i])) {
            i++;
        }
        return i;
    }

    private void reference() {
        int length = referenceLength(raw);
        int value = length == 0 ? 'x' : value(raw, length);
        if (isXml(value)) {
            put('&', 1);
            return;
        }
        int second = value >= 0xD800 && value < 0xDC00 ? referenceLength(raw + length) : 0;
        int low = second == 0 ? 0 : value(raw + length, second);
        if (low >= 0xDC00 && low < 0xE000) {
            put((char) value, length);
            put((char) low, second);
        } else {
            put(Markup.DAMAGED, length);
        }
    }

    /** Writes a char for some that were read, of which there were as many or more. */
    private void put(char c, int read) {
        buffer[mended++] = c;
        raw += read;
    }

    /** How many chars the reference to a character has that stands there, or 0. */
    private int referenceLength(int at) {
        if (at + 3 > end || buffer[at] != '&' || buffer[at + 1] != '#') {
            return 0;
        }
        int radix = buffer[at + 2] == 'x' ? 16 : 10;
        int digits = at + (radix == 16 ? 3 : 2);
        int i = digits;
        while (i < end && i - at < LONGEST_REFERENCE && isDigit(buffer[i], radix)) {
            i++;
        }
        return i > digits && i < end && i - at < LONGEST_REFERENCE && buffer[i] == ';' ? i - at + 1 : 0;
    }

    private int value(int at, int length) {
        boolean hexadecimal = buffer[at + 2] == 'x';
        int value = 0;
        for (int i = at + (hexadecimal ? 3 : 2); i < at + length - 1; i++) {
            value = value * (hexadecimal ? 16 : 10) + Character.digit(buffer[i], 16);
            if (value > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        return value;
    }

    private boolean stands(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (raw + i >= end || buffer[raw + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c, int radix) {
        return c < 128 && Character.digit(c, radix) >= 0;
    }

    private static boolean isPlain(char c) {
        return c < 128 ? PLAIN[c] : c <= 0xFFFD;
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }
}
