package org.duizhao.quality;

import java.util.Locale;

/** What is looked at. The first are checks of a pair of texts, the last two of a whole document. */
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
    PARAGRAPHS,
    GAPS;

    /** As reports and files write it: {@code doubled-word}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
