package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.duizhao.text.Normalization;

/** A text and its translation, as a tool writes them; either may be null where the tool left it out. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UnitTexts(String source, String target) {

    /** Whether both are there. */
    boolean isTranslated() {
        return isText(source) && isText(target);
    }

    /** With the inline codes beside the texts. */
    ForeignUnit unit() {
        return new ForeignUnit(coded(source), coded(target));
    }

    private static CodedText coded(String text) {
        return text == null ? CodedText.plain(null) : CodedText.of(text);
    }

    private static boolean isText(String text) {
        return text != null && !Normalization.forComparison(text).isEmpty();
    }
}
