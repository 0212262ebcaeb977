package org.duizhao.files;

import java.lang.Character.UnicodeScript;
import org.duizhao.text.Normalization;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much text that is. */
record Volume(
        long segments,

        @Schema(
                description =
                        "each Han character, and each run of other characters between white space that has a letter or a digit")
        long words,

        @Schema(description = "code points that are not white space")
        long characters) {

    static final Volume NOTHING = new Volume(0, 0, 0);

    /**
     * That of one segment. A Han character (Unicode script Han) is a word by itself; all else between Han characters and white
     * space is one word when it has a letter or a digit, so that punctuation is none. Characters are code points without white
     * space.
     */
    static Volume of(String text) {
        long words = 0;
        long characters = 0;
        boolean counts = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean space = Normalization.isSpace(point);
            boolean han = UnicodeScript.of(point) == UnicodeScript.HAN && Character.isLetter(point);
            characters += space ? 0 : 1;
            if (space || han) {
                words += (counts ? 1 : 0) + (han ? 1 : 0);
                counts = false;
            } else {
                counts |= Character.isLetterOrDigit(point);
            }
        }
        return new Volume(1, words + (counts ? 1 : 0), characters);
    }

    Volume plus(Volume other) {
        return new Volume(segments + other.segments, words + other.words, characters + other.characters);
    }
}
