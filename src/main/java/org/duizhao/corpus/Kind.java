package org.duizhao.corpus;

/** What sort of text a document is. */
public enum Kind {
    SPEECH,
    DECLARATION,
    STATEMENT,
    INTERVIEW,
    COMMENTARY,
    FEATURE,
    LIST
}
