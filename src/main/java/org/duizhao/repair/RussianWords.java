package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Russian number words of one word from 2 to 30. */
final class RussianWords {

    /** Nominative, genitive and prepositional, dative, instrumental. 2 has a gender in the nominative. */
    private static final Map<Integer, List<String>> FEW = Map.of(
            3, List.of("три", "трёх", "трём", "тремя"),
            4, List.of("четыре", "четырёх", "четырём", "четырьмя"));

    private static final List<String> TWO = List.of("", "двух", "двум", "двумя");
    private static final List<String> STEMS = List.of(
            "пят",
            "шест",
            "сем",
            "вос",
            "девят",
            "десят",
            "одиннадцат",
            "двенадцат",
            "тринадцат",
            "четырнадцат",
            "пятнадцат",
            "шестнадцат",
            "семнадцат",
            "восемнадцат",
            "девятнадцат",
            "двадцат");
    private static final List<String> ENDINGS = List.of("ь", "и", "и", "ью");
    private static final int FIRST = 5;
    private static final int EIGHT = 8;
    private static final int THIRTY = 30;

    private RussianWords() {}

    /**
     * In each case. In the nominative only numbers that the noun has the same form after; in the others the noun is plural
     * whatever the number. Five and more have one form for genitive and dative, so that only their like can take their place.
     */
    static List<Writing> cardinals(BigDecimal old) {
        boolean few = NounClass.of(old) == NounClass.FEW;
        return IntStream.range(0, ENDINGS.size())
                .<Writing>mapToObj(grammaticalCase -> value -> Writing.whole(value, 2, THIRTY)
                        .filter(number -> stands(number, grammaticalCase, few))
                        .flatMap(number -> word(number, grammaticalCase)))
                .toList();
    }

    private static boolean stands(int number, int grammaticalCase, boolean few) {
        boolean nowFew = number < FIRST;
        return grammaticalCase == 3 || nowFew == few || grammaticalCase > 0 && few;
    }

    private static Optional<String> word(int number, int grammaticalCase) {
        if (number == 2) {
            return Optional.of(TWO.get(grammaticalCase)).filter(word -> !word.isEmpty());
        }
        if (number < FIRST) {
            return Optional.of(FEW.get(number).get(grammaticalCase));
        }
        if (number == EIGHT) {
            return Optional.of(List.of("восемь", "восьми", "восьми", "восемью").get(grammaticalCase));
        }
        String stem = number == THIRTY ? "тридцат" : number <= 20 ? STEMS.get(number - FIRST) : "";
        return Optional.of(stem).filter(some -> !some.isEmpty()).map(some -> some + ENDINGS.get(grammaticalCase));
    }
}
