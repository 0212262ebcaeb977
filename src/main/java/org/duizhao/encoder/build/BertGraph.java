package org.duizhao.encoder.build;

import java.io.IOException;
import java.util.List;
import org.duizhao.encoder.build.Checkpoint.Matrix;
import org.duizhao.encoder.build.OnnxGraph.Attributes;
import org.duizhao.encoder.build.OnnxGraph.Type;

/**
 * The first layers of a BERT encoder (Devlin and others, 2019) as an ONNX graph. Inputs: {@code ids}, the numbers of the
 * pieces, a row a sentence; {@code mask}, 0 for a piece and a large negative number for padding. Output {@code vectors}: for
 * each piece its vector after the last of the layers.
 */
final class BertGraph {

    private static final int HEAD = 64;
    private static final float EPSILON = 1e-12f;

    private final OnnxGraph graph = new OnnxGraph();
    private final Checkpoint checkpoint;
    private final String prefix;
    private final Precision precision;
    private final int head;

    private BertGraph(Checkpoint checkpoint, String prefix, int head, Precision precision) {
        this.checkpoint = checkpoint;
        this.prefix = prefix;
        this.head = head;
        this.precision = precision;
    }

    /**
     * @param kept the rows of the word table to keep, in their new order
     * @return a serialised ONNX model
     */
    static byte[] model(Checkpoint checkpoint, int layers, List<Integer> kept, Precision precision) throws IOException {
        return model(checkpoint, layers, HEAD, kept, precision);
    }

    static byte[] model(Checkpoint checkpoint, int layers, int head, List<Integer> kept, Precision precision)
            throws IOException {
        BertGraph bert = new BertGraph(checkpoint, "module/bert/", head, precision);
        bert.graph.input("ids", Type.INT64, "sentences", "pieces");
        bert.graph.input("mask", Type.FLOAT, "sentences", "pieces");
        String bias = bert.graph.node("Unsqueeze", "mask", bert.graph.longs(1, 2));
        String hidden = bert.embeddings(kept);
        for (int layer = 0; layer < layers; layer++) {
            hidden = bert.layer("encoder/layer_" + layer + "/", hidden, bias);
        }
        bert.graph.name(hidden, "vectors");
        bert.graph.output("vectors", "sentences", "pieces", "width");
        return bert.graph.toModel();
    }

    private Matrix weights(String name) throws IOException {
        return checkpoint.matrix(prefix + name);
    }

    private String vector(String name) throws IOException {
        Matrix vector = weights(name);
        return graph.floats(vector.values(), vector.columns());
    }

    private String embeddings(List<Integer> kept) throws IOException {
        Matrix all = weights("embeddings/word_embeddings");
        float[] rows = new float[kept.size() * all.columns()];
        for (int i = 0; i < kept.size(); i++) {
            System.arraycopy(all.values(), kept.get(i) * all.columns(), rows, i * all.columns(), all.columns());
        }
        String words = precision.rows(graph, "ids", new Matrix(kept.size(), all.columns(), rows));
        Matrix places = weights("embeddings/position_embeddings");
        Matrix types = weights("embeddings/token_type_embeddings");
        for (int i = 0; i < places.values().length; i++) {
            places.values()[i] += types.values()[i % types.columns()];
        }
        String length = graph.node("Gather", graph.node("Shape", "ids"), graph.longs(1));
        String used = graph.node(
                "Slice", graph.floats(places.values(), places.rows(), places.columns()), graph.longs(0), length);
        return normalized("embeddings/LayerNorm/", graph.node("Add", words, used));
    }

    private String layer(String name, String hidden, String bias) throws IOException {
        String attended = dense(name + "attention/output/dense/", attention(name + "attention/self/", hidden, bias));
        String first = normalized(name + "attention/output/LayerNorm/", graph.node("Add", attended, hidden));
        String wide = gelu(dense(name + "intermediate/dense/", first));
        return normalized(name + "output/LayerNorm/", graph.node("Add", dense(name + "output/dense/", wide), first));
    }

    private String attention(String name, String hidden, String bias) throws IOException {
        String queries = heads(scaled(dense(name + "query/", hidden)), 0, 2, 1, 3);
        String keys = heads(dense(name + "key/", hidden), 0, 2, 3, 1);
        String values = heads(dense(name + "value/", hidden), 0, 2, 1, 3);
        String scores = graph.node("Add", graph.node("MatMul", queries, keys), bias);
        String shares = graph.node("Softmax", new Attributes().with("axis", -1), scores);
        String told = transposed(graph.node("MatMul", shares, values), 0, 2, 1, 3);
        return graph.node("Reshape", told, graph.longs(0, 0, -1));
    }

    private String scaled(String queries) {
        return graph.node("Mul", queries, graph.floats(new float[] {(float) (1 / Math.sqrt(head))}));
    }

    private String heads(String value, long... order) {
        return transposed(graph.node("Reshape", value, graph.longs(0, 0, -1, head)), order);
    }

    private String transposed(String value, long... order) {
        return graph.node(
                "Transpose",
                new Attributes()
                        .with("perm", java.util.Arrays.stream(order).boxed().toList()),
                value);
    }

    private String dense(String name, String input) throws IOException {
        return graph.node("Add", precision.times(graph, input, weights(name + "kernel")), vector(name + "bias"));
    }

    private String normalized(String name, String value) throws IOException {
        return graph.node(
                "LayerNormalization",
                new Attributes().with("axis", -1).with("epsilon", EPSILON),
                value,
                vector(name + "gamma"),
                vector(name + "beta"));
    }

    /** The Gaussian error linear unit by its approximation with tanh (Hendrycks and Gimpel, 2016), as the model was trained. */
    private String gelu(String x) {
        String cube = graph.node("Mul", graph.node("Mul", x, x), x);
        String sum = graph.node("Add", x, graph.node("Mul", cube, constant(0.044715)));
        String tanh = graph.node("Tanh", graph.node("Mul", sum, constant(Math.sqrt(2 / Math.PI))));
        String half = graph.node("Mul", x, constant(0.5));
        return graph.node("Mul", half, graph.node("Add", tanh, constant(1)));
    }

    private String constant(double value) {
        return graph.floats(new float[] {(float) value});
    }
}
