package org.duizhao.review;

/** Why a bulk approval passes a pair over. */
public enum Skip {
    /** Somebody changed it since it was selected, or it is gone. */
    CHANGED,
    /** It has one side only. */
    ALONE,
    /** The memory is not for them to review. */
    NOT_ALLOWED,
    APPROVED,
    /** The checks found errors. */
    ERRORS,
    /** The checks found something, and no reason is given. */
    WARNINGS,
    /** Who approves corrected it last. */
    OWN_CORRECTION,
    /** Who approves has typed something that is not saved. */
    DRAFT
}
