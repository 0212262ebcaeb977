package org.duizhao.alignment;

import java.util.BitSet;
import java.util.List;

/** Which words of two texts are known to mean the same before anything is learned from them. */
final class CommonWords {

    /** So many other beads each bead is held against. */
    private static final int OTHERS = 20;

    private final Side source;
    private final Side target;
    private final TranslationTable table;

    CommonWords(TextPair texts) {
        Names names = new Names(texts);
        this.source = Side.of(texts.source(), texts.sourceLanguage(), Lexicon.core(), names.source());
        this.target = Side.of(texts.target(), texts.targetLanguage(), Lexicon.core(), names.target());
        this.table = new TranslationTable(source, target, Lexicon.core(), List.of());
    }

    /**
     * How often the two sides of a bead have more in common than the target of one bead with the source of another: 1 always, 0.5
     * as often as not.
     *
     * @param beads two or more, with both sides full
     */
    double told(List<Bead> beads) {
        double won = 0;
        long played = 0;
        int step = Math.max(1, beads.size() / OTHERS);
        for (int k = 0; k < beads.size(); k++) {
            double own = common(beads.get(k), beads.get(k));
            for (int other = (k + step) % beads.size(), n = 0; n < OTHERS && other != k; n++) {
                double strange = common(beads.get(other), beads.get(k));
                won += own > strange ? 1 : own == strange ? 0.5 : 0;
                played++;
                other = (other + step) % beads.size();
            }
        }
        return played == 0 ? 0.5 : won / played;
    }

    /** The rarity of the target's words that the source has a counterpart for. */
    private double common(Bead ofSource, Bead ofTarget) {
        BitSet given = new BitSet();
        for (int i = ofSource.sourceFrom(); i < ofSource.sourceTo(); i++) {
            for (int token : source.tokens()[i]) {
                given.set(token);
            }
        }
        double common = 0;
        for (int j = ofTarget.targetFrom(); j < ofTarget.targetTo(); j++) {
            for (int token : target.tokens()[j]) {
                if (java.util.Arrays.stream(table.givenTokens(token)).anyMatch(given::get)) {
                    common += Math.log((target.size() + 1.0) / target.counts()[token]);
                }
            }
        }
        return common;
    }
}
