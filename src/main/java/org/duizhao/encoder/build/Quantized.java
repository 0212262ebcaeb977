package org.duizhao.encoder.build;

import org.duizhao.encoder.build.Checkpoint.Matrix;

/** A matrix in bytes: each value is its byte times the scale of its row or column, with an error of half the scale at most. */
record Quantized(byte[] values, float[] scales) {

    /** Processors without VNNI add two products in 16 bits; with weights of 7 bits that cannot overflow. */
    private static final int GREATEST_WEIGHT = 63;

    private static final int GREATEST = 127;

    static Quantized byColumn(Matrix matrix) {
        float[] scales = new float[matrix.columns()];
        for (int i = 0; i < matrix.values().length; i++) {
            int column = i % matrix.columns();
            scales[column] = Math.max(scales[column], Math.abs(matrix.values()[i]) / GREATEST_WEIGHT);
        }
        byte[] values = new byte[matrix.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = round(matrix.values()[i], scales[i % matrix.columns()]);
        }
        return new Quantized(values, scales);
    }

    static Quantized byRow(Matrix matrix) {
        float[] scales = new float[matrix.rows()];
        byte[] values = new byte[matrix.values().length];
        for (int i = 0; i < values.length; i++) {
            int row = i / matrix.columns();
            scales[row] = Math.max(scales[row], Math.abs(matrix.values()[i]) / GREATEST);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = round(matrix.values()[i], scales[i / matrix.columns()]);
        }
        return new Quantized(values, scales);
    }

    private static byte round(float value, float scale) {
        return scale == 0 ? 0 : (byte) Math.round(value / scale);
    }
}
