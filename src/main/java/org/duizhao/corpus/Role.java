package org.duizhao.corpus;

/** What a paragraph is to its document. */
public enum Role {
    TITLE,
    SUBTITLE,
    DATELINE,
    DATE,
    BYLINE,
    BODY,
    SIGNATURES;

    /** Whether text of this role may hold several paragraphs; the lines of any other are one. */
    boolean hasParagraphs() {
        return this == BODY || this == SIGNATURES;
    }
}
