package org.duizhao.lookup;

import java.util.EnumMap;
import java.util.Map;
import org.duizhao.problem.Languages;
import org.duizhao.text.Language;

/** The texts that a program writes to a segment. */
public final class SegmentTexts {

    private SegmentTexts() {}

    /**
     * @param texts by language code
     * @throws org.duizhao.problem.Problem for an unknown language, one named twice, and a text that is blank, too long or cannot be
     *     kept: a character that XML 1.0 has no way to write (most control characters, a surrogate without its partner)
     */
    public static Map<Language, String> of(Map<String, String> texts, int longest) {
        if (texts == null || texts.isEmpty()) {
            throw Values.invalid("“texts” has to hold a text for at least one language, as {\"en\": \"…\"}.");
        }
        Map<Language, String> read = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> {
            String name = "texts." + code;
            Language language = Languages.named(name, code);
            if (read.put(language, storable(name, Values.text(name, text, longest))) != null) {
                throw Values.invalid("“texts” names the language " + language.tag() + " twice.");
            }
        });
        return read;
    }

    private static String storable(String name, String text) {
        text.codePoints().filter(point -> !isXml(point)).findFirst().ifPresent(point -> {
            throw Values.invalid("“" + name + "” holds the character U+" + "%04X".formatted(point)
                    + ", which no TMX file can hold.");
        });
        return text;
    }

    /** XML 1.0, production 2, Char. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
