package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duizhao.text.Language;

/**
 * Joins the alignments of one text with several translations into segments that hold all languages. Where the alignments
 * cut the shared text differently, a segment is the smallest run that all of them cut out.
 */
public final class Joint {

    private final Map<Language, List<Bead>> alignments = new EnumMap<>(Language.class);
    private final Map<Language, Integer> next = new EnumMap<>(Language.class);
    private final List<JointSegment> segments = new ArrayList<>();

    private Joint(Map<Language, List<Bead>> alignments) {
        this.alignments.putAll(alignments);
        alignments.keySet().forEach(language -> next.put(language, 0));
    }

    /**
     * The segments in the order of the shared text. Every sentence of every text is in exactly one. A bead without a
     * sentence of the shared text is a segment alone, in its place, unless it stands inside a run that had to be joined.
     * Without alignments each sentence is a segment.
     *
     * @param size sentences of the shared text
     * @param alignments by the other language: beads of the shared text (source) with that translation (target), as an
     *     {@link Aligner} returns them
     * @throws IllegalArgumentException where an alignment does not cover the shared text in order
     */
    public static List<JointSegment> of(int size, Map<Language, List<Bead>> alignments) {
        alignments.forEach((language, beads) -> check(size, language, beads));
        Map<Language, List<Bead>> joinable = joinable(size, alignments);
        Joint joint = new Joint(joinable);
        int from = 0;
        for (int cut : commonCuts(size, joinable)) {
            joint.takeRun(from, cut);
            joint.takeUnshared(cut);
            from = cut;
        }
        return List.copyOf(joint.segments);
    }

    private static void check(int size, Language language, List<Bead> beads) {
        int source = 0;
        BitSet targets = new BitSet();
        for (Bead bead : beads) {
            if (bead.sourceFrom() != source
                    || !targets.get(bead.targetFrom(), bead.targetTo()).isEmpty()) {
                throw new IllegalArgumentException("the beads with " + language.tag() + " are out of order at " + bead);
            }
            source = bead.sourceTo();
            targets.set(bead.targetFrom(), bead.targetTo());
        }
        if (targets.cardinality() != targets.length()) {
            throw new IllegalArgumentException(
                    "no bead with " + language.tag() + " has its sentence " + targets.nextClearBit(0));
        }
        if (source != size) {
            throw new IllegalArgumentException(
                    "the beads with " + language.tag() + " end at sentence " + source + " of " + size);
        }
    }

    /**
     * The alignments with beads whose targets are out of order, as in a header, joined into one where the other languages do not
     * cut the shared text as they do: for then a segment would have to hold a part of them, which is no run of the target.
     */
    private static Map<Language, List<Bead>> joinable(int size, Map<Language, List<Bead>> alignments) {
        Map<Language, List<Bead>> joinable = new EnumMap<>(Language.class);
        joinable.putAll(alignments);
        boolean changed = true;
        while (changed) {
            Set<Integer> common = commonCuts(size, joinable);
            changed = false;
            for (Map.Entry<Language, List<Bead>> entry : joinable.entrySet()) {
                List<Bead> joined = joinDisordered(entry.getValue(), common);
                changed |= joined.size() < entry.getValue().size();
                entry.setValue(joined);
            }
        }
        return joinable;
    }

    private static List<Bead> joinDisordered(List<Bead> beads, Set<Integer> common) {
        List<Bead> joined = new ArrayList<>();
        int start = 0;
        int filled = 0;
        int end = 0;
        for (int k = 0; k < beads.size(); k++) {
            filled += beads.get(k).targetSize();
            end = Math.max(end, beads.get(k).targetTo());
            if (filled == end) {
                List<Bead> block = beads.subList(start, k + 1);
                boolean kept = block.size() == 1 || block.stream().allMatch(bead -> common.contains(bead.sourceTo()));
                joined.addAll(kept ? block : List.of(whole(block)));
                start = k + 1;
            }
        }
        return joined;
    }

    private static Bead whole(List<Bead> block) {
        return new Bead(
                block.get(0).sourceFrom(),
                block.get(block.size() - 1).sourceTo(),
                block.stream().mapToInt(Bead::targetFrom).min().orElseThrow(),
                block.stream().mapToInt(Bead::targetTo).max().orElseThrow(),
                block.stream().mapToDouble(Bead::confidence).min().orElseThrow());
    }

    private static Set<Integer> commonCuts(int size, Map<Language, List<Bead>> alignments) {
        Set<Integer> common = new TreeSet<>();
        for (int cut = 0; cut <= size; cut++) {
            common.add(cut);
        }
        for (List<Bead> beads : alignments.values()) {
            Set<Integer> cuts = new TreeSet<>(List.of(0));
            beads.forEach(bead -> cuts.add(bead.sourceTo()));
            common.retainAll(cuts);
        }
        return common;
    }

    private void takeRun(int from, int to) {
        if (from == to) {
            return;
        }
        Map<Language, JointSegment.Part> parts = new EnumMap<>(Language.class);
        alignments.forEach((language, beads) -> {
            int first = next.get(language);
            int last = first;
            double confidence = 1;
            while (beads.get(last).sourceTo() < to) {
                confidence = Math.min(confidence, beads.get(last++).confidence());
            }
            Bead bead = beads.get(last);
            confidence = Math.min(confidence, bead.confidence());
            parts.put(language, new JointSegment.Part(beads.get(first).targetFrom(), bead.targetTo(), confidence));
            next.put(language, last + 1);
        });
        segments.add(new JointSegment(from, to, parts));
    }

    private void takeUnshared(int at) {
        alignments.forEach((language, beads) -> {
            int place = next.get(language);
            while (place < beads.size() && beads.get(place).sourceTo() == at) {
                Bead bead = beads.get(place++);
                segments.add(new JointSegment(
                        at,
                        at,
                        Map.of(
                                language,
                                new JointSegment.Part(bead.targetFrom(), bead.targetTo(), bead.confidence()))));
            }
            next.put(language, place);
        });
    }
}
