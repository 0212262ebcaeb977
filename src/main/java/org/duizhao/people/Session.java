package org.duizhao.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A browser that somebody signed in with. Of its token only the hash is known. */
@Entity
class Session {

    /** See {@link Secret#hash}. */
    @Id
    public String hash;

    @ManyToOne
    public Account account;

    public Instant createdAt;
    public Instant expiresAt;
}
