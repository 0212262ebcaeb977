package org.duizhao.alignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces of one text as directions: the mean of the text is taken away, which all texts of a language share. */
final class PieceVectors {

    private final int[] starts;
    private final float[][] vectors;
    private final float[] weights;

    private final double[] weightsBefore;

    /** @param sentences whose vectors are changed: they become the directions */
    PieceVectors(List<EncodedText> sentences) {
        starts = new int[sentences.size() + 1];
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            starts[i + 1] = starts[i] + sentences.get(i).pieces().length;
            java.util.Arrays.stream(sentences.get(i).pieces())
                    .distinct()
                    .forEach(piece -> counts.merge(piece, 1, Integer::sum));
        }
        vectors = new float[starts[sentences.size()]][];
        weights = new float[vectors.length];
        double norm = Math.log(sentences.size() + 1.0);
        for (int i = 0; i < sentences.size(); i++) {
            EncodedText sentence = sentences.get(i);
            for (int k = 0; k < sentence.pieces().length; k++) {
                vectors[starts[i] + k] = sentence.vectors()[k];
                weights[starts[i] + k] =
                        (float) (Math.log((sentences.size() + 1.0) / counts.get(sentence.pieces()[k])) / norm);
            }
        }
        weightsBefore = new double[weights.length + 1];
        for (int piece = 0; piece < weights.length; piece++) {
            weightsBefore[piece + 1] = weightsBefore[piece] + weights[piece];
        }
        center();
    }

    private void center() {
        if (vectors.length == 0) {
            return;
        }
        double[] mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector[d] / vectors.length;
            }
        }
        for (float[] vector : vectors) {
            double square = 0;
            for (int d = 0; d < mean.length; d++) {
                vector[d] -= (float) mean[d];
                square += vector[d] * vector[d];
            }
            float length = (float) Math.sqrt(Math.max(square, 1e-12));
            for (int d = 0; d < mean.length; d++) {
                vector[d] /= length;
            }
        }
    }

    int sentences() {
        return starts.length - 1;
    }

    int pieces() {
        return vectors.length;
    }

    int width() {
        return vectors.length == 0 ? 0 : vectors[0].length;
    }

    /** The first piece of a sentence; of the number of sentences, the number of pieces. */
    int start(int sentence) {
        return starts[sentence];
    }

    float[] vector(int piece) {
        return vectors[piece];
    }

    /** How rare the piece is, 0 to 1. */
    float weight(int piece) {
        return weights[piece];
    }

    /** The weights of all pieces of a run of sentences together. */
    double weight(int from, int to) {
        return weightsBefore[starts[to]] - weightsBefore[starts[from]];
    }
}
