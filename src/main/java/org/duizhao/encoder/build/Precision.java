package org.duizhao.encoder.build;

import org.duizhao.encoder.build.Checkpoint.Matrix;
import org.duizhao.encoder.build.OnnxGraph.Attributes;

/** How the large matrices are kept. */
enum Precision {

    /** As they are. */
    FLOAT {
        @Override
        String times(OnnxGraph graph, String input, Matrix weights) {
            return graph.node("MatMul", input, graph.floats(weights.values(), weights.rows(), weights.columns()));
        }

        @Override
        String rows(OnnxGraph graph, String numbers, Matrix table) {
            return graph.node("Gather", graph.floats(table.values(), table.rows(), table.columns()), numbers);
        }
    },

    /** In 8 bits with a scale for each column of weights and each row of a table; what they are multiplied by, when it is known. */
    INT8 {
        @Override
        String times(OnnxGraph graph, String input, Matrix weights) {
            Quantized columns = Quantized.byColumn(weights);
            String[] quantized = graph.nodes(3, "DynamicQuantizeLinear", new Attributes(), input);
            String product = graph.node(
                    "MatMulInteger",
                    quantized[0],
                    graph.bytes(columns.values(), weights.rows(), weights.columns()),
                    quantized[2]);
            String scale = graph.node("Mul", quantized[1], graph.floats(columns.scales(), weights.columns()));
            return graph.node("Mul", toFloat(graph, product), scale);
        }

        @Override
        String rows(OnnxGraph graph, String numbers, Matrix table) {
            Quantized rows = Quantized.byRow(table);
            String values = graph.node("Gather", graph.bytes(rows.values(), table.rows(), table.columns()), numbers);
            String scales = graph.node("Gather", graph.floats(rows.scales(), table.rows(), 1), numbers);
            return graph.node("Mul", toFloat(graph, values), scales);
        }
    };

    /** The product of an input with a matrix of weights. */
    abstract String times(OnnxGraph graph, String input, Matrix weights);

    /** The rows of a table that have these numbers. */
    abstract String rows(OnnxGraph graph, String numbers, Matrix table);

    private static String toFloat(OnnxGraph graph, String value) {
        return graph.node("Cast", new Attributes().with("to", 1), value);
    }
}
