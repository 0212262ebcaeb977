package org.duizhao.quality;

import java.util.Locale;

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
}
