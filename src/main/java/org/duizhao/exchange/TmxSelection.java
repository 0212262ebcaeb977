package org.duizhao.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * What a TMX file is to hold.
 *
 * @param from the source language
 * @param to the target languages, in the order of the file; a unit needs one of them
 * @param memory its name, or null for all
 * @param document its slug, or null for all
 * @param statuses of the translations that are taken; empty for all but rejected ones
 * @param since the earliest time of change, or null
 */
record TmxSelection(
        Language from, List<Language> to, String memory, String document, Set<Status> statuses, Instant since) {

    boolean takes(Status status) {
        return statuses.isEmpty() ? status != Status.REJECTED : statuses.contains(status);
    }
}
