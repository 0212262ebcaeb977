package org.duizhao.lookup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.duizhao.text.Language;

/**
 * A segment in few bytes: when it was changed (8 bytes), the number of who did it, and for each of its languages in their order
 * a head (the length of the text in bytes and four flags), what the flags announce, and the text in UTF-8 or UTF-16, whichever
 * is shorter. Numbers are in groups of seven bits, the lowest first.
 *
 * @param facts {@link Facts#NONE} for one that is no more
 */
record PackedSegment(long id, long facts, byte[] bytes) {

    static final int UTF_16 = 1;
    static final int BY_PERSON = 2;
    static final int CONFIDENCE = 4;
    static final int CODES = 8;
    static final int FLAGS = 4;

    static PackedSegment gone(long id) {
        return new PackedSegment(id, Facts.NONE, new byte[0]);
    }

    static PackedSegment of(IndexedSegment segment, Names names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(segment.changed()).array());
        write(bytes, names.number(segment.changedBy()));
        for (Language language : Language.values()) {
            IndexedText text = segment.texts().get(language);
            if (text != null) {
                write(bytes, text);
            }
        }
        return new PackedSegment(segment.id(), Facts.of(segment), bytes.toByteArray());
    }

    private static void write(ByteArrayOutputStream bytes, IndexedText text) {
        byte[] narrow = text.text().getBytes(StandardCharsets.UTF_8);
        boolean wide = narrow.length > 2 * text.text().length();
        byte[] written = wide ? text.text().getBytes(StandardCharsets.UTF_16BE) : narrow;
        int flags = (wide ? UTF_16 : 0)
                | (text.byPerson() ? BY_PERSON : 0)
                | (text.confidence() == null ? 0 : CONFIDENCE)
                | (text.codes() == 0 ? 0 : CODES);
        write(bytes, (long) written.length << FLAGS | flags);
        if (text.confidence() != null) {
            bytes.writeBytes(
                    ByteBuffer.allocate(Float.BYTES).putFloat(text.confidence()).array());
        }
        if (text.codes() != 0) {
            write(bytes, text.codes());
        }
        bytes.writeBytes(written);
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        for (; rest > 0x7F; rest >>>= 7) {
            bytes.write((int) (rest & 0x7F | 0x80));
        }
        bytes.write((int) rest);
    }
}
