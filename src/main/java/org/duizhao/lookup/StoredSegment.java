package org.duizhao.lookup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duizhao.text.Language;

/** Reads a {@link PackedSegment}. */
final class StoredSegment {

    private static final int LANGUAGES = Language.values().length;

    private final long facts;
    private final ByteBuffer bytes;
    private final Names names;
    private final Instant changed;
    private final int changedBy;
    private final int[] starts = new int[LANGUAGES];
    private final int[] heads = new int[LANGUAGES];
    private final int[] codes = new int[LANGUAGES];
    private final Float[] confidences = new Float[LANGUAGES];

    /** @param bytes from its first byte on */
    StoredSegment(long facts, ByteBuffer bytes, Names names) {
        this.facts = facts;
        this.bytes = bytes;
        this.names = names;
        changed = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        changedBy = number();
        for (Language language : Language.values()) {
            if (Facts.has(facts, language)) {
                head(language.ordinal());
            }
        }
    }

    private void head(int language) {
        int head = number();
        heads[language] = head;
        confidences[language] = (head & PackedSegment.CONFIDENCE) == 0 ? null : (Float) bytes.getFloat();
        codes[language] = (head & PackedSegment.CODES) == 0 ? 0 : number();
        starts[language] = bytes.position();
        bytes.position(bytes.position() + (head >>> PackedSegment.FLAGS));
    }

    private int number() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            number |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    long facts() {
        return facts;
    }

    Instant changed() {
        return changed;
    }

    String changedBy() {
        return names.name(changedBy);
    }

    /** The text in a language that it has. */
    String text(Language language) {
        int head = heads[language.ordinal()];
        return new String(
                bytes.array(),
                starts[language.ordinal()],
                head >>> PackedSegment.FLAGS,
                (head & PackedSegment.UTF_16) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
    }

    /** How many inline codes belong to the text. */
    int codes(Language language) {
        return codes[language.ordinal()];
    }

    boolean isByPerson(Language language) {
        return (heads[language.ordinal()] & PackedSegment.BY_PERSON) != 0;
    }

    /** Of the less sure of the pairs of two languages with Chinese; null where nothing was aligned. */
    Float confidence(Language from, Language to) {
        Float one = confidences[from.ordinal()];
        Float other = confidences[to.ordinal()];
        return one == null ? other : other == null ? one : Float.valueOf(Math.min(one, other));
    }
}
