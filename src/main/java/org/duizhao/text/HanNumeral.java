package org.duizhao.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up a Chinese numeral, its digits Han or plain or both. */
final class HanNumeral {

    static final String DIGITS = "〇零一二三四五六七八九两";
    static final String UNITS = "十百千万亿";

    private static final Pattern PART = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+|[零〇]*[一二三四五六七八九两](?:点[" + DIGITS
            + "]+)?|[零〇]点[" + DIGITS + "]+|[" + UNITS + "]");

    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal tenThousands = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal pending;
    private boolean afterZero;

    /** The last unit read, as a power of ten; what may still follow in its section is smaller. */
    private int power = Integer.MAX_VALUE;

    private HanNumeral() {}

    static boolean isDigit(int c) {
        return DIGITS.indexOf(c) >= 0;
    }

    /** Whether the numeral is Han digits only, read one by one like a year: 二〇二三. */
    static boolean isPositional(String numeral) {
        return numeral.chars().allMatch(HanNumeral::isDigit);
    }

    /** Empty where the characters make no number or no exact one: 千百, 五六十. */
    static Optional<BigDecimal> value(String numeral) {
        if (isPositional(numeral)) {
            return Optional.of(plain(numeral));
        }
        HanNumeral reading = new HanNumeral();
        Matcher part = PART.matcher(numeral);
        int at = 0;
        while (at < numeral.length()) {
            if (!part.find() || part.start() != at || !reading.take(part.group())) {
                return Optional.empty();
            }
            at = part.end();
        }
        return Optional.of(reading.total());
    }

    private boolean take(String part) {
        return switch (part.charAt(0)) {
            case '十' -> takeSmall(1);
            case '百' -> takeSmall(2);
            case '千' -> takeSmall(3);
            case '万' -> takeLarge(4);
            case '亿' -> takeLarge(8);
            default -> takeNumber(part);
        };
    }

    private boolean takeNumber(String part) {
        if (pending != null) {
            return false;
        }
        afterZero = part.length() > 1 && "零〇".indexOf(part.charAt(0)) >= 0;
        pending = plain(part);
        return true;
    }

    private boolean takeSmall(int unit) {
        boolean descends = section.signum() == 0 || unit < power;
        boolean counted = pending != null || section.signum() == 0;
        if (!descends || !counted) {
            return false;
        }
        section = section.add(take(BigDecimal.ONE).scaleByPowerOfTen(unit));
        power = unit;
        return true;
    }

    private boolean takeLarge(int unit) {
        BigDecimal counted = section.add(take(BigDecimal.ZERO));
        if (unit == 8) {
            counted = counted.add(tenThousands);
            whole = whole.add(counted.scaleByPowerOfTen(unit));
            tenThousands = BigDecimal.ZERO;
        } else {
            tenThousands = tenThousands.add(counted.scaleByPowerOfTen(unit));
        }
        section = BigDecimal.ZERO;
        power = unit;
        return counted.signum() > 0;
    }

    private BigDecimal take(BigDecimal whereNone) {
        BigDecimal taken = pending == null ? whereNone : pending;
        pending = null;
        return taken;
    }

    /** A last digit right after a unit counts the next smaller unit: 三万五 is 35,000. */
    private BigDecimal total() {
        BigDecimal rest = pending == null ? BigDecimal.ZERO : pending;
        if (!afterZero && power > 1 && power <= 8 && rest.compareTo(BigDecimal.TEN) < 0) {
            rest = rest.scaleByPowerOfTen(power - 1);
        }
        return whole.add(tenThousands).add(section).add(rest);
    }

    private static BigDecimal plain(String number) {
        StringBuilder plain = new StringBuilder(number.length());
        number.chars().filter(c -> c != ',').forEach(c -> plain.append(plainDigit((char) c)));
        return new BigDecimal(plain.toString());
    }

    private static char plainDigit(char c) {
        if (c == '点') {
            return '.';
        }
        int digit = c == '两' ? 3 : DIGITS.indexOf(c);
        return digit < 0 ? c : (char) ('0' + Math.max(0, digit - 1));
    }
}
