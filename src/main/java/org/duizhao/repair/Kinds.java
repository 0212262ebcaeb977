package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/** Sees what a number is in a date by what stands beside it. */
final class Kinds {

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2999);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);

    /** 18.05.2023 and 2023-05-18. */
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<!\\d)(?:(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})|(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2}))(?!\\d)");

    private static final int LONGEST_DATE = 10;
    private static final String[] PARTS = {"day", "d", "month", "m", "year", "y"};
    private static final Pattern BEFORE_ENGLISH_DAY = Pattern.compile("(\\p{L}+)\\.? (?:the )?$");
    private static final Pattern AFTER_DAY = Pattern.compile("[ \\u00A0\\u202F](?:of )?(\\p{L}+)");
    private static final Pattern RUSSIAN_YEAR =
            Pattern.compile("[ \\u00A0\\u202F]?(?:год(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\\p{L})|гг?\\.)");

    private Kinds() {}

    static Kind of(String text, int start, int end, BigDecimal value, Language language) {
        Kind numeric = inNumericDate(text, start, end);
        if (numeric != Kind.OTHER) {
            return numeric;
        }
        boolean yearly = end - start == 4
                && value.scale() <= 0
                && value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) <= 0;
        return switch (language) {
            case ZH -> chinese(end < text.length() ? text.charAt(end) : ' ', yearly);
            case EN ->
                Months.isEnglish(text.substring(start, end))
                        ? Kind.MONTH
                        : isEnglishDay(text, start, end, value) ? Kind.DAY : yearly ? Kind.YEAR : Kind.OTHER;
            case RU -> russian(text, start, end, value, yearly);
        };
    }

    private static Kind chinese(char next, boolean yearly) {
        return switch (next) {
            case '月' -> Kind.MONTH;
            case '日', '号' -> Kind.DAY;
            default -> next == '年' && yearly ? Kind.YEAR : Kind.OTHER;
        };
    }

    private static Kind russian(String text, int start, int end, BigDecimal value, boolean yearly) {
        if (Months.isRussian(text.substring(start, end))) {
            return Kind.MONTH;
        }
        if (isDay(value) && Months.isRussian(next(text, end))) {
            return Kind.DAY;
        }
        boolean followed = RUSSIAN_YEAR.matcher(text).region(end, text.length()).lookingAt();
        return yearly && followed ? Kind.YEAR : Kind.OTHER;
    }

    private static boolean isEnglishDay(String text, int start, int end, BigDecimal value) {
        if (!isDay(value) || !Character.isDigit(text.charAt(start))) {
            return false;
        }
        Matcher before = BEFORE_ENGLISH_DAY.matcher(text.substring(Math.max(0, start - 15), start));
        return before.find() && Months.isEnglish(before.group(1)) || Months.isEnglish(next(text, end));
    }

    private static String next(String text, int end) {
        Matcher word = AFTER_DAY.matcher(text).region(end, text.length());
        return word.lookingAt() ? word.group(1) : "";
    }

    private static boolean isDay(BigDecimal value) {
        return value.scale() <= 0 && value.compareTo(LAST_DAY) <= 0;
    }

    private static Kind inNumericDate(String text, int start, int end) {
        if (end - start > 4 || !Character.isDigit(text.charAt(start))) {
            return Kind.OTHER;
        }
        int from = Math.max(0, start - LONGEST_DATE);
        Matcher date = NUMERIC.matcher(text)
                .region(from, Math.min(text.length(), end + LONGEST_DATE))
                .useTransparentBounds(true);
        while (date.find()) {
            for (int i = 0; i < PARTS.length; i++) {
                if (date.start(PARTS[i]) == start) {
                    return new Kind[] {Kind.DAY, Kind.MONTH, Kind.YEAR}[i / 2];
                }
            }
        }
        return Kind.OTHER;
    }
}
