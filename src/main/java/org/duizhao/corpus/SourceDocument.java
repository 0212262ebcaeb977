package org.duizhao.corpus;

import java.time.LocalDate;
import java.util.List;

/**
 * A Chinese document, cut out of a seed file and repaired.
 *
 * @param slug its name in URLs and in the names of its translations' files
 * @param notes what a reader should know of the state of the text; empty when there is nothing to say
 * @param file the seed file, without its folder
 * @param sha256 of the seed file, 64 hexadecimal digits; the same for all documents of one file
 * @param paragraphs in reading order, which need not be the file's; never empty
 * @param gaps in the order of their positions
 */
public record SourceDocument(
        String slug,
        String title,
        Kind kind,
        LocalDate date,
        String place,
        String publisher,
        String notes,
        String file,
        String sha256,
        List<Paragraph> paragraphs,
        List<Gap> gaps) {

    public SourceDocument {
        paragraphs = List.copyOf(paragraphs);
        gaps = List.copyOf(gaps);
    }
}
