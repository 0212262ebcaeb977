package org.duizhao.alignment;

import java.util.List;

/**
 * Says what the pieces of sentences mean, as vectors of one space for all languages: pieces that mean the same point the same
 * way, when the mean of each language is taken away. Implementations are safe for use by several threads.
 */
public interface Encoder {

    /**
     * One for each text, in order. A text without words has no pieces. Takes time in proportion to the length of the texts.
     *
     * @param progress may end the work
     */
    List<EncodedText> encode(List<String> texts, Progress progress);
}
