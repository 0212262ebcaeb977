package org.duizhao.alignment;

import java.util.List;

/**
 * Marks that stand alone as a sentence, a full stop or a quotation mark, are what was left over where the sentence before them was cut
 * off too early; so a bead of several sentences seldom begins with them.
 */
final class LeftoverScores implements BeadScores {

    /** A natural logarithm: one of ten such sentences belongs to the one after it. */
    private static final double BEFORE_ITS_SENTENCE = Math.log(0.1);

    private final boolean[] source;
    private final boolean[] target;

    LeftoverScores(List<Sentence> source, List<Sentence> target) {
        this.source = leftovers(source);
        this.target = leftovers(target);
    }

    private static boolean[] leftovers(List<Sentence> sentences) {
        boolean[] leftovers = new boolean[sentences.size()];
        for (int i = 0; i < leftovers.length; i++) {
            leftovers[i] = sentences.get(i).text().codePoints().noneMatch(Character::isLetterOrDigit);
        }
        return leftovers;
    }

    @Override
    public double score(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        return (sourceSize > 1 && source[sourceFrom] ? BEFORE_ITS_SENTENCE : 0)
                + (targetSize > 1 && target[targetFrom] ? BEFORE_ITS_SENTENCE : 0);
    }
}
