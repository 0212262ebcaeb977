package org.duizhao.memory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reviewer says of a pair that they leave to somebody else. Its status is {@link Status#NEEDS_REVIEW}. */
public enum Mark {
    UNSURE,
    /** The sentences of the two sides do not belong together. */
    NEEDS_ALIGNMENT;

    /** The name in the database and in URLs: {@code needs-alignment}. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Mark> of(String slug) {
        return Stream.of(values()).filter(mark -> mark.slug().equals(slug)).findFirst();
    }
}
