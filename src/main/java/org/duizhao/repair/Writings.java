package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/** The ways in which each language writes numbers, and which of them a number of a translation is written in. */
final class Writings {

    private static final Pattern PADDED = Pattern.compile("\\d\\d");
    private static final Pattern HALF_DAY = Pattern.compile("[\\s\\u00A0\\u202F]?[ap]\\.?m\\b");

    private Writings() {}

    /**
     * Another value in the place of a number, written as that number is. Empty where no way of writing that is known gives the
     * very characters that stand there, or where that way does not write the value.
     */
    static Optional<String> rewritten(Place place, BigDecimal value, Language language) {
        for (Writing writing : of(place, language)) {
            if (writing.write(place.value()).filter(place.written()::equals).isPresent()) {
                return writing.write(value);
            }
        }
        return Optional.empty();
    }

    private static List<Writing> of(Place place, Language language) {
        List<Writing> writings = new ArrayList<>();
        if (isPadded(place)) {
            writings.add(
                    value -> Writing.whole(value, 0, 99).map(number -> String.format(Locale.ROOT, "%02d", number)));
            return writings;
        }
        switch (language) {
            case ZH -> chinese(place, writings);
            case EN -> english(place, writings);
            case RU -> russian(place, writings);
        }
        return writings;
    }

    /** The parts of a date in digits but for its year, the minutes of a time, and any 05. */
    private static boolean isPadded(Place place) {
        String written = place.written();
        return PADDED.matcher(written).matches()
                && (written.startsWith("0")
                        || place.before().endsWith(":")
                        || place.before().endsWith(".")
                                && HALF_DAY.matcher(place.after()).lookingAt()
                        || place.kind() != Kind.OTHER && place.before().matches("(?s).*\\d[.-]")
                        || place.kind() != Kind.OTHER && place.after().matches("(?s)[.-]\\d.*"));
    }

    private static void chinese(Place place, List<Writing> writings) {
        String written = place.written();
        String narrow = Letters.narrow(written);
        UnaryOperator<String> width = narrow.equals(written) ? UnaryOperator.identity() : Letters::wide;
        ChineseUnits.like(narrow)
                .forEach(units -> writings.add(value -> units.write(value).map(width)));
        Digits digits = Digits.like(narrow, Language.ZH);
        boolean grows = grows(place, ChineseUnits.TEN_THOUSAND);
        writings.add(value -> (grows && value.compareTo(ChineseUnits.TEN_THOUSAND) >= 0
                        ? ChineseUnits.standard(value).or(() -> digits.write(value))
                        : digits.write(value))
                .map(width));
        writings.addAll(HanNumerals.at(place));
    }

    private static void english(Place place, List<Writing> writings) {
        String written = place.written();
        if (place.kind() == Kind.MONTH) {
            Months.english().forEach(month -> writings.add(inCaseOf(written, month)));
        }
        writings.addAll(Scaled.english(written));
        writings.add(counted(place, Language.EN));
        writings.add(EnglishWords::ordinalDigits);
        boolean inside = !place.before().isBlank();
        writings.add(value -> inCaseOf(written, EnglishWords::cardinal)
                .write(value)
                .or(() -> inside
                        ? Writing.whole(value, 100, 999_999)
                                .flatMap(n -> Digits.of(Language.EN).write(value))
                        : Optional.empty()));
        writings.add(inCaseOf(written, EnglishWords::ordinal));
        writings.add(Writings::roman);
    }

    private static void russian(Place place, List<Writing> writings) {
        String written = place.written();
        if (place.kind() == Kind.MONTH) {
            Months.russian().forEach(month -> writings.add(inCaseOf(written, month)));
        }
        writings.addAll(Scaled.russian(written, place.after().startsWith(".")));
        writings.add(counted(place, Language.RU));
        RussianWords.cardinals(place.value()).forEach(words -> {
            writings.add(inCaseOf(written, words));
            writings.add(inCaseOf(written, value -> words.write(value).map(word -> word.replace('ё', 'е'))));
        });
        writings.add(Writings::roman);
    }

    /** Digits, which become millions where the number grows to them: 500 people, 3.5 million people. */
    private static Writing counted(Place place, Language language) {
        Digits digits = Digits.like(place.written(), language);
        boolean grows = grows(place, Scaled.MILLION) && !place.after().startsWith("-");
        return value -> grows && value.compareTo(Scaled.MILLION) >= 0
                ? Scaled.standard(language, value).or(() -> digits.write(value))
                : digits.write(value);
    }

    /** Whether a large unit may come to a number that is smaller than it. */
    private static boolean grows(Place place, BigDecimal unit) {
        return place.kind() == Kind.OTHER && !place.percent() && place.value().compareTo(unit) < 0;
    }

    private static Writing inCaseOf(String model, Writing writing) {
        return value -> writing.write(value).map(word -> Letters.like(model, word));
    }

    private static Optional<String> roman(BigDecimal value) {
        return Writing.whole(value, 1, 39)
                .map(number -> "X".repeat(number / 10)
                        + List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
                                .get(number % 10));
    }
}
