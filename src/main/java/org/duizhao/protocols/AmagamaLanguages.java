package org.duizhao.protocols;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages under all spellings that clients look for: Weblate writes lower case, others {@code ll_CC}. */
record AmagamaLanguages(List<String> sourceLanguages, List<String> targetLanguages) {

    private static final List<String> SPELLINGS = Stream.of(
                    "zh",
                    "zh_CN",
                    "zh_SG",
                    "zh_HK",
                    "zh_MO",
                    "zh_TW",
                    "zh_Hans",
                    "zh_Hant",
                    "zh_Hans_CN",
                    "zh_Hant_TW",
                    "en",
                    "en_US",
                    "en_GB",
                    "ru",
                    "ru_RU")
            .flatMap(code -> Stream.of(code, code.toLowerCase(Locale.ROOT)))
            .distinct()
            .toList();

    static final AmagamaLanguages ALL = new AmagamaLanguages(SPELLINGS, SPELLINGS);
}
