package org.duizhao.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Somebody who may sign in. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** What the person signs in with, and what revisions call them. */
    public String name;

    /** Bcrypt in the modular crypt format. */
    public String passwordHash;

    /** Issuer and subject at the OpenID Connect provider, or null where the person signs in here. */
    public String oidcSubject;

    public Role role;
    public Instant createdAt;

    /** Since when the person may no longer sign in, nor their keys be used; null where they may. */
    public Instant disabledAt;
}
