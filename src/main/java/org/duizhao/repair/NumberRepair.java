package org.duizhao.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duizhao.text.Language;
import org.duizhao.text.Normalization;

/** Makes the numbers of a stored translation fit a query that differs from the stored text in numbers only. */
public final class NumberRepair {

    private static final Comparator<Place> BY_VALUE =
            Comparator.comparing(Place::value).thenComparing(Place::percent);

    private static final Pattern TWO_SIDES = Pattern.compile("(?iu)two (?:sides|parties)\\b|дв(?:е|ух|ум|умя) сторон");

    private NumberRepair() {}

    /**
     * The translation with the numbers of the query; empty where the texts differ in more than numbers or in none by value, and
     * wherever the repair is not certain. Linear in the lengths of the texts but for their numbers, which are compared pair by pair.
     *
     * @param stored the stored text, in {@code from}
     * @param query the text that was looked up, in {@code from}
     * @param target the stored translation, in {@code to}
     */
    public static Optional<Repaired> of(String stored, String query, String target, Language from, Language to) {
        if (!FirstDifference.isNumber(stored, query, from)) {
            return Optional.empty();
        }
        List<Place> was = Place.in(stored, from);
        List<Place> is = Place.in(query, from);
        List<Place> translated = counted(target, to, stored);
        if (!sameBesideNumbers(stored, was, query, is) || !sameValues(was, translated)) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).value().equals(is.get(i).value())) {
                Optional<Change> change = change(was, i, is.get(i), translated, to);
                if (change.isEmpty()) {
                    return Optional.empty();
                }
                changes.add(change.get());
            }
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        changes.sort(Comparator.comparing(Change::from));
        return Optional.of(applied(changes, target))
                .filter(repaired -> sameValues(is, counted(repaired.target(), to, query)));
    }

    /** The numbers of a translation but for those that the text it is of says without a number: 双方 "the two sides". */
    private static List<Place> counted(String target, Language to, String source) {
        List<Place> all = Place.in(target, to);
        return source.contains("双方")
                ? all.stream()
                        .filter(place -> !TWO_SIDES
                                .matcher(target)
                                .region(place.start(), target.length())
                                .lookingAt())
                        .toList()
                : all;
    }

    private static Optional<Change> change(
            List<Place> was, int number, Place wanted, List<Place> translated, Language to) {
        Place stored = was.get(number);
        if (stored.kind() != wanted.kind()) {
            return Optional.empty();
        }
        return Pairing.of(stored, was, translated)
                .flatMap(place -> Writings.rewritten(place, wanted.value(), to)
                        .flatMap(written -> Change.of(place, written, wanted.value(), to)));
    }

    private static Repaired applied(List<Change> changes, String target) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            text.append(target, at, change.from()).append(change.written());
            at = change.to();
        }
        text.append(target, at, target.length());
        return new Repaired(
                text.toString(),
                changes.stream()
                        .map(change -> new Repaired.Replacement(
                                target.substring(change.from(), change.to()), change.written()))
                        .toList());
    }

    /** Whether the texts have as many numbers, per cent where the other has them, and the same text around them. */
    private static boolean sameBesideNumbers(String stored, List<Place> was, String query, List<Place> is) {
        if (was.isEmpty() || was.size() != is.size()) {
            return false;
        }
        for (int i = 0; i < was.size(); i++) {
            if (was.get(i).percent() != is.get(i).percent()) {
                return false;
            }
        }
        return beside(stored, was).equals(beside(query, is));
    }

    private static List<String> beside(String text, List<Place> numbers) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (Place number : numbers) {
            pieces.add(Normalization.forComparison(text.substring(at, number.start())));
            at = number.end();
        }
        pieces.add(Normalization.forComparison(text.substring(at)));
        return pieces;
    }

    private static boolean sameValues(List<Place> some, List<Place> others) {
        if (some.size() != others.size()) {
            return false;
        }
        List<Place> left = some.stream().sorted(BY_VALUE).toList();
        List<Place> right = others.stream().sorted(BY_VALUE).toList();
        for (int i = 0; i < left.size(); i++) {
            if (BY_VALUE.compare(left.get(i), right.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }
}
