package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The names of the months. */
final class Months {

    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> SHORT =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final List<String> STEMS = List.of(
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр");

    /** Nominative, genitive, dative, instrumental, prepositional: of март and август, май, the others, those stressed at the end. */
    private static final List<List<String>> ENDINGS = List.of(
            List.of("", "а", "у", "ом", "е"),
            List.of("й", "я", "ю", "ем", "е"),
            List.of("ь", "я", "ю", "ем", "е"),
            List.of("ь", "я", "ю", "ём", "е"));

    private static final List<Integer> DECLENSIONS = List.of(3, 3, 0, 2, 1, 2, 2, 0, 3, 3, 3, 3);
    private static final int CASES = 5;

    private Months() {}

    static boolean isEnglish(String word) {
        String name = Letters.capitalized(word.toLowerCase(Locale.ROOT));
        return ENGLISH.contains(name) || SHORT.contains(name) || name.equals("Sept");
    }

    static boolean isRussian(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return STEMS.stream().anyMatch(name::startsWith)
                && IntStream.range(0, 12).anyMatch(month -> caseOf(month, name) >= 0);
    }

    /** In full, or with three letters. */
    static List<Writing> english() {
        return List.of(value -> named(ENGLISH, value), value -> named(SHORT, value));
    }

    /** In each case. */
    static List<Writing> russian() {
        return IntStream.range(0, CASES)
                .<Writing>mapToObj(
                        grammaticalCase -> value -> month(value).map(month -> declined(month, grammaticalCase)))
                .toList();
    }

    private static Optional<String> named(List<String> names, BigDecimal value) {
        return month(value).map(names::get);
    }

    private static Optional<Integer> month(BigDecimal value) {
        return Writing.whole(value, 1, 12).map(month -> month - 1);
    }

    private static String declined(int month, int grammaticalCase) {
        return STEMS.get(month) + ENDINGS.get(DECLENSIONS.get(month)).get(grammaticalCase);
    }

    private static int caseOf(int month, String name) {
        for (int grammaticalCase = 0; grammaticalCase < CASES; grammaticalCase++) {
            if (declined(month, grammaticalCase).equals(name)) {
                return grammaticalCase;
            }
        }
        return -1;
    }
}
