package org.duizhao.alignment;

/**
 * The pieces of a text, words or parts of words, in order.
 *
 * @param pieces a number for each; equal pieces have equal numbers
 * @param vectors a vector for each piece, all of one length, a multiple of four; whoever asked for them may change them
 */
public record EncodedText(int[] pieces, float[][] vectors) {

    public EncodedText {
        if (pieces.length != vectors.length) {
            throw new IllegalArgumentException(pieces.length + " pieces with " + vectors.length + " vectors");
        }
    }
}
