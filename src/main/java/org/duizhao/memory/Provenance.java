package org.duizhao.memory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who made an edition of a document. */
public enum Provenance {
    /** The text that the others translate. */
    ORIGINAL,
    /** A translation by a professional. */
    HUMAN,
    /** A translation that nobody has reviewed. */
    DRAFT,
    /** The output of a machine. */
    MACHINE;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Provenance> of(String slug) {
        return Stream.of(values()).filter(p -> p.slug().equals(slug)).findFirst();
    }
}
