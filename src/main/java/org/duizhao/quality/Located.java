package org.duizhao.quality;

import org.duizhao.corpus.Translation;
import org.duizhao.text.Language;

/**
 * A finding and the paragraph that it is in.
 *
 * @param file of the translation, as failures name it
 * @param paragraph counted from 1 in both texts alike; 0 when the whole document is meant
 */
public record Located(String file, Language language, String document, int paragraph, Finding finding) {

    static Located of(Translation translation, int paragraph, Finding finding) {
        return new Located(translation.file(), translation.language(), translation.document(), paragraph, finding);
    }
}
