package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands where gold and alignment differ: the shapes of both between two places where both cut. */
final class Confusions {

    private static final int SHOWN = 8;

    private record Cut(int source, int target) {}

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(GoldText gold, List<Bead> beads) {
        List<Bead> right = inOrder(gold);
        Set<Cut> common = cuts(right);
        common.retainAll(cuts(beads));
        int at = 0;
        List<Bead> run = new ArrayList<>();
        List<Bead> goldRun = new ArrayList<>();
        for (Bead bead : beads) {
            run.add(bead);
            if (common.contains(end(bead))) {
                do {
                    goldRun.add(right.get(at++));
                } while (!end(goldRun.get(goldRun.size() - 1)).equals(end(bead)));
                if (!shapes(run).equals(shapes(goldRun))) {
                    counts.merge(shapes(goldRun) + " → " + shapes(run), 1, Integer::sum);
                }
                run.clear();
                goldRun.clear();
            }
        }
    }

    /** The gold's links one behind the other, one after the other, as beads. */
    private static List<Bead> inOrder(GoldText gold) {
        List<Bead> path = new ArrayList<>();
        Set<GoldText.Link> left = new HashSet<>(gold.links());
        int source = 0;
        int target = 0;
        while (!left.isEmpty()) {
            int i = source;
            int j = target;
            GoldText.Link next = left.stream()
                    .filter(link -> first(link.source(), i) == i && first(link.target(), j) == j)
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            source += next.source().size();
            target += next.target().size();
            path.add(new Bead(i, source, j, target, 1));
        }
        return path;
    }

    private static int first(Set<Integer> side, int otherwise) {
        return side.stream().mapToInt(Integer::intValue).min().orElse(otherwise);
    }

    private static Set<Cut> cuts(List<Bead> beads) {
        return beads.stream().map(Confusions::end).collect(Collectors.toCollection(HashSet::new));
    }

    private static Cut end(Bead bead) {
        return new Cut(bead.sourceTo(), bead.targetTo());
    }

    private static String shapes(List<Bead> beads) {
        return beads.stream().map(Bead::shape).collect(Collectors.joining(" "));
    }

    /** The most frequent ones, gold first. */
    String rows() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .map(entry -> entry.getValue() + " times " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
