package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.List;
import net.loomchild.maligna.calculator.length.NormalDistributionCalculator;
import net.loomchild.maligna.coretypes.Alignment;
import net.loomchild.maligna.coretypes.CategoryDefaults;
import net.loomchild.maligna.filter.aligner.align.hmm.viterbi.ViterbiAlgorithm;
import net.loomchild.maligna.matrix.FullMatrixFactory;
import org.duizhao.text.Language;

/** mALIGNa's Gale–Church, a peer to compare with. It expects equal lengths, so a Han character counts for three. */
final class MalignaAligner implements Aligner {

    private static final int LETTERS_PER_HAN = 3;

    @Override
    public List<Bead> align(TextPair texts, List<Bead> decided, Progress progress) {
        if (!decided.isEmpty()) {
            throw new IllegalArgumentException("mALIGNa takes no decisions");
        }
        return align(texts.source(), texts.sourceLanguage(), texts.target(), texts.targetLanguage());
    }

    @Override
    public List<Bead> align(
            List<Sentence> source, Language sourceLanguage, List<Sentence> target, Language targetLanguage) {
        var calculator = new NormalDistributionCalculator(MalignaAligner::length);
        var algorithm = new ViterbiAlgorithm(calculator, CategoryDefaults.BEST_CATEGORY_MAP, new FullMatrixFactory());
        List<Bead> beads = new ArrayList<>();
        int sourceAt = 0;
        int targetAt = 0;
        for (Alignment alignment : algorithm.align(texts(source), texts(target))) {
            int sourceTo = sourceAt + alignment.getSourceSegmentList().size();
            int targetTo = targetAt + alignment.getTargetSegmentList().size();
            beads.add(new Bead(sourceAt, sourceTo, targetAt, targetTo, 1));
            sourceAt = sourceTo;
            targetAt = targetTo;
        }
        return beads;
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }

    private static int length(String text) {
        return text.codePoints()
                .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? LETTERS_PER_HAN : 1)
                .sum();
    }
}
