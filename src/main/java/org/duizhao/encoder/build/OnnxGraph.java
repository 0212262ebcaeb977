package org.duizhao.encoder.build;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An ONNX model in the making (field numbers: {@code onnx.proto} of ONNX 1.16). Nodes return the name of their output; they
 * must be added in an order in which each input is there already.
 */
final class OnnxGraph {

    /** The first operator set with LayerNormalization. */
    private static final int OPERATOR_SET = 17;

    private static final int INTERNAL_REPRESENTATION = 8;

    /** Element types of tensors. */
    enum Type {
        FLOAT(1),
        INT8(3),
        INT64(7);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    private final Wire graph = new Wire();
    private int count;

    void input(String name, Type type, String... dimensions) {
        graph.message(11, value(name, type, dimensions));
    }

    void output(String name, String... dimensions) {
        graph.message(12, value(name, Type.FLOAT, dimensions));
    }

    private static Wire value(String name, Type type, String... dimensions) {
        Wire shape = new Wire();
        for (String dimension : dimensions) {
            shape.message(1, new Wire().text(2, dimension));
        }
        Wire tensor = new Wire().number(1, type.number).message(2, shape);
        return new Wire().text(1, name).message(2, new Wire().message(1, tensor));
    }

    /** A constant; returns its name. */
    String floats(float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(Type.FLOAT, bytes.array(), shape);
    }

    String bytes(byte[] values, long... shape) {
        return constant(Type.INT8, values, shape);
    }

    String longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(Type.INT64, bytes.array(), values.length);
    }

    private String constant(Type type, byte[] raw, long... shape) {
        String name = "c" + count++;
        Wire tensor = new Wire();
        for (long dimension : shape) {
            tensor.number(1, dimension);
        }
        graph.message(5, tensor.number(2, type.number).text(8, name).raw(9, raw));
        return name;
    }

    /** Attributes of an operator. */
    static final class Attributes {

        private final Wire node = new Wire();

        Attributes with(String name, long value) {
            node.message(5, new Wire().text(1, name).number(3, value).number(20, 2));
            return this;
        }

        Attributes with(String name, float value) {
            node.message(5, new Wire().text(1, name).real(2, value).number(20, 1));
            return this;
        }

        Attributes with(String name, List<Long> values) {
            Wire attribute = new Wire().text(1, name).number(20, 7);
            values.forEach(value -> attribute.number(8, value));
            node.message(5, attribute);
            return this;
        }
    }

    String node(String operator, Attributes attributes, String... inputs) {
        return nodes(1, operator, attributes, inputs)[0];
    }

    String node(String operator, String... inputs) {
        return node(operator, new Attributes(), inputs);
    }

    String[] nodes(int outputs, String operator, Attributes attributes, String... inputs) {
        String[] names = new String[outputs];
        for (int i = 0; i < outputs; i++) {
            names[i] = "n" + count++;
        }
        add(operator, attributes, inputs, names);
        return names;
    }

    /** Gives a value the name of an output. */
    void name(String value, String output) {
        add("Identity", new Attributes(), new String[] {value}, output);
    }

    private void add(String operator, Attributes attributes, String[] inputs, String... outputs) {
        Wire node = attributes.node;
        for (String input : inputs) {
            node.text(1, input);
        }
        for (String output : outputs) {
            node.text(2, output);
        }
        graph.message(1, node.text(4, operator));
    }

    byte[] toModel() {
        return new Wire()
                .number(1, INTERNAL_REPRESENTATION)
                .text(2, "duizhao")
                .message(7, graph.text(2, "encoder"))
                .message(8, new Wire().text(1, "").number(2, OPERATOR_SET))
                .toBytes();
    }
}
