package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/**
 * Digits with 万, 亿 or 万亿: {@code 3.5亿}, {@code 5000万}.
 *
 * @param space what stands between digits and unit
 * @param own the unit that the number is written with
 */
record ChineseUnits(String space, Unit own) implements Writing {

    static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final Pattern WRITTEN = Pattern.compile("[\\d,.]+(?<space> ?)(?<unit>万亿|亿|万)");
    private static final int LONGEST_FRACTION = 4;
    private static final int LONGEST_NEW_FRACTION = 2;
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /** A unit and the power of ten that it stands for. */
    enum Unit {
        万亿(12),
        亿(8),
        万(4);

        private final int power;

        Unit(int power) {
            this.power = power;
        }

        private BigDecimal of(BigDecimal value) {
            return value.movePointLeft(power).stripTrailingZeros();
        }
    }

    /** @param digits what stands there, narrow; none where it has no unit */
    static List<Writing> like(String digits) {
        Matcher parts = WRITTEN.matcher(digits);
        return parts.matches()
                ? List.of(new ChineseUnits(parts.group("space"), Unit.valueOf(parts.group("unit"))))
                : List.of();
    }

    /** With the largest unit that fits, where that takes two digits after the point at the most. */
    static Optional<String> standard(BigDecimal value) {
        return largest(value)
                .filter(unit -> unit.of(value).scale() <= LONGEST_NEW_FRACTION)
                .map(unit -> unit.of(value).toPlainString() + unit.name());
    }

    @Override
    public Optional<String> write(BigDecimal value) {
        if (value.compareTo(TEN_THOUSAND) < 0) {
            return Optional.of(value.toPlainString());
        }
        BigDecimal count = own.of(value);
        boolean fits = count.compareTo(BigDecimal.ONE) >= 0 && count.compareTo(MOST) < 0;
        Unit unit =
                fits && count.scale() <= LONGEST_FRACTION ? own : largest(value).orElseThrow();
        return unit.of(value).scale() > LONGEST_FRACTION
                ? Optional.empty()
                : Digits.of(Language.ZH).write(unit.of(value)).map(digits -> digits + space + unit);
    }

    private static Optional<Unit> largest(BigDecimal value) {
        return List.of(Unit.values()).stream()
                .filter(unit -> unit.of(value).compareTo(BigDecimal.ONE) >= 0)
                .findFirst();
    }
}
