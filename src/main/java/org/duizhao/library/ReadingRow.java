package org.duizhao.library;

import java.util.Map;
import org.duizhao.text.Language;

/**
 * A segment as it is read, its texts side by side.
 *
 * @param number its place in the document, from 1
 * @param opens a paragraph of the Chinese text begins with it
 * @param heading it is a title, not text
 */
public record ReadingRow(long segment, int number, boolean opens, boolean heading, Map<Language, Cell> cells) {

    /** Null where it has no text in that language. */
    public Cell in(Language language) {
        return cells.get(language);
    }
}
