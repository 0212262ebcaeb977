package org.duizhao.encoder.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A BERT of two layers with random weights, written as TensorFlow writes its checkpoints. */
final class SmallCheckpoint {

    static final int WIDTH = 16;
    static final int HEAD = 8;
    static final int LAYERS = 2;
    private static final int INNER = 24;
    static final int WORDS = 30;
    private static final int PLACES = 12;

    private final Random random = new Random(7);
    private final Map<String, int[]> shapes = new TreeMap<>();

    private SmallCheckpoint() {
        put("embeddings/word_embeddings", WORDS, WIDTH);
        put("embeddings/position_embeddings", PLACES, WIDTH);
        put("embeddings/token_type_embeddings", 2, WIDTH);
        norm("embeddings/LayerNorm/");
        for (int layer = 0; layer < LAYERS; layer++) {
            String name = "encoder/layer_" + layer + "/";
            for (String part : new String[] {"self/query/", "self/key/", "self/value/", "output/dense/"}) {
                dense(name + "attention/" + part, WIDTH, WIDTH);
            }
            norm(name + "attention/output/LayerNorm/");
            dense(name + "intermediate/dense/", WIDTH, INNER);
            dense(name + "output/dense/", INNER, WIDTH);
            norm(name + "output/LayerNorm/");
        }
    }

    private void dense(String name, int rows, int columns) {
        put(name + "kernel", rows, columns);
        put(name + "bias", columns);
    }

    private void norm(String name) {
        put(name + "gamma", WIDTH);
        put(name + "beta", WIDTH);
    }

    private void put(String name, int... shape) {
        shapes.put("module/bert/" + name, shape);
    }

    static void write(Path folder) throws IOException {
        new SmallCheckpoint().writeTo(folder);
    }

    private void writeTo(Path folder) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Block block = new Block();
        block.add("", new byte[0]);
        for (Map.Entry<String, int[]> entry : shapes.entrySet()) {
            Wire shape = new Wire();
            int count = 1;
            for (int dimension : entry.getValue()) {
                shape.message(2, new Wire().number(1, dimension));
                count *= dimension;
            }
            ByteBuffer values = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                values.putFloat((float) random.nextGaussian() / 3);
            }
            Wire tensor = new Wire().number(1, 1).message(2, shape);
            if (data.size() > 0) {
                tensor.number(4, data.size());
            }
            block.add(
                    entry.getKey(),
                    tensor.number(5, values.capacity()).real(6, 1).toBytes());
            data.writeBytes(values.array());
        }
        Files.write(folder.resolve("variables.data-00000-of-00001"), data.toByteArray());
        Files.write(folder.resolve("variables.index"), table(block.toBytes()));
    }

    /** One block of entries, one of block handles, one empty one of metadata, and the footer. */
    private static byte[] table(byte[] entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] dataHandle = place(file, entries);
        byte[] metaHandle = place(file, new Block().toBytes());
        Block handles = new Block();
        handles.add("z", dataHandle);
        byte[] indexHandle = place(file, handles.toBytes());
        ByteBuffer footer = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        footer.put(metaHandle).put(indexHandle).putLong(40, 0xdb4775248b80fb57L);
        file.writeBytes(footer.array());
        return file.toByteArray();
    }

    private static byte[] place(ByteArrayOutputStream file, byte[] block) {
        ByteArrayOutputStream handle = new ByteArrayOutputStream();
        varint(file.size(), handle);
        varint(block.length, handle);
        file.writeBytes(block);
        file.writeBytes(new byte[5]);
        return handle.toByteArray();
    }

    private static void varint(int value, ByteArrayOutputStream out) {
        int rest = value;
        for (; rest > 0x7F; rest >>>= 7) {
            out.write(rest & 0x7F | 0x80);
        }
        out.write(rest);
    }

    /** A block whose keys share their beginnings with the key before. */
    private static final class Block {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private byte[] before = new byte[0];

        private void add(String name, byte[] value) {
            byte[] key = name.getBytes(StandardCharsets.UTF_8);
            int shared = Math.max(0, java.util.Arrays.mismatch(before, key));
            varint(shared, bytes);
            varint(key.length - shared, bytes);
            varint(value.length, bytes);
            bytes.write(key, shared, key.length - shared);
            bytes.writeBytes(value);
            before = key;
        }

        private byte[] toBytes() {
            ByteBuffer restarts = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            bytes.writeBytes(restarts.putInt(0).putInt(1).array());
            return bytes.toByteArray();
        }
    }
}
