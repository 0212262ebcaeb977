package org.duizhao.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.memory.Right;

/** What a person or a key may do. Each role may do all that the ones before it may. */
public enum Role {
    /** Looks up and exports. */
    READER,
    /** Adds and edits segments. */
    TRANSLATOR,
    /** Decides on pairs. */
    REVIEWER,
    /** Keeps people, keys and memories. */
    ADMIN;

    /** For {@code @RolesAllowed}. */
    public static final String READS = "reader";

    public static final String TRANSLATES = "translator";
    public static final String REVIEWS = "reviewer";
    public static final String ADMINISTERS = "admin";

    /** The name in the database and in {@code @RolesAllowed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String slug) {
        return Arrays.stream(values()).filter(role -> role.slug().equals(slug)).findFirst();
    }

    /** The most that it allows in a memory. */
    Right right() {
        return switch (this) {
            case READER -> Right.READ;
            case TRANSLATOR -> Right.WRITE;
            case REVIEWER, ADMIN -> Right.REVIEW;
        };
    }

    /** The names of this role and of those below it. */
    Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::slug)
                .collect(Collectors.toUnmodifiableSet());
    }
}
