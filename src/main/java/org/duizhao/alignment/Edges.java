package org.duizhao.alignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes sentences that only weaken their bead off its edges. The search weighs its evidence down, since it is not independent, and so
 * glues such a sentence to a neighbour rather than to open a gap; between a bead and the same bead less one sentence nearly all the
 * evidence is the same, and what is left counts in full.
 */
final class Edges {

    private record Place(int sourceFrom, int sourceTo, int targetFrom, int targetTo) {}

    private final BeadScores evidence;
    private final Shapes shapes;
    private final Map<Place, Double> posteriors = new HashMap<>();
    private final double[] sourceAlone;
    private final double[] targetAlone;

    /**
     * @param evidence in full
     * @param probable beads with their posteriors, which those that are left of a bead get
     */
    Edges(TextPair texts, BeadScores evidence, Shapes shapes, List<Bead> probable) {
        this.evidence = evidence;
        this.shapes = shapes;
        this.sourceAlone = new double[texts.source().size()];
        this.targetAlone = new double[texts.target().size()];
        Arrays.fill(sourceAlone, 1);
        Arrays.fill(targetAlone, 1);
        for (Bead bead : probable) {
            posteriors.put(place(bead), bead.confidence());
            for (int i = bead.sourceFrom(); i < bead.sourceTo(); i++) {
                sourceAlone[i] = Math.max(0, sourceAlone[i] - bead.confidence());
            }
            for (int j = bead.targetFrom(); j < bead.targetTo(); j++) {
                targetAlone[j] = Math.max(0, targetAlone[j] - bead.confidence());
            }
        }
    }

    private static Place place(Bead bead) {
        return new Place(bead.sourceFrom(), bead.sourceTo(), bead.targetFrom(), bead.targetTo());
    }

    /** The same alignment; a sentence that was taken off a bead is one alone. */
    List<Bead> trimmed(List<Bead> path) {
        List<Bead> trimmed = new ArrayList<>();
        for (int k = 0; k < path.size(); k++) {
            Optional<Bead> next = k + 1 < path.size() ? Optional.of(path.get(k + 1)) : Optional.empty();
            trim(path.get(k), next, trimmed);
        }
        return trimmed;
    }

    private void trim(Bead bead, Optional<Bead> next, List<Bead> trimmed) {
        Deque<Bead> after = new ArrayDeque<>();
        Bead rest = bead;
        for (Optional<Bead> less = weaker(rest, trimmed, after, next);
                less.isPresent();
                less = weaker(rest, trimmed, after, next)) {
            Bead shorter = less.orElseThrow();
            boolean atStart = shorter.sourceFrom() > rest.sourceFrom() || shorter.targetFrom() > rest.targetFrom();
            if (atStart) {
                trimmed.add(alone(rest.sourceFrom(), shorter.sourceFrom(), rest.targetFrom(), shorter.targetFrom()));
            } else {
                after.addFirst(alone(shorter.sourceTo(), rest.sourceTo(), shorter.targetTo(), rest.targetTo()));
            }
            rest = shorter;
        }
        trimmed.add(rest);
        trimmed.addAll(after);
    }

    private Bead alone(int sourceFrom, int sourceTo, int targetFrom, int targetTo) {
        double alone = sourceFrom < sourceTo ? sourceAlone[sourceFrom] : targetAlone[targetFrom];
        return new Bead(sourceFrom, sourceTo, targetFrom, targetTo, alone);
    }

    /** The likeliest bead of those with one sentence less at an edge, if it is likelier, with a gap, than the bead is. */
    private Optional<Bead> weaker(Bead bead, List<Bead> before, Deque<Bead> after, Optional<Bead> next) {
        int n = bead.sourceSize();
        int m = bead.targetSize();
        if (n == 0 || m == 0 || n + m == 2) {
            return Optional.empty();
        }
        Optional<Bead> left = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        Optional<Bead> right = after.isEmpty() ? next : Optional.of(after.getFirst());
        double most = value(bead);
        Optional<Bead> likeliest = Optional.empty();
        int[][] cuts = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        for (int[] cut : cuts) {
            if (n > cut[0] + cut[1] && m > cut[2] + cut[3]) {
                Place place = new Place(
                        bead.sourceFrom() + cut[0],
                        bead.sourceTo() - cut[1],
                        bead.targetFrom() + cut[2],
                        bead.targetTo() - cut[3]);
                Bead shorter = new Bead(
                        place.sourceFrom,
                        place.sourceTo,
                        place.targetFrom,
                        place.targetTo,
                        posteriors.getOrDefault(place, 0.0));
                Optional<Bead> neighbour = cut[0] + cut[2] > 0 ? left : right;
                double value = value(shorter) + gap(neighbour, cut[0] + cut[1] > 0);
                if (value > most) {
                    most = value;
                    likeliest = Optional.of(shorter);
                }
            }
        }
        return likeliest;
    }

    private double value(Bead bead) {
        return evidence.score(bead.sourceFrom(), bead.sourceSize(), bead.targetFrom(), bead.targetSize())
                + shapes.bead(bead.sourceSize(), bead.targetSize());
    }

    /** One more sentence for a gap of its side that is there already, or a gap of its own. */
    private double gap(Optional<Bead> neighbour, boolean ofSource) {
        boolean goesOn = neighbour
                .filter(bead -> ofSource ? bead.targetSize() == 0 : bead.sourceSize() == 0)
                .isPresent();
        return goesOn ? Math.log(shapes.extend()) : Math.log(shapes.open()) + Math.log(shapes.close());
    }
}
