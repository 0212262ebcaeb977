package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the words beside a number may stay as they are when another number takes its place. */
final class Agreement {

    private static final String SPACE = "[ \\u00A0\\u202F]";

    /** A word that the number counts. */
    private static final Pattern COUNTED = Pattern.compile("^" + SPACE + "*\\p{L}");

    private static final Pattern ENGLISH_COUNTED = Pattern.compile("^" + SPACE + "+(?!percent\\b|per cent\\b)\\p{L}");

    /** Letters right behind the digits that stay the same after any number. */
    private static final Pattern ENGLISH_GLUED = Pattern.compile("^(?!s\\b|km|kg|cm|mm|m\\b|h\\b|am\\b|pm\\b)\\p{L}");

    /** Abbreviated units, which are not declined. */
    private static final Pattern RUSSIAN_UNIT = Pattern.compile(
            "^" + SPACE
                    + "?(?:к?м[²³]?|кв\\.|куб\\.|см|мм|к?г|т|га|[кМГ]Вт(?:·ч)?|руб\\.|долл\\.|мин|сек|ч|тыс\\.|млн|млрд|трлн)(?!\\p{L})");

    /** The ending of an ordinal, and adjectives made with the number, which are the same with every other. */
    private static final Pattern RUSSIAN_JOINED = Pattern.compile(
            "^-(?:(?:й|го|му|м|я|е|ю)(?!\\p{L})|лет|процентн|дневн|месячн|часов|минутн|этажн|километров|метров|градусн|тысячн|миллионн|миллиардн)");

    private static final Pattern RUSSIAN_PREPOSITION = Pattern.compile("(?iu)(?:^|\\P{L})([вск]о?|обо)" + SPACE + "$");

    private static final Pattern HUNDRED = Pattern.compile("1\\d\\d(?:\\d{3})*(?:\\..*)?");

    private Agreement() {}

    /** Whether the words behind an English number stand with another value. */
    static boolean english(Place place, BigDecimal value) {
        String after = place.after();
        if (Character.isDigit(place.text().charAt(place.end() - 1))
                && ENGLISH_GLUED.matcher(after).find()) {
            return false;
        }
        if (after.startsWith("s") && value.remainder(BigDecimal.TEN).signum() != 0) {
            return false;
        }
        boolean ordinal = place.written().matches(".*\\d(?:st|nd|rd|th)")
                || EnglishWords.ordinal(place.value())
                        .filter(place.written()::equalsIgnoreCase)
                        .isPresent();
        boolean counts = place.kind() == Kind.OTHER
                && !ordinal
                && ENGLISH_COUNTED.matcher(after).find();
        return !counts || isOne(place.value()) == isOne(value);
    }

    /** Whether a number is digits and no more. */
    static boolean isPlain(String written) {
        return written.chars().noneMatch(Character::isLetter);
    }

    private static boolean isOne(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) == 0;
    }

    /**
     * Whether the words beside a Russian number stand with another value.
     *
     * @param written how the new value is written
     */
    static boolean russian(Place place, String written, BigDecimal value) {
        if (!prepositionStands(place, value)) {
            return false;
        }
        String after = place.after();
        boolean word = !Character.isDigit(place.written().charAt(0));
        if (place.kind() != Kind.OTHER || word || RUSSIAN_UNIT.matcher(after).find()) {
            return true;
        }
        if (after.startsWith("-") && after.length() > 1 && Character.isLetter(after.charAt(1))) {
            return RUSSIAN_JOINED.matcher(after).find() && value.scale() <= 0;
        }
        return !COUNTED.matcher(after).find() || governs(place.written(), place.value()) == governs(written, value);
    }

    /** What the noun behind it follows: after millions it is in the genitive plural, whatever the digits. */
    private static NounClass governs(String written, BigDecimal value) {
        boolean scaled = Character.isLetter(written.charAt(written.length() - 1));
        return scaled ? NounClass.MANY : NounClass.of(value);
    }

    /** Before "second" and "hundred" some prepositions take on a vowel: с 3 мая, but со 2 мая. */
    static boolean prepositionStands(Place place, BigDecimal value) {
        Matcher found = RUSSIAN_PREPOSITION.matcher(place.before().substring(Math.max(0, place.start() - 5)));
        if (!found.find()) {
            return true;
        }
        String preposition = found.group(1).toLowerCase(Locale.ROOT);
        boolean with = preposition.equals("с");
        return preposition.length() == 1
                && Stream.of(place.value(), value)
                        .noneMatch(number -> isSecond(place, number, with)
                                || with
                                        && HUNDRED.matcher(number.toPlainString())
                                                .matches());
    }

    /** Before a range, с 2 по 8 мая, it cannot be seen whether a number is an ordinal. */
    private static boolean isSecond(Place place, BigDecimal value, boolean with) {
        boolean ordinal = with || place.kind() != Kind.OTHER || place.after().startsWith("-");
        return ordinal && value.compareTo(BigDecimal.valueOf(2)) == 0;
    }
}
