package org.duizhao.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Something that somebody did. */
@Entity
class AuditEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant happenedAt;

    /** The account's name, or what was given for one at a sign-in that failed. */
    public String actor;

    /** See {@link AuditAction#slug}. */
    public String action;

    /** Whom or what it was done to; never a secret. */
    public String subject;

    /** From where, or null where the server itself acts. */
    public String address;

    /** Null for an action that an older or newer server knows. */
    public AuditAction known() {
        return AuditAction.of(action).orElse(null);
    }
}
