package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;
import org.duizhao.text.Numbers;
import org.duizhao.text.Quantity;

/**
 * A number where it stands in a text, in chars of the Java string. The ending of an English ordinal belongs to it.
 *
 * @param percent whether the text says per cent
 */
record Place(String text, int start, int end, BigDecimal value, boolean percent, Kind kind) {

    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)(?!\\p{L})");

    /** The numbers of a text, in order. */
    static List<Place> in(String text, Language language) {
        List<Place> places = new ArrayList<>();
        int chars = 0;
        int points = 0;
        for (Quantity quantity : Numbers.in(text, language)) {
            int start = text.offsetByCodePoints(chars, quantity.from() - points);
            int end = text.offsetByCodePoints(start, quantity.to() - quantity.from());
            chars = end;
            points = quantity.to();
            if (language == Language.EN && Character.isDigit(text.charAt(end - 1))) {
                Matcher ordinal = ORDINAL.matcher(text).region(end, text.length());
                end = ordinal.lookingAt() ? ordinal.end() : end;
            }
            places.add(new Place(
                    text,
                    start,
                    end,
                    quantity.value(),
                    quantity.percent(),
                    Kinds.of(text, start, end, quantity.value(), language)));
        }
        return places;
    }

    String written() {
        return text.substring(start, end);
    }

    String before() {
        return text.substring(0, start);
    }

    String after() {
        return text.substring(end);
    }
}
