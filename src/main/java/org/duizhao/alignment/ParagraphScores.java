package org.duizhao.alignment;

import java.util.List;

/**
 * Scores a bead by paragraph ends: translators mostly keep them, so both sides end one together, and a bead does not run
 * over one. Says nothing where a text has no paragraphs.
 */
final class ParagraphScores implements BeadScores {

    /** How often a paragraph's end is kept in translation. */
    private static final double KEPT = 0.9;

    private final int[] sourceEnds;
    private final int[] targetEnds;
    private final double both;
    private final double one;

    ParagraphScores(List<Sentence> source, List<Sentence> target) {
        this.sourceEnds = ends(source);
        this.targetEnds = ends(target);
        double share = Math.max(share(sourceEnds), share(targetEnds));
        boolean tells = Math.min(share(sourceEnds), share(targetEnds)) > 0 && share < 1;
        this.both = tells ? Math.max(0, Math.log(KEPT / share)) : 0;
        this.one = tells ? Math.min(0, Math.log((1 - KEPT) / (1 - share))) : 0;
    }

    private static int[] ends(List<Sentence> sentences) {
        int[] ends = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            ends[i + 1] = ends[i] + (sentences.get(i).endsParagraph() ? 1 : 0);
        }
        return ends;
    }

    private static double share(int[] ends) {
        return ends.length == 1 ? 0 : (double) ends[ends.length - 1] / (ends.length - 1);
    }

    @Override
    public double score(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        int source = sourceFrom + sourceSize;
        int target = targetFrom + targetSize;
        boolean sourceEnd = sourceEnds[source] > sourceEnds[source - 1];
        boolean targetEnd = targetEnds[target] > targetEnds[target - 1];
        double end = sourceEnd && targetEnd ? both : sourceEnd || targetEnd ? one : 0;
        int runOver = sourceEnds[source - 1] - sourceEnds[sourceFrom] + targetEnds[target - 1] - targetEnds[targetFrom];
        return end + runOver * one;
    }
}
