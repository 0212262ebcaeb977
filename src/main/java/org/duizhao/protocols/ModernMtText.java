package org.duizhao.protocols;

import java.util.regex.Pattern;

/**
 * A text as clients of ModernMT send it: plain, or marked up. Okapi marks up: {@code &} and {@code <} as entities, inline codes as
 * {@code <u id='1'>…</u>} and {@code <br id='p1'/>}. A text with none of that is plain.
 *
 * @param query what is looked up
 * @param markup whether the translation has to be written with entities too
 */
record ModernMtText(QueryText query, boolean markup) {

    private static final Pattern CODES = Pattern.compile("<u id='[^']*'>|</u>|<br id='[^']*'/>");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos);");

    static ModernMtText of(String sent) {
        QueryText bare = QueryText.without(CODES, sent);
        boolean markup = bare.hadCodes() || ENTITY.matcher(sent).find();
        return new ModernMtText(markup ? new QueryText(unescaped(bare.text()), bare.hadCodes()) : bare, markup);
    }

    /** A translation as it is answered to this text. */
    String answer(String translation) {
        return markup ? translation.replace("&", "&amp;").replace("<", "&lt;") : translation;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
