package org.duizhao.quality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duizhao.text.Language;
import org.duizhao.text.Numbers;
import org.duizhao.text.Quantity;

/** A text with its numbers, that of its place in a list included: 二、, {@code II.}, {@code 2)}. */
record NumberedText(Language language, String text, List<Quantity> quantities) {

    private static final Pattern CHINESE_ITEM = Pattern.compile("^[(（]?([〇一二三四五六七八九十]{1,3})[)）、.．]");
    private static final Pattern ROMAN_ITEM = Pattern.compile("^\\(?([IVX])[.)](?=\\s)");
    private static final Pattern NAME_BEFORE = Pattern.compile("\\p{Lu}[-‑]$");
    private static final Pattern PERCENT = Pattern.compile("%|％|百分|per\\s?cent|процент");
    private static final Pattern ALL_AROUND = Pattern.compile("四[周处面](?!年)|八方");
    private static final BigDecimal CENTURY = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDRED = CENTURY.stripTrailingZeros();
    private static final String UNITS = "百千万亿";
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

    /**
     * Whether it names a number of the other text. Per cent counts as said where it is said of another number of a range, and
     * a decade as named by its last two digits.
     */
    boolean names(Quantity sought, NumberedText other) {
        return quantities.stream().anyMatch(mine -> same(mine, sought) || decade(mine, sought, other))
                || sought.percent() && sought.value().equals(HUNDRED) && text.contains("百分之百");
    }

    private boolean same(Quantity mine, Quantity sought) {
        return mine.value().equals(sought.value()) && (!sought.percent() || mine.percent() || saysPercent());
    }

    private boolean decade(Quantity mine, Quantity sought, NumberedText other) {
        boolean decades = isDecade(mine) || other.isDecade(sought);
        return decades
                && mine.value().remainder(CENTURY).compareTo(sought.value().remainder(CENTURY)) == 0;
    }

    private boolean isDecade(Quantity quantity) {
        return text.startsWith("年代", text.offsetByCodePoints(0, quantity.to()));
    }

    private boolean saysPercent() {
        return PERCENT.matcher(text).find();
    }

    /** Whether it only follows the hyphen of a name in letters: {@code COVID-19}. */
    boolean isPartOfName(Quantity quantity) {
        int from = text.offsetByCodePoints(0, quantity.from());
        return NAME_BEFORE.matcher(text).region(0, from).find() && Character.isDigit(text.charAt(from));
    }

    /** Whether it counts nothing, but says “all around” in Chinese. */
    boolean saysAllAround(Quantity quantity) {
        int from = text.offsetByCodePoints(0, quantity.from());
        return language == Language.ZH
                && ALL_AROUND.matcher(text).region(from, text.length()).lookingAt();
    }

    /** Whether it is the name of a month; two letters tell it from the number words of the same value. */
    boolean isMonth(Quantity quantity) {
        int value = quantity.value().intValue();
        if (language == Language.ZH || value < 1 || value > 12) {
            return false;
        }
        Locale locale = Locale.forLanguageTag(language.tag());
        String name = Month.of(value).getDisplayName(TextStyle.FULL, locale);
        return name.regionMatches(true, 0, written(quantity), 0, 2);
    }

    /** Whether it is a bare word for a power of ten, from a hundred up. */
    boolean isRoundWord(Quantity quantity) {
        boolean power = quantity.value().unscaledValue().equals(BigInteger.ONE)
                && quantity.value().scale() <= -2;
        return power && written(quantity).codePoints().noneMatch(Character::isDigit);
    }

    /** Whether a Chinese text has a unit that is no part of an exact number: 千年, 数十万, 上百. */
    boolean hasInexactUnit() {
        return language == Language.ZH
                && IntStream.range(0, text.codePointCount(0, text.length()))
                        .filter(at -> UNITS.indexOf(text.codePointAt(text.offsetByCodePoints(0, at))) >= 0)
                        .anyMatch(at -> quantities.stream().noneMatch(q -> q.from() <= at && at < q.to()));
    }

    String written(Quantity quantity) {
        int from = text.offsetByCodePoints(0, quantity.from());
        return text.substring(from, text.offsetByCodePoints(from, quantity.to() - quantity.from()));
    }
}
