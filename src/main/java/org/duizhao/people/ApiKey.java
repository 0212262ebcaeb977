package org.duizhao.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** What a program sends instead of a password. Of the key itself only the hash is known. */
@Entity
class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne
    public Account account;

    /** What its owner calls it. */
    public String name;

    /** See {@link Secret#hash}. */
    public String hash;

    /** The most that it allows; it never allows more than its account. */
    public Role role;

    public Instant createdAt;

    /** To the minute, or null. */
    public Instant lastUsedAt;

    Role effectiveRole() {
        return role.compareTo(account.role) < 0 ? role : account.role;
    }
}
