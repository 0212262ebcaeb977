package org.duizhao.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import is. What a cancelled or failed one has written stays. */
public enum ImportState {
    WAITING,
    RUNNING,
    DONE,
    /** The file could not be read to its end. */
    FAILED,
    CANCELLED;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
