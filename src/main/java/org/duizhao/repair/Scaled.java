package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.text.Language;

/**
 * Digits with a word for a large number: {@code 70.2 billion}, {@code 350 млн}, {@code 5 миллионов}.
 *
 * @param scales those that the number may be written with, the one that it is written with first
 * @param plain for numbers below a million; null where they are not written so
 * @param declined whether the word's ending depends on the number before it
 */
record Scaled(Digits digits, BigDecimal mantissa, String space, List<Scale> scales, Digits plain, boolean declined)
        implements Writing {

    static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int LONGEST_FRACTION = 3;
    private static final Pattern PARTS =
            Pattern.compile("(?<digits>\\d[\\d.,]*)(?<space>[ \\u00A0\\u202F-]?)(?<word>\\p{L}+)");

    private static final List<Scale> ENGLISH =
            List.of(new Scale("million", 6), new Scale("billion", 9), new Scale("trillion", 12));
    private static final List<Scale> ENGLISH_SHORT =
            List.of(new Scale("mn", 6), new Scale("bn", 9), new Scale("trn", 12));
    private static final List<Scale> RUSSIAN_SHORT =
            List.of(new Scale("млн", 6), new Scale("млрд", 9), new Scale("трлн", 12));
    private static final List<Scale> RUSSIAN =
            List.of(new Scale("миллион", 6), new Scale("миллиард", 9), new Scale("триллион", 12));
    private static final List<Scale> THOUSANDS = List.of(new Scale("thousand", 3), new Scale("тыс", 3));

    /** A word and the power of ten that it stands for. */
    record Scale(String word, int power) {}

    static List<Writing> english(String written) {
        Matcher parts = PARTS.matcher(written);
        if (!parts.matches()) {
            return List.of();
        }
        Digits plain = parts.group("space").equals("-") ? null : Digits.of(Language.EN);
        return Stream.of(ENGLISH, ENGLISH_SHORT, THOUSANDS)
                .flatMap(family -> scaled(parts, family, "", plain, Language.EN))
                .toList();
    }

    /** @param dotted whether a dot follows, which may belong to an abbreviation */
    static List<Writing> russian(String written, boolean dotted) {
        Matcher parts = PARTS.matcher(written);
        if (!parts.matches()) {
            return List.of();
        }
        Digits plain = dotted ? null : Digits.of(Language.RU);
        String word = parts.group("word");
        String stem = RUSSIAN.stream()
                .map(Scale::word)
                .filter(word::startsWith)
                .findFirst()
                .orElse(word);
        return Stream.concat(
                        Stream.of(RUSSIAN_SHORT, THOUSANDS)
                                .flatMap(family -> scaled(parts, family, "", plain, Language.RU)),
                        scaled(parts, RUSSIAN, word.substring(stem.length()), plain, Language.RU))
                .toList();
    }

    /** In millions and more, where that takes two digits after the point at the most. */
    static Optional<String> standard(Language language, BigDecimal value) {
        boolean english = language == Language.EN;
        List<Scale> scales = english ? ENGLISH : RUSSIAN_SHORT;
        Scaled writing = new Scaled(Digits.of(language), BigDecimal.ONE, english ? " " : "\u00A0", scales, null, false);
        return writing.write(value);
    }

    private static Stream<Writing> scaled(
            Matcher parts, List<Scale> family, String ending, Digits plain, Language language) {
        Optional<Scale> own = family.stream()
                .filter(scale -> parts.group("word").equals(scale.word + ending))
                .findFirst();
        if (own.isEmpty()) {
            return Stream.empty();
        }
        boolean thousands = family == THOUSANDS;
        List<Scale> scales = thousands
                ? List.of(own.get())
                : Stream.concat(own.stream(), family.stream())
                        .map(scale -> new Scale(scale.word + ending, scale.power))
                        .toList();
        String digits = parts.group("digits");
        String number = language == Language.RU ? digits.replace(',', '.') : digits.replace(",", "");
        return Stream.of(new Scaled(
                Digits.like(digits, language),
                new BigDecimal(number.replaceAll("\\.$", "")),
                parts.group("space"),
                scales,
                thousands ? null : plain,
                language == Language.RU && family == RUSSIAN));
    }

    @Override
    public Optional<String> write(BigDecimal value) {
        Optional<String> scaled =
                scales.stream().flatMap(scale -> with(scale, value).stream()).findFirst();
        boolean small = plain != null && value.scale() <= 0 && value.compareTo(MILLION) < 0;
        return scaled.isPresent() || !small ? scaled : plain.write(value);
    }

    private Optional<String> with(Scale scale, BigDecimal value) {
        BigDecimal count = value.movePointLeft(scale.power).stripTrailingZeros();
        boolean fits = count.compareTo(BigDecimal.ONE) >= 0
                && count.compareTo(THOUSAND) < 0
                && count.scale() <= LONGEST_FRACTION
                && (!declined || NounClass.of(count) == NounClass.of(mantissa));
        return fits ? digits.write(count).map(written -> written + space + scale.word) : Optional.empty();
    }
}
