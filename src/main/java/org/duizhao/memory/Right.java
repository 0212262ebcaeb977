package org.duizhao.memory;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do in a memory. Each allows what the ones before it allow. */
public enum Right {
    /** Look up, export. */
    READ,
    /** Add, edit and delete segments, import. */
    WRITE,
    /** Decide on pairs. */
    REVIEW;

    /** The name in the database and in forms. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Right> of(String slug) {
        return Stream.of(values()).filter(right -> right.slug().equals(slug)).findFirst();
    }
}
