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
        String tag = bcp47(language, code);
        return new LanguageTag(
                language, tag.equals(usual(language)) || Language.of(tag).isEmpty() ? null : tag);
    }

    /** With the scripts that older tools write as if they were languages, and with the language before what belongs to it. */
    private static String bcp47(Language language, String code) {
        String scripts = code.replace('_', '-')
                .replaceFirst("(?i)^zh-CHS(?![A-Z0-9])", "zh-Hans")
                .replaceFirst("(?i)^zh-CHT(?![A-Z0-9])", "zh-Hant");
        // Java makes a language of its own of an extended one: of zh-yue it makes yue.
        String tag = Locale.forLanguageTag(scripts).toLanguageTag();
        return Language.of(tag).isPresent() ? tag : language.tag() + "-" + tag;
    }

    /** The corpus is written in simplified characters, and some tools tell the two apart by the region. */
    static String usual(Language language) {
        return language == Language.ZH ? "zh-CN" : language.tag();
    }
}
