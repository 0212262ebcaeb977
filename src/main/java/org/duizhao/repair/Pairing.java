package org.duizhao.repair;

import java.util.List;
import java.util.Optional;

/** Finds the number of a translation that a number of the text became. */
final class Pairing {

    private Pairing() {}

    /**
     * The one number of the translation with that value; where several have it, the one that is the same in a date. Empty where
     * that leaves none or more than one, in the text or in the translation.
     */
    static Optional<Place> of(Place stored, List<Place> all, List<Place> translated) {
        List<Place> same = equal(stored, all);
        List<Place> candidates = equal(stored, translated);
        if (same.size() > 1 || candidates.size() > 1) {
            for (Kind kind : Kind.values()) {
                if (count(kind, same) != count(kind, candidates)) {
                    return Optional.empty();
                }
            }
            same = ofKind(stored.kind(), same);
            candidates = ofKind(stored.kind(), candidates);
        }
        if (same.size() != 1 || candidates.size() != 1) {
            return Optional.empty();
        }
        Place found = candidates.get(0);
        boolean bothMonths = (found.kind() == Kind.MONTH) == (stored.kind() == Kind.MONTH);
        return bothMonths ? Optional.of(found) : Optional.empty();
    }

    private static List<Place> equal(Place wanted, List<Place> places) {
        return places.stream()
                .filter(place -> place.value().equals(wanted.value()) && place.percent() == wanted.percent())
                .toList();
    }

    private static List<Place> ofKind(Kind kind, List<Place> places) {
        return places.stream().filter(place -> place.kind() == kind).toList();
    }

    private static int count(Kind kind, List<Place> places) {
        return ofKind(kind, places).size();
    }
}
