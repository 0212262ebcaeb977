package org.duizhao.review;

/** Why a reviewer's answer cannot be taken. */
public enum Flaw {
    BLANK,
    TOO_LONG,
    CONTROL_CHARACTER,
    NO_REASON,
    LONG_REASON
}
