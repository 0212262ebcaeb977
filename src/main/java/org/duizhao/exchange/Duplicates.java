package org.duizhao.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an import does with a unit that the memory has already: one of the same id with a text in common or, where the file gives no id, one
 * of the same texts.
 */
public enum Duplicates {
    /** The stored one stays. */
    SKIP,
    /** The texts of the file replace the stored ones. */
    OVERWRITE,
    /** The texts of the file replace the stored ones when the file says that they are younger. */
    KEEP_NEWEST,
    /** Both are kept, the new one under an id of its own. */
    ADD;

    /** The name in requests and answers: {@code keep-newest}. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Duplicates> of(String slug) {
        return Stream.of(values()).filter(d -> d.slug().equals(slug)).findFirst();
    }
}
