package org.duizhao.text;

import java.math.BigDecimal;
import java.util.List;

/**
 * Reads the numbers of a text by value, so that {@code 3800亿}, {@code 380 billion} and {@code 380 млрд} are one. Digits of
 * any width, thousands separators and decimals as the language writes them, number words, ordinals, month names, Roman
 * numerals of two letters and more. A date is its parts: {@code 2023年5月18日} is 2023, 5 and 18. What is no number in
 * spite of its letters is left alone: 一 of 一带一路, 千 of 千方百计, English "one".
 */
public final class Numbers {

    private Numbers() {}

    /**
     * The numbers of a text in their order; none for an empty text. Takes time linear in the length.
     *
     * @param language the language that the text is written in
     */
    public static List<Quantity> in(String text, Language language) {
        String narrow = narrow(text);
        NumberSink found = new NumberSink(narrow);
        if (language == Language.ZH) {
            new HanNumbers(narrow, found).read();
        } else {
            new SpelledNumbers(narrow, language, found).read();
        }
        return found.inOrder();
    }

    /** The values alone, in their order. */
    public static List<BigDecimal> valuesIn(String text, Language language) {
        return in(text, language).stream().map(Quantity::value).toList();
    }

    /** Full-width digits, points and per-cent signs as ASCII: one char for one, so that places stay. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= '０' && c <= '９') {
                narrow.setCharAt(i, (char) (c - '０' + '0'));
            } else if (c == '．') {
                narrow.setCharAt(i, '.');
            } else if (c == '％') {
                narrow.setCharAt(i, '%');
            }
        }
        return narrow.toString();
    }
}
