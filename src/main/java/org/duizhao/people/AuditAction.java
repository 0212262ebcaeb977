package org.duizhao.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is written down of what people do. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ACCOUNT_CREATED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ROLE_CHANGED,
    KEY_MADE,
    KEY_REVOKED,
    LINK_MADE,
    LINK_REVOKED,
    MEMORY_CREATED,
    MEMORY_CHANGED,
    RIGHT_CHANGED,
    IMPORT_STARTED,
    IMPORT_CANCELLED,
    TRANSLATION_UPLOADED,
    SEGMENT_DELETED;

    /** The name in the database, in the log and in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AuditAction> of(String slug) {
        return Stream.of(values()).filter(action -> action.slug().equals(slug)).findFirst();
    }
}
