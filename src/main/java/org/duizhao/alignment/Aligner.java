package org.duizhao.alignment;

import java.util.List;
import org.duizhao.text.Language;

/** Aligns two translations of one text. Implementations are safe for use by several threads. */
public interface Aligner {

    /**
     * The beads of two texts around those that are decided. Every sentence of either side is in exactly one bead; the beads
     * come in the order of the source, those without a source sentence where their target stands. The targets come in order too,
     * but in the lines of a header: title, date and names may stand in another order on either side; there, beads without a
     * source sentence come last. Each decided bead is
     * among them as it is, of any size, with the confidence that it came with; one with an empty side stays at its place
     * between the sentences of that side. Two empty texts have no beads; where one side is empty, each sentence of the other
     * is a bead alone.
     *
     * @param decided beads that stay, in any order; may be empty
     * @param progress may end the work, as the interruption of the thread does
     * @throws IllegalArgumentException where decided beads overlap, cross or go beyond the texts
     * @throws java.util.concurrent.CancellationException where the thread was interrupted
     */
    List<Bead> align(TextPair texts, List<Bead> decided, Progress progress);

    /** The same, and nobody listens. */
    default List<Bead> align(TextPair texts, List<Bead> decided) {
        return align(texts, decided, Progress.NONE);
    }

    /** The beads of two texts of which nothing is decided. */
    default List<Bead> align(
            List<Sentence> source, Language sourceLanguage, List<Sentence> target, Language targetLanguage) {
        return align(new TextPair(source, sourceLanguage, target, targetLanguage), List.of());
    }
}
