package org.duizhao.exchange;

import java.util.Locale;
import org.duizhao.text.Language;

/** What TMX files call the languages. */
final class LanguageTag {

    private LanguageTag() {}

    /** The corpus is written in simplified characters, and some tools tell the two apart by the region. */
    static String usual(Language language) {
        return language == Language.ZH ? "zh-CN" : language.tag();
    }

    /** A code as BCP 47 writes it ({@code ZH_TW} is {@code zh-TW}), or null where it says nothing but the usual name. */
    static String special(Language language, String code) {
        String tag = Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag();
        return tag.equals(usual(language)) || tag.equals("und") ? null : tag;
    }
}
