package org.duizhao.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * {@code seeds/manifest.yaml}: how the seed files are cut into documents. The head of that file explains each field; lines
 * are counted from 1. {@code entry} is always the line of the manifest where the thing is described, for messages.
 *
 * @param names of all files that have an entry, usable or not
 * @param failures entries that cannot be used; they are not among the seeds
 */
record Manifest(List<Seed> seeds, Set<String> names, List<Failure> failures) {

    record Seed(String name, Layout layout, Set<Integer> furniture, List<Document> documents, int entry) {}

    /** @param notes empty when there are none */
    record Document(
            String slug,
            String title,
            Kind kind,
            LocalDate date,
            String place,
            String publisher,
            String notes,
            List<Missing> gaps,
            List<Part> parts,
            int entry) {}

    /** @param after the last line before the gap, 0 before the first */
    record Missing(int after, String what, int entry) {}

    /**
     * @param from the words that the part begins with inside its first line; empty for the whole line
     * @param to the words that the part ends with inside its last line; empty for the whole line
     */
    record Part(
            Role role,
            int first,
            int last,
            String from,
            String to,
            Set<Integer> breaks,
            Set<Integer> joins,
            int entry) {}
}
