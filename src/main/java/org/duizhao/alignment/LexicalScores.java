package org.duizhao.alignment;

import java.util.List;

/** Scores beads by their words, numbers and marks: the mean of how well each side tells the other. */
final class LexicalScores implements BeadScores {

    private final Coverage source;
    private final Coverage target;
    private final double trust;

    LexicalScores(
            Corridor corridor, Side source, Side target, Lexicon lexicon, List<Bead> beads, int longest, double trust) {
        int longestRun = longest - 1;
        int[] firstSource = new int[target.size()];
        int[] lastSource = new int[target.size()];
        int[] firstTarget = new int[source.size()];
        int[] lastTarget = new int[source.size()];
        for (int row = source.size() - 1; row >= 0; row--) {
            for (int column = corridor.least(row);
                    column < Math.min(target.size(), corridor.most(row) + longest);
                    column++) {
                firstSource[column] = row;
            }
        }
        for (int row = 0; row < source.size(); row++) {
            for (int column = corridor.least(row);
                    column < Math.min(target.size(), corridor.most(row) + longest);
                    column++) {
                lastSource[column] = row;
            }
            firstTarget[row] = corridor.least(Math.max(0, row - longest));
            lastTarget[row] = corridor.most(row);
        }
        List<Bead> turned = beads.stream()
                .map(bead -> new Bead(
                        bead.targetFrom(), bead.targetTo(), bead.sourceFrom(), bead.sourceTo(), bead.confidence()))
                .toList();
        this.target = new Coverage(
                source,
                target,
                new TranslationTable(source, target, lexicon, beads),
                longestRun,
                firstSource,
                lastSource);
        this.source = new Coverage(
                target,
                source,
                new TranslationTable(target, source, lexicon, turned),
                longestRun,
                firstTarget,
                lastTarget);
        this.trust = trust;
    }

    @Override
    public double score(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        double sum = 0;
        for (int j = targetFrom; j < targetFrom + targetSize; j++) {
            sum += target.value(j, sourceFrom, sourceSize);
        }
        for (int i = sourceFrom; i < sourceFrom + sourceSize; i++) {
            sum += source.value(i, targetFrom, targetSize);
        }
        return trust * sum / 2;
    }
}
