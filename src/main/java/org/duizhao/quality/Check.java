package org.duizhao.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is looked at: in a pair of texts; CODES beside them; INCONSISTENT in a pair and its memory; the last two in a whole document. */
public enum Check {
    UNTRANSLATED,
    NUMBERS,
    TERM,
    AVOIDED_TERM,
    LENGTH,
    BRACKETS,
    QUOTATION_MARKS,
    DASHES,
    PUNCTUATION,
    END_PUNCTUATION,
    MIXED_ALPHABETS,
    DOUBLED_WORD,
    SPACES,
    CODES,
    INCONSISTENT,
    PARAGRAPHS,
    GAPS;

    /** As reports and files write it: {@code doubled-word}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with a tag, or empty. */
    public static Optional<Check> of(String tag) {
        return Stream.of(values()).filter(check -> check.tag().equals(tag)).findFirst();
    }
}
