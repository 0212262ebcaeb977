package org.duizhao.alignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For each piece of either text its greatest cosine with the pieces of each sentence of the other that it may be put
 * beside.
 */
final class BestCosines {

    private static final int PANEL = 64;

    private final PieceVectors source;
    private final PieceVectors target;

    /** For each source sentence the first target sentence in reach, and the one after the last. */
    private final int[] first;

    private final int[] end;

    /** For a source sentence: its pieces' best with each target sentence in reach, piece by piece. */
    private final float[][] ofSource;

    /** For a source sentence: the best with it of each target piece in reach. */
    private final float[][] ofTarget;

    /** @param longest the most sentences of a run */
    BestCosines(PieceVectors source, PieceVectors target, Reach reach, int longest) {
        this.source = source;
        this.target = target;
        this.first = reach.firstTarget().clone();
        this.end = new int[source.sentences()];
        for (int i = 0; i < end.length; i++) {
            first[i] = Math.min(first[i], target.sentences());
            end[i] = Math.max(first[i], Math.min(target.sentences(), reach.lastTarget()[i] + longest));
        }
        for (int j = 0; j < target.sentences(); j++) {
            int stop = Math.min(source.sentences(), reach.lastSource()[j] + longest);
            for (int i = reach.firstSource()[j]; i < stop; i++) {
                first[i] = Math.min(first[i], j);
                end[i] = Math.max(end[i], j + 1);
            }
        }
        this.ofSource = new float[source.sentences()][];
        this.ofTarget = new float[source.sentences()][];
        float[][] panels = panels();
        IntStream.range(0, source.sentences()).parallel().forEach(i -> compare(i, panels));
    }

    /** The target's vectors in blocks, each dimension's values side by side, so that a processor takes many at once. */
    private float[][] panels() {
        int width = target.width();
        float[][] panels = new float[(target.pieces() + PANEL - 1) / PANEL][width * PANEL];
        for (int piece = 0; piece < target.pieces(); piece++) {
            float[] panel = panels[piece / PANEL];
            float[] vector = target.vector(piece);
            for (int d = 0; d < width; d++) {
                panel[d * PANEL + piece % PANEL] = vector[d];
            }
        }
        return panels;
    }

    private void compare(int i, float[][] panels) {
        int from = target.start(first[i]);
        int to = target.start(end[i]);
        int pieces = source.start(i + 1) - source.start(i);
        ofSource[i] = new float[pieces * (end[i] - first[i])];
        ofTarget[i] = new float[to - from];
        Arrays.fill(ofTarget[i], -1);
        float[] cosines = new float[panels.length * PANEL];
        for (int piece = 0; piece < pieces && to > from; piece++) {
            for (int panel = from / PANEL; panel <= (to - 1) / PANEL; panel++) {
                multiply(source.vector(source.start(i) + piece), panels[panel], cosines, panel * PANEL);
            }
            for (int j = first[i]; j < end[i]; j++) {
                ofSource[i][piece * (end[i] - first[i]) + j - first[i]] = best(i, j, cosines);
            }
        }
    }

    private float best(int i, int j, float[] cosines) {
        int from = target.start(first[i]);
        float best = -1;
        for (int other = target.start(j); other < target.start(j + 1); other++) {
            best = Math.max(best, cosines[other]);
            ofTarget[i][other - from] = Math.max(ofTarget[i][other - from], cosines[other]);
        }
        return best;
    }

    /** The products of a vector with a panel's; the length of a vector is a multiple of four. */
    private static void multiply(float[] vector, float[] panel, float[] products, int at) {
        float[] sums = new float[PANEL];
        for (int d = 0; d < vector.length; d += 4) {
            float a = vector[d];
            float b = vector[d + 1];
            float c = vector[d + 2];
            float e = vector[d + 3];
            int base = d * PANEL;
            for (int k = 0; k < PANEL; k++) {
                sums[k] += a * panel[base + k]
                        + b * panel[base + PANEL + k]
                        + c * panel[base + 2 * PANEL + k]
                        + e * panel[base + 3 * PANEL + k];
            }
        }
        System.arraycopy(sums, 0, products, at, PANEL);
    }

    float ofSource(int i, int piece, int j) {
        return ofSource[i][piece * (end[i] - first[i]) + j - first[i]];
    }

    float ofTarget(int j, int piece, int i) {
        return ofTarget[i][target.start(j) + piece - target.start(first[i])];
    }
}
