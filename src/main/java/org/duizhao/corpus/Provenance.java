package org.duizhao.corpus;

/** How a translation came about. */
public enum Provenance {
    /** By a person, and published or otherwise answered for. */
    HUMAN,
    /** Written for this corpus and not yet reviewed. */
    DRAFT,
    /** By a machine. */
    MACHINE
}
