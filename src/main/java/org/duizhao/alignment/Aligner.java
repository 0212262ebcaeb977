package org.duizhao.alignment;

import java.util.List;
import org.duizhao.text.Language;

/** Aligns two translations of one text. Implementations are safe for use by several threads. */
public interface Aligner {

    /**
     * The beads of two texts. Every sentence of either side is in exactly one bead; the beads come in the order of the
     * source, those without a source sentence where their target stands. Two empty texts have no beads; where one side is
     * empty, each sentence of the other is a bead alone.
     */
    List<Bead> align(List<Sentence> source, Language sourceLanguage, List<Sentence> target, Language targetLanguage);
}
