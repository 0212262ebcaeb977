package org.duizhao.protocols;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text as clients of ModernMT send it: plain, or marked up. Okapi marks up: {@code &} and {@code <} as entities, inline codes as
 * {@code <u id='1'>…</u>} and {@code <br id='p1'/>}. A text with none of that is plain.
 *
 * @param query what is looked up
 * @param markup whether the translation has to be written with entities too
 */
record ModernMtText(CodedText query, boolean markup) {

    private static final Pattern CODES = Pattern.compile("<u id='[^']*'>|</u>|<br id='[^']*'/>");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos);");

    static ModernMtText of(String sent) {
        boolean markup = CODES.matcher(sent).find() || ENTITY.matcher(sent).find();
        return new ModernMtText(CodedText.read(CODES, sent, markup ? XmlWords::of : UnaryOperator.identity()), markup);
    }

    /** Words as they are answered to this text. */
    String words(String words) {
        return markup ? words.replace("&", "&amp;").replace("<", "&lt;") : words;
    }
}
