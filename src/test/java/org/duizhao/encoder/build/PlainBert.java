package org.duizhao.encoder.build;

import java.io.IOException;

/** BERT's forward pass in loops, straight from the definition, to compare the graph with. */
final class PlainBert {

    private final Checkpoint checkpoint;
    private final int head;

    PlainBert(Checkpoint checkpoint, int head) {
        this.checkpoint = checkpoint;
        this.head = head;
    }

    /** The vectors of one sentence after so many layers. */
    double[][] vectors(int[] ids, int layers) throws IOException {
        double[][] x = new double[ids.length][];
        Checkpoint.Matrix words = matrix("embeddings/word_embeddings");
        Checkpoint.Matrix places = matrix("embeddings/position_embeddings");
        Checkpoint.Matrix types = matrix("embeddings/token_type_embeddings");
        for (int i = 0; i < ids.length; i++) {
            x[i] = new double[words.columns()];
            for (int d = 0; d < x[i].length; d++) {
                x[i][d] = words.at(ids[i], d) + places.at(i, d) + types.at(0, d);
            }
        }
        normalize(x, "embeddings/LayerNorm/");
        for (int layer = 0; layer < layers; layer++) {
            x = layer(x, "encoder/layer_" + layer + "/");
        }
        return x;
    }

    private Checkpoint.Matrix matrix(String name) throws IOException {
        return checkpoint.matrix("module/bert/" + name);
    }

    private double[][] layer(double[][] x, String name) throws IOException {
        double[][] first = dense(attend(x, name + "attention/self/"), name + "attention/output/dense/");
        add(first, x);
        normalize(first, name + "attention/output/LayerNorm/");
        double[][] wide = dense(first, name + "intermediate/dense/");
        for (double[] row : wide) {
            for (int d = 0; d < row.length; d++) {
                double v = row[d];
                row[d] = v / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v * v * v)));
            }
        }
        double[][] second = dense(wide, name + "output/dense/");
        add(second, first);
        normalize(second, name + "output/LayerNorm/");
        return second;
    }

    private double[][] attend(double[][] x, String name) throws IOException {
        double[][] q = dense(x, name + "query/");
        double[][] k = dense(x, name + "key/");
        double[][] v = dense(x, name + "value/");
        double[][] told = new double[x.length][x[0].length];
        for (int from = 0; from < x[0].length; from += head) {
            for (int i = 0; i < x.length; i++) {
                double[] shares = new double[x.length];
                double sum = 0;
                for (int j = 0; j < x.length; j++) {
                    double product = 0;
                    for (int d = from; d < from + head; d++) {
                        product += q[i][d] * k[j][d];
                    }
                    shares[j] = Math.exp(product / Math.sqrt(head));
                    sum += shares[j];
                }
                for (int j = 0; j < x.length; j++) {
                    for (int d = from; d < from + head; d++) {
                        told[i][d] += shares[j] / sum * v[j][d];
                    }
                }
            }
        }
        return told;
    }

    private double[][] dense(double[][] x, String name) throws IOException {
        Checkpoint.Matrix kernel = matrix(name + "kernel");
        Checkpoint.Matrix bias = matrix(name + "bias");
        double[][] y = new double[x.length][kernel.columns()];
        for (int i = 0; i < x.length; i++) {
            for (int c = 0; c < y[i].length; c++) {
                y[i][c] = bias.at(0, c);
                for (int r = 0; r < kernel.rows(); r++) {
                    y[i][c] += x[i][r] * kernel.at(r, c);
                }
            }
        }
        return y;
    }

    private static void add(double[][] x, double[][] more) {
        for (int i = 0; i < x.length; i++) {
            for (int d = 0; d < x[i].length; d++) {
                x[i][d] += more[i][d];
            }
        }
    }

    private void normalize(double[][] x, String name) throws IOException {
        Checkpoint.Matrix gamma = matrix(name + "gamma");
        Checkpoint.Matrix beta = matrix(name + "beta");
        for (double[] row : x) {
            double mean = java.util.Arrays.stream(row).average().orElseThrow();
            double variance = java.util.Arrays.stream(row)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();
            for (int d = 0; d < row.length; d++) {
                row[d] = (row[d] - mean) / Math.sqrt(variance + 1e-12) * gamma.at(0, d) + beta.at(0, d);
            }
        }
    }
}
