package org.duizhao.corpus;

import java.time.LocalDate;
import java.util.List;
import org.duizhao.memory.Provenance;
import org.duizhao.text.Language;

/**
 * A translation of a document, with what its header says of it.
 *
 * @param document the slug of the document
 * @param madeBy who answers for it, as written
 * @param title empty when the header has none
 * @param note empty when the header has none
 * @param file the file, as failures name it
 * @param sha256 of the file, 64 hexadecimal digits
 * @param paragraphs in order, each on one line, without white space at its ends; never empty
 * @param gaps where text is missing: how many paragraphs stand before, ascending
 */
public record Translation(
        String document,
        Language language,
        Provenance provenance,
        String madeBy,
        LocalDate date,
        String title,
        String note,
        String file,
        String sha256,
        List<String> paragraphs,
        List<Integer> gaps) {

    public Translation {
        paragraphs = List.copyOf(paragraphs);
        gaps = List.copyOf(gaps);
    }
}
