package org.duizhao.notice;

import java.util.Set;

/**
 * Something was committed.
 *
 * @param topics of what: {@link #MEMORY}, {@link #PEOPLE}
 * @param own whether this server did it, and whoever did it waits until it has been told; it will be heard of again
 */
public record Notice(Set<String> topics, boolean own) {

    /** Segments, memories, documents. */
    public static final String MEMORY = "memory";

    /** Accounts, keys and what they may. */
    public static final String PEOPLE = "people";

    /** It may have been anything: notices may have been missed. */
    static final Notice ANYTHING = new Notice(Set.of(MEMORY, PEOPLE), false);
}
