package org.duizhao.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;
import org.duizhao.text.Numbers;
import org.duizhao.text.Quantity;

/** A text with its numbers, that of its place in a list included: 二、, {@code II.}, {@code 2)}. */
record NumberedText(Language language, String text, List<Quantity> quantities) {

    private static final Pattern CHINESE_ITEM = Pattern.compile("^[(（]?([〇一二三四五六七八九十]{1,3})[)）、.．]");
    private static final Pattern ROMAN_ITEM = Pattern.compile("^\\(?([IVX])[.)](?=\\s)");
    private static final String ROMAN = "IVX";
    private static final int[] ROMAN_VALUES = {1, 5, 10};

    static NumberedText of(String text, Language language) {
        List<Quantity> quantities = new ArrayList<>(Numbers.in(text, language));
        Matcher item = (language == Language.ZH ? CHINESE_ITEM : ROMAN_ITEM).matcher(text);
        if (item.find()) {
            int after = item.end(1);
            quantities.removeIf(quantity -> quantity.from() < after);
            quantities.add(0, new Quantity(itemValue(item.group(1), language), false, item.start(1), after));
        }
        return new NumberedText(language, text, List.copyOf(quantities));
    }

    private static BigDecimal itemValue(String numeral, Language language) {
        if (language == Language.ZH) {
            return Numbers.valuesIn("第" + numeral + "个", language).get(0);
        }
        return BigDecimal.valueOf(ROMAN_VALUES[ROMAN.indexOf(numeral)]);
    }

    /** Whether it names the same value, per cent or not alike. */
    boolean names(Quantity other) {
        return quantities.stream()
                .anyMatch(mine -> mine.value().equals(other.value()) && mine.percent() == other.percent());
    }

    String written(Quantity quantity) {
        int from = text.offsetByCodePoints(0, quantity.from());
        return text.substring(from, text.offsetByCodePoints(from, quantity.to() - quantity.from()));
    }
}
