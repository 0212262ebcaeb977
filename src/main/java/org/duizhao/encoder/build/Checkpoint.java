package org.duizhao.encoder.build;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The tensors of a TensorFlow checkpoint of one data file. */
final class Checkpoint implements AutoCloseable {

    private final Map<String, CheckpointIndex.Tensor> tensors;
    private final FileChannel data;

    private Checkpoint(Map<String, CheckpointIndex.Tensor> tensors, FileChannel data) {
        this.tensors = tensors;
        this.data = data;
    }

    /** @param folder with {@code variables.index} and its data */
    static Checkpoint open(Path folder) throws IOException {
        return new Checkpoint(
                CheckpointIndex.read(Files.readAllBytes(folder.resolve("variables.index"))),
                FileChannel.open(folder.resolve("variables.data-00000-of-00001")));
    }

    /** Rows and columns; a vector is one row. */
    record Matrix(int rows, int columns, float[] values) {

        float at(int row, int column) {
            return values[row * columns + column];
        }
    }

    /** @throws IOException where there is no such tensor, or not all of it */
    Matrix matrix(String name) throws IOException {
        CheckpointIndex.Tensor tensor = tensor(name);
        int dimensions = tensor.shape().size();
        int columns = tensor.shape().get(dimensions - 1).intValue();
        int rows = dimensions == 1 ? 1 : tensor.shape().get(0).intValue();
        if (dimensions > 2 || tensor.size() != (long) rows * columns * Float.BYTES) {
            throw new IOException(name + " has the shape " + tensor.shape() + " in " + tensor.size() + " bytes");
        }
        FloatBuffer floats = data.map(FileChannel.MapMode.READ_ONLY, tensor.offset(), tensor.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[rows * columns];
        floats.get(values);
        return new Matrix(rows, columns, values);
    }

    private CheckpointIndex.Tensor tensor(String name) throws IOException {
        CheckpointIndex.Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IOException("the checkpoint has no " + name);
        }
        return tensor;
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
