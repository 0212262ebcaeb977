package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** English number words from zero to ninety-nine, and ordinals. */
final class EnglishWords {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private EnglishWords() {}

    static Optional<String> cardinal(BigDecimal value) {
        return Writing.whole(value, 0, 99).map(EnglishWords::cardinal);
    }

    static Optional<String> ordinal(BigDecimal value) {
        return Writing.whole(value, 1, 99).map(EnglishWords::ordinal);
    }

    /** 1st, 22nd, 113th. */
    static Optional<String> ordinalDigits(BigDecimal value) {
        return Writing.whole(value, 1, 9999).map(number -> number + suffix(number));
    }

    private static String cardinal(int number) {
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        String tens = TENS.get(number / 10);
        return number % 10 == 0 ? tens : tens + "-" + SMALL.get(number % 10);
    }

    private static String ordinal(int number) {
        if (number < ORDINALS.size()) {
            return ORDINALS.get(number);
        }
        if (number < SMALL.size()) {
            return SMALL.get(number) + "th";
        }
        String tens = TENS.get(number / 10);
        return number % 10 == 0
                ? tens.substring(0, tens.length() - 1) + "ieth"
                : tens + "-" + ORDINALS.get(number % 10);
    }

    private static String suffix(int number) {
        boolean teen = number / 10 % 10 == 1;
        return teen
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
