package org.duizhao.alignment;

import java.util.List;
import org.duizhao.text.Language;

/** Aligns two translations of one text. Implementations are safe for use by several threads. */
public interface Aligner {

    /**
     * The beads of two texts around those that are decided. Every sentence of either side is in exactly one bead; the beads
     * come in the order of the source, those without a source sentence where their target stands. Each decided bead is
     * among them as it is, of any size, with the confidence that it came with; one with an empty side stays at its place
     * between the sentences of that side. Two empty texts have no beads; where one side is empty, each sentence of the other
     * is a bead alone.
     *
     * @param decided beads that stay, in any order; may be empty
     * @throws IllegalArgumentException where decided beads overlap, cross or go beyond the texts
     */
    List<Bead> align(TextPair texts, List<Bead> decided);

    /** The beads of two texts of which nothing is decided. */
    default List<Bead> align(
            List<Sentence> source, Language sourceLanguage, List<Sentence> target, Language targetLanguage) {
        return align(new TextPair(source, sourceLanguage, target, targetLanguage), List.of());
    }
}
