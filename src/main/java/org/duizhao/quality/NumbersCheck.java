package org.duizhao.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.text.Quantity;

/**
 * Whether source and translation name the same numbers, by value in whatever writing; a date is its parts. How often and in
 * which order does not matter: a pronoun may stand for a number, and clauses change places. Numbers of two digits and more
 * that differ, and those written in digits, are errors. Of the numbers to ten written as words only those are told that
 * neither text hints at in another way ({@code bilateral} for 两, 首 for {@code first}), as warnings. The number of a name
 * ({@code COVID-19}) may be lacking on the other side, and a round word ({@code a thousand years}) stand for a Chinese unit that
 * names no exact number (千年).
 */
final class NumbersCheck implements PairCheck {

    private record Named(Side side, NumberedText text, Quantity quantity) {

        Place place() {
            return new Place(side, quantity.from(), quantity.to());
        }

        String words() {
            return quantity.percent() ? text.written(quantity) + "%" : text.written(quantity);
        }

        /** Words for it are not read as numbers, so it may stand in digits on one side alone: 归零, back to 0. */
        boolean zero() {
            return quantity.value().signum() == 0 && !quantity.percent();
        }

        boolean small() {
            return quantity.value().compareTo(BigDecimal.TEN) <= 0
                    && words().codePoints().noneMatch(Character::isDigit)
                    && !text.isMonth(quantity);
        }
    }

    @Override
    public List<Finding> check(TextPair pair) {
        NumberedText source = NumberedText.of(pair.source(), pair.from());
        NumberedText target = NumberedText.of(pair.target(), pair.to());
        List<Named> lacking = differing(Side.SOURCE, source, target);
        List<Named> added = differing(Side.TARGET, target, source);
        List<Finding> findings = new ArrayList<>();
        report(lacking, added, Named::small, findings);
        report(lacking, added, named -> !named.small(), findings);
        return findings;
    }

    private static List<Named> differing(Side side, NumberedText mine, NumberedText other) {
        return mine.quantities().stream()
                .filter(quantity -> !other.names(quantity, mine))
                .map(quantity -> new Named(side, mine, quantity))
                .filter(named -> !named.small() && !named.zero() || !SmallNumbers.hinted(named.quantity(), other))
                .filter(named -> !mine.isPartOfName(named.quantity()) && !mine.saysAllAround(named.quantity()))
                .filter(named -> !mine.isRoundWord(named.quantity()) || !other.hasInexactUnit())
                .toList();
    }

    private static void report(
            List<Named> allLacking, List<Named> allAdded, Predicate<Named> which, List<Finding> findings) {
        List<Named> lacking = allLacking.stream().filter(which).toList();
        List<Named> added = allAdded.stream().filter(which).toList();
        if (lacking.isEmpty() && added.isEmpty()) {
            return;
        }
        String key = added.isEmpty() ? "numbers.lacking" : lacking.isEmpty() ? "numbers.added" : "numbers.differ";
        String[] arguments = Stream.of(lacking, added)
                .filter(numbers -> !numbers.isEmpty())
                .map(NumbersCheck::words)
                .toArray(String[]::new);
        List<Place> places = Stream.concat(lacking.stream(), added.stream())
                .map(Named::place)
                .toList();
        boolean small = Stream.concat(lacking.stream(), added.stream()).allMatch(Named::small);
        findings.add(
                small
                        ? Finding.warning(Check.NUMBERS, places, key, arguments)
                        : Finding.error(Check.NUMBERS, places, key, arguments));
    }

    private static String words(List<Named> numbers) {
        return numbers.stream().map(Named::words).distinct().collect(Collectors.joining(", "));
    }
}
