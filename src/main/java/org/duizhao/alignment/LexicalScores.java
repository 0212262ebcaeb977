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
        Reach reach = Reach.of(corridor, source.size(), target.size(), longest);
        List<Bead> turned = beads.stream()
                .map(bead -> new Bead(
                        bead.targetFrom(), bead.targetTo(), bead.sourceFrom(), bead.sourceTo(), bead.confidence()))
                .toList();
        this.target = new Coverage(
                source,
                target,
                new TranslationTable(source, target, lexicon, beads),
                longestRun,
                reach.firstSource(),
                reach.lastSource());
        this.source = new Coverage(
                target,
                source,
                new TranslationTable(target, source, lexicon, turned),
                longestRun,
                reach.firstTarget(),
                reach.lastTarget());
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
