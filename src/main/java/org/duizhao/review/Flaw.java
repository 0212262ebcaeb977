package org.duizhao.review;

/** Why a reviewer's answer cannot be taken. */
public enum Flaw {
    BLANK,
    TOO_LONG,
    CONTROL_CHARACTER,
    NO_REASON,
    LONG_REASON,
    /** The checks found errors. */
    ERRORS,
    /** The checks found something to pass over, and no reason is given. */
    WARNINGS,
    /** Who approves corrected it last. */
    OWN_CORRECTION
}
