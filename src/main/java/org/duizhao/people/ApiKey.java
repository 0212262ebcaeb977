package org.duizhao.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duizhao.memory.Memory;
import org.hibernate.annotations.DynamicUpdate;

/** What a program sends instead of a password. Of the key itself only the hash is known. A use writes nothing but its time. */
@Entity
@DynamicUpdate
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

    /** From when on it is worthless, or null. */
    public Instant expiresAt;

    /** Whether it sees {@link #memories} alone: none, once they are deleted. */
    public boolean narrowed;

    @ManyToMany
    @JoinTable(
            name = "api_key_memory",
            joinColumns = @JoinColumn(name = "api_key_id"),
            inverseJoinColumns = @JoinColumn(name = "memory_id"))
    public Set<Memory> memories = new HashSet<>();

    /** To the minute, or null. */
    public Instant lastUsedAt;

    /** Their names in order. */
    public List<String> memoryNames() {
        return memories.stream().map(memory -> memory.name).sorted().toList();
    }

    Role effectiveRole() {
        return role.compareTo(account.role) < 0 ? role : account.role;
    }
}
