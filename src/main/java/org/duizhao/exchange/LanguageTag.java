package org.duizhao.exchange;

import java.util.Locale;
import org.duizhao.text.Language;

/**
 * What a file calls a language.
 *
 * @param language null for one that is not served
 * @param special the code as BCP 47 writes it ({@code ZH_TW} is {@code zh-TW}), or null where it says no more than {@link #usual}
 */
record LanguageTag(Language language, String special) {

    /** @param code may be null */
    static LanguageTag of(String code) {
        Language language = Language.of(code).orElse(null);
        if (language == null) {
            return new LanguageTag(null, null);
        }
        String tag = Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag();
        return new LanguageTag(language, tag.equals(usual(language)) || tag.equals("und") ? null : tag);
    }

    /** The corpus is written in simplified characters, and some tools tell the two apart by the region. */
    static String usual(Language language) {
        return language == Language.ZH ? "zh-CN" : language.tag();
    }
}
