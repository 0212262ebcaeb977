package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Beads that are decided, and the two texts as a search sees them: each side of a decided bead is one sentence, an empty
 * side an empty one, and every alignment goes through where the bead begins and where it ends. So no search can undo it, and
 * each learns from it.
 */
final class Decided implements BeadScores {

    /** Outweighs whatever speaks against a decided bead. */
    private static final double DECIDED = 1e6;

    private static final int UNDECIDED = -1;

    private final List<Bead> beads;
    private final Map<Integer, Bead> byJoinedSource = new HashMap<>();
    private final List<Bead> joined = new ArrayList<>();
    private final JoinedText source;
    private final JoinedText target;
    private final TextPair texts;

    /** For each joined sentence its decided counterpart. */
    private final int[] ofSource;

    private final int[] ofTarget;

    /**
     * @param beads in any order
     * @throws IllegalArgumentException where they overlap, cross or go beyond the texts
     */
    Decided(TextPair texts, List<Bead> beads) {
        this.beads = beads.stream()
                .sorted(Comparator.comparingInt(Bead::sourceFrom)
                        .thenComparingInt(Bead::targetFrom)
                        .thenComparingInt(Bead::sourceTo)
                        .thenComparingInt(Bead::targetTo))
                .toList();
        check(texts);
        this.source = new JoinedText(
                texts.source(),
                this.beads.stream()
                        .map(bead -> new JoinedText.Run(bead.sourceFrom(), bead.sourceTo()))
                        .toList());
        this.target = new JoinedText(
                texts.target(),
                this.beads.stream()
                        .map(bead -> new JoinedText.Run(bead.targetFrom(), bead.targetTo()))
                        .toList());
        this.texts =
                new TextPair(source.sentences(), texts.sourceLanguage(), target.sentences(), texts.targetLanguage());
        this.ofSource = new int[source.sentences().size()];
        this.ofTarget = new int[target.sentences().size()];
        Arrays.fill(ofSource, UNDECIDED);
        Arrays.fill(ofTarget, UNDECIDED);
        for (int k = 0; k < beads.size(); k++) {
            join(source.run(k), target.run(k), this.beads.get(k));
        }
    }

    private void check(TextPair texts) {
        int sourceAt = 0;
        int targetAt = 0;
        for (Bead bead : beads) {
            if (bead.sourceFrom() < sourceAt || bead.targetFrom() < targetAt) {
                throw new IllegalArgumentException("decided beads overlap or cross at " + bead);
            }
            sourceAt = bead.sourceTo();
            targetAt = bead.targetTo();
            if (sourceAt > texts.source().size() || targetAt > texts.target().size()) {
                throw new IllegalArgumentException("a decided bead goes beyond the texts: " + bead);
            }
        }
    }

    private void join(int row, int column, Bead bead) {
        ofSource[row] = column;
        ofTarget[column] = row;
        byJoinedSource.put(row, bead);
        joined.add(new Bead(row, row + 1, column, column + 1, 1));
    }

    /** The texts with each side of a decided bead as one sentence. */
    TextPair texts() {
        return texts;
    }

    /** The decided beads in those texts, in order, each 1-1. */
    List<Bead> joined() {
        return joined;
    }

    /** The sentences before the first decided bead, on one side of the texts. */
    List<Sentence> openHead(List<Sentence> text, ToIntFunction<Bead> from) {
        return joined.isEmpty() ? text : text.subList(0, from.applyAsInt(joined.get(0)));
    }

    /** The part of the lattice through which the alignments go that have all decided beads. */
    Corridor corridor() {
        int[] least = new int[ofSource.length + 1];
        int[] most = new int[ofSource.length + 1];
        Arrays.fill(most, ofTarget.length);
        for (Bead bead : joined) {
            Arrays.fill(least, bead.sourceTo(), least.length, bead.targetTo());
        }
        for (int k = joined.size() - 1; k >= 0; k--) {
            Arrays.fill(most, 0, joined.get(k).sourceTo(), joined.get(k).targetFrom());
        }
        return new Corridor(least, most);
    }

    /** Beyond doubt for a decided bead, impossible for one that holds a part of it, undecided for all others. */
    @Override
    public double score(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        if (sourceSize == 1 && targetSize == 1 && ofSource[sourceFrom] == targetFrom) {
            return DECIDED;
        }
        return isOpen(ofSource, sourceFrom, sourceSize) && isOpen(ofTarget, targetFrom, targetSize)
                ? 0
                : Double.NEGATIVE_INFINITY;
    }

    private static boolean isOpen(int[] counterparts, int from, int size) {
        for (int at = from; at < from + size; at++) {
            if (counterparts[at] != UNDECIDED) {
                return false;
            }
        }
        return true;
    }

    /** Those beads of the joined texts from which something can be learned: all but the decided ones with an empty side. */
    List<Bead> telling(List<Bead> alignment) {
        return alignment.stream()
                .filter(bead -> ofSource[bead.sourceFrom()] == UNDECIDED || isFull(decided(bead)))
                .toList();
    }

    private static boolean isFull(Bead bead) {
        return bead.sourceSize() > 0 && bead.targetSize() > 0;
    }

    private Bead decided(Bead bead) {
        return byJoinedSource.get(bead.sourceFrom());
    }

    /** An alignment of the joined texts as one of the texts; decided beads keep the confidence that they came with. */
    List<Bead> restored(List<Bead> alignment) {
        return alignment.stream()
                .map(bead -> bead.sourceSize() == 1 && ofSource[bead.sourceFrom()] != UNDECIDED
                        ? decided(bead)
                        : new Bead(
                                source.start(bead.sourceFrom()),
                                source.start(bead.sourceTo()),
                                target.start(bead.targetFrom()),
                                target.start(bead.targetTo()),
                                bead.confidence()))
                .toList();
    }
}
