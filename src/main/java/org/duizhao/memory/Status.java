package org.duizhao.memory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the check of a pair has come. Any edit of either side returns it to {@link #NEEDS_REVIEW}. */
public enum Status {
    DRAFT("draft"),
    NEEDS_REVIEW("needs-review"),
    APPROVED("approved"),
    REJECTED("rejected");

    private final String slug;

    Status(String slug) {
        this.slug = slug;
    }

    /** The name in the database, in URLs and in files: {@code needs-review}. */
    @JsonValue
    public String slug() {
        return slug;
    }

    public static Optional<Status> of(String slug) {
        return Stream.of(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }
}
