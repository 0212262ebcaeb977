package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places of two long texts that belong together beyond doubt, to lay a corridor along: tokens that are rare on both sides and
 * believed to mean the same, as far as they stand in one order and neighbours agree.
 */
final class Anchors {

    /** A token that is in more sentences than this says little about the place. */
    private static final int RARE = 3;

    /** An anchor needs this many others within so many sentences of it. */
    private static final int SUPPORT = 3;

    private static final int NEAR = 40;

    private record Anchor(int source, int target) {}

    private final Side source;
    private final Side target;
    private final List<Bead> decided;

    /** @param decided beads, in order, that are anchors whatever their words are */
    Anchors(Side source, Side target, List<Bead> decided) {
        this.source = source;
        this.target = target;
        this.decided = decided;
    }

    /**
     * A corridor that holds each stretch between two anchors whole, up to {@code area} of the lattice, and a band about its diagonal
     * where it is larger.
     *
     * @param margin places on either side of the anchors that are in the corridor too
     */
    Corridor corridor(TranslationTable table, int margin, long area) {
        List<Anchor> anchors = withDecided(supported(longestChain(candidates(table))));
        anchors.add(new Anchor(source.size(), target.size()));
        int[] least = new int[source.size() + 1];
        int[] most = new int[source.size() + 1];
        Anchor from = new Anchor(0, 0);
        for (Anchor to : anchors) {
            boolean whole = (long) (to.source - from.source) * (to.target - from.target) <= area;
            for (int row = from.source; row <= to.source; row++) {
                double share = to.source == from.source ? 1 : (double) (row - from.source) / (to.source - from.source);
                int middle = (int) Math.round(from.target + share * (to.target - from.target));
                int low = (whole ? from.target : middle) - margin;
                int high = (whole ? to.target : middle) + margin;
                boolean again = row == from.source && row > 0;
                least[row] = again ? Math.min(least[row], low) : low;
                most[row] = again ? Math.max(most[row], high) : high;
            }
            from = to;
        }
        return Corridor.within(least, most, target.size());
    }

    /** The ends of decided beads, with the found anchors that do not contradict them. */
    private List<Anchor> withDecided(List<Anchor> found) {
        List<Anchor> anchors = new ArrayList<>();
        int next = 0;
        Anchor last = new Anchor(0, 0);
        for (Bead bead : decided) {
            Anchor from = new Anchor(bead.sourceFrom(), bead.targetFrom());
            while (next < found.size() && found.get(next).source < from.source) {
                addBetween(last, found.get(next++), from, anchors);
            }
            last = new Anchor(bead.sourceTo(), bead.targetTo());
            anchors.add(from);
            anchors.add(last);
        }
        Anchor end = new Anchor(source.size(), target.size());
        while (next < found.size()) {
            addBetween(last, found.get(next++), end, anchors);
        }
        return anchors;
    }

    private static void addBetween(Anchor from, Anchor anchor, Anchor to, List<Anchor> anchors) {
        if (anchor.source >= from.source && anchor.target >= from.target && anchor.target <= to.target) {
            anchors.add(anchor);
        }
    }

    private List<Anchor> candidates(TranslationTable table) {
        int[][] sourcePlaces = source.places();
        int[][] targetPlaces = target.places();
        List<Anchor> candidates = new ArrayList<>();
        for (int token = 0; token < targetPlaces.length; token++) {
            for (int other : table.givenTokens(token)) {
                if (targetPlaces[token].length <= RARE && sourcePlaces[other].length <= RARE) {
                    for (int i : sourcePlaces[other]) {
                        for (int j : targetPlaces[token]) {
                            candidates.add(new Anchor(i, j));
                        }
                    }
                }
            }
        }
        return candidates.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Anchor::source)
                        .thenComparing(Comparator.comparingInt(Anchor::target).reversed()))
                .toList();
    }

    /** The most anchors that rise on both sides, by patience sorting. */
    private static List<Anchor> longestChain(List<Anchor> candidates) {
        List<Integer> tops = new ArrayList<>();
        int[] before = new int[candidates.size()];
        for (int k = 0; k < candidates.size(); k++) {
            int low = 0;
            int high = tops.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (candidates.get(tops.get(middle)).target < candidates.get(k).target) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[k] = low == 0 ? -1 : tops.get(low - 1);
            if (low == tops.size()) {
                tops.add(k);
            } else {
                tops.set(low, k);
            }
        }
        List<Anchor> chain = new ArrayList<>();
        for (int k = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); k >= 0; k = before[k]) {
            chain.add(0, candidates.get(k));
        }
        return chain;
    }

    private static List<Anchor> supported(List<Anchor> chain) {
        List<Anchor> supported = new ArrayList<>();
        for (int k = 0; k < chain.size(); k++) {
            Anchor anchor = chain.get(k);
            long near = chain.subList(Math.max(0, k - SUPPORT), Math.min(chain.size(), k + SUPPORT + 1)).stream()
                    .filter(other -> Math.abs(other.source - anchor.source) <= NEAR
                            && Math.abs(other.target - anchor.target) <= NEAR)
                    .count();
            if (near > SUPPORT) {
                supported.add(anchor);
            }
        }
        return supported;
    }
}
