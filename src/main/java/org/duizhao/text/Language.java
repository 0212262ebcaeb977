package org.duizhao.text;

import java.util.Locale;
import java.util.Optional;

/** A language of the corpus. Regions and scripts of one language are the same language here: {@code zh-Hant-TW} is Chinese. */
public enum Language {
    ZH("zh"),
    EN("en"),
    RU("ru");

    /** RFC 5646, section 4.4.1: what any code in use fits in. A text without end would be the end of the pattern's stack. */
    private static final int LONGEST_CODE = 35;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 primary subtag, lower case: {@code zh}, {@code en}, {@code ru}. */
    public String tag() {
        return tag;
    }

    /**
     * The language that a code names, by its primary subtag; case does not matter, and {@code _} is as good as {@code -}
     * ({@code zh}, {@code zh-CN}, {@code ZH_cn}, {@code zh-Hans}).
     *
     * @param code any text, also null or empty
     * @return empty for any other language and for what is no language code
     */
    public static Optional<Language> of(String code) {
        if (code == null || code.length() > LONGEST_CODE || !code.matches("[A-Za-z]{2}([-_][A-Za-z0-9]{1,8})*")) {
            return Optional.empty();
        }
        return switch (code.substring(0, 2).toLowerCase(Locale.ROOT)) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            case "ru" -> Optional.of(RU);
            default -> Optional.empty();
        };
    }
}
