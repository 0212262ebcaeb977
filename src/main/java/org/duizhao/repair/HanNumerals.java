package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Numbers in Han characters: 二十三, 二〇二三, 三点五. */
final class HanNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};
    private static final BigDecimal MOST = BigDecimal.TEN.pow(16);

    /** What 两 is written before and 二 is not, ordinals aside. */
    private static final String COUNTED = "个名位国天倍项条家种座辆架艘场部篇章节周次年大";

    private HanNumerals() {}

    /** The ways that may be meant by what stands in a place. */
    static List<Writing> at(Place place) {
        boolean ordinal = place.before().endsWith("第") || place.kind() != Kind.OTHER || place.percent();
        boolean counts = !ordinal
                && !place.after().isEmpty()
                && COUNTED.indexOf(place.after().charAt(0)) >= 0;
        return List.of(
                value -> single(value, ordinal, counts),
                value -> number(value, false),
                value -> number(value, true),
                value -> years(value, '〇'),
                value -> years(value, '零'));
    }

    /** One numeral; two is 二 or 两, where it is known which. Larger numbers as usual. */
    private static Optional<String> single(BigDecimal value, boolean ordinal, boolean counts) {
        if (value.compareTo(BigDecimal.valueOf(2)) != 0 || ordinal) {
            return number(value, true);
        }
        return counts ? Optional.of("两") : Optional.empty();
    }

    private static Optional<String> years(BigDecimal value, char zero) {
        return Writing.whole(value, 1000, 2999).map(year -> positional(year.toString(), zero));
    }

    /** @param paired whether 2,000 is 两千, not 二千 */
    private static Optional<String> number(BigDecimal value, boolean paired) {
        if (value.compareTo(MOST) >= 0) {
            return Optional.empty();
        }
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        String whole = whole(value.longValue(), paired, true);
        return Optional.of(point < 0 ? whole : whole + "点" + positional(plain.substring(point + 1), '零'));
    }

    private static String positional(String digits, char zero) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(digit -> out.append(digit == '0' ? zero : DIGITS.charAt(digit - '0')));
        return out.toString();
    }

    private static String whole(long value, boolean paired, boolean leading) {
        if (value >= 100_000_000) {
            return joined(value, 100_000_000, "亿", paired);
        }
        if (value >= 10_000) {
            return joined(value, 10_000, "万", paired);
        }
        return value == 0 ? "零" : section((int) value, paired, leading);
    }

    private static String joined(long value, long unit, String name, boolean paired) {
        long count = value / unit;
        long rest = value % unit;
        String counted = paired && count == 2 ? "两" : whole(count, paired, true);
        if (rest == 0) {
            return counted + name;
        }
        return counted + name + (rest < unit / 10 ? "零" : "") + whole(rest, paired, false);
    }

    /** 1 to 9,999; at the beginning of a number 15 is 十五, inside it 一十五. */
    private static String section(int value, boolean paired, boolean leading) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int power = 3, divisor = 1000; power >= 0; power--, divisor /= 10) {
            int digit = value / divisor % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? "零" : "");
            gap = false;
            boolean bare = power == 1 && digit == 1 && leading && out.isEmpty();
            out.append(bare ? "" : paired && power == 3 && digit == 2 ? "两" : DIGITS.substring(digit, digit + 1));
            out.append(UNITS[power]);
        }
        return out.toString();
    }
}
