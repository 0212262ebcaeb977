package org.duizhao.corpus;

import java.util.List;

/**
 * What a reading of the folders came to.
 *
 * @param documents how many were read
 * @param imported the slugs of those that were new or had changed, in order
 * @param failures what could not be read
 */
public record ImportReport(int documents, List<String> imported, List<Failure> failures) {

    public ImportReport {
        imported = List.copyOf(imported);
        failures = List.copyOf(failures);
    }
}
