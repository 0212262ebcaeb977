package org.duizhao.encoder.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the index of a TensorFlow checkpoint (a "tensor bundle"): a table in LevelDB's format whose values are
 * {@code BundleEntryProto} messages. Uncompressed blocks only, as TensorFlow writes them.
 */
final class CheckpointIndex {

    private static final int FOOTER = 48;
    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final int FLOAT = 1;

    /** A tensor of 32-bit floats: its dimensions, and where its bytes are in the data file. */
    record Tensor(List<Long> shape, long offset, long size) {}

    private final ByteBuffer file;
    private final Map<String, Tensor> tensors = new TreeMap<>();

    private CheckpointIndex(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws IOException where this is not such a table */
    static Map<String, Tensor> read(byte[] bytes) throws IOException {
        if (bytes.length < FOOTER || little(bytes, bytes.length - Long.BYTES) != MAGIC) {
            throw new IOException("not the index of a TensorFlow checkpoint");
        }
        CheckpointIndex index = new CheckpointIndex(bytes);
        index.readTable();
        return index.tensors;
    }

    private static long little(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
    }

    private void readTable() throws IOException {
        file.position(file.limit() - FOOTER);
        varint(file);
        varint(file);
        ByteBuffer blocks = block((int) varint(file), (int) varint(file));
        for (Entry handle : entries(blocks)) {
            for (Entry entry : entries(block((int) varint(handle.value), (int) varint(handle.value)))) {
                if (!entry.key.isEmpty()) {
                    tensors.put(entry.key, tensor(entry.key, entry.value));
                }
            }
        }
    }

    private ByteBuffer block(int offset, int size) throws IOException {
        if (file.get(offset + size) != 0) {
            throw new IOException("a compressed block at " + offset + " of the checkpoint's index");
        }
        ByteBuffer block = file.slice(offset, size).order(ByteOrder.LITTLE_ENDIAN);
        int restarts = block.getInt(size - Integer.BYTES);
        return block.limit(size - Integer.BYTES * (restarts + 1));
    }

    private record Entry(String key, ByteBuffer value) {}

    /** The entries of a block; each key begins with so many bytes of the one before. */
    private static List<Entry> entries(ByteBuffer block) {
        List<Entry> entries = new ArrayList<>();
        byte[] key = new byte[0];
        while (block.hasRemaining()) {
            int shared = (int) varint(block);
            int own = (int) varint(block);
            int length = (int) varint(block);
            key = java.util.Arrays.copyOf(key, shared + own);
            block.get(key, shared, own);
            entries.add(new Entry(
                    new String(key, StandardCharsets.UTF_8),
                    block.slice(block.position(), length).order(ByteOrder.LITTLE_ENDIAN)));
            block.position(block.position() + length);
        }
        return entries;
    }

    /** Fields of BundleEntryProto: 1 type, 2 shape, 4 offset, 5 size. */
    private static Tensor tensor(String name, ByteBuffer message) throws IOException {
        List<Long> shape = List.of();
        long type = 0;
        long offset = 0;
        long size = 0;
        while (message.hasRemaining()) {
            long tag = varint(message);
            switch ((int) tag) {
                case 1 << 3 -> type = varint(message);
                case 2 << 3 | 2 -> shape = shape(slice(message));
                case 4 << 3 -> offset = varint(message);
                case 5 << 3 -> size = varint(message);
                default -> skip(tag, message);
            }
        }
        if (type != FLOAT) {
            throw new IOException(name + " is not of 32-bit floats");
        }
        return new Tensor(shape, offset, size);
    }

    /** TensorShapeProto: field 2 is a dimension, in it field 1 its size. */
    private static List<Long> shape(ByteBuffer message) throws IOException {
        List<Long> shape = new ArrayList<>();
        while (message.hasRemaining()) {
            long tag = varint(message);
            if (tag != (2 << 3 | 2)) {
                skip(tag, message);
                continue;
            }
            ByteBuffer dimension = slice(message);
            while (dimension.hasRemaining()) {
                long field = varint(dimension);
                if (field == 1 << 3) {
                    shape.add(varint(dimension));
                } else {
                    skip(field, dimension);
                }
            }
        }
        return shape;
    }

    private static ByteBuffer slice(ByteBuffer message) {
        int length = (int) varint(message);
        ByteBuffer slice = message.slice(message.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        message.position(message.position() + length);
        return slice;
    }

    private static void skip(long tag, ByteBuffer message) throws IOException {
        switch ((int) tag & 7) {
            case 0 -> varint(message);
            case 2 -> slice(message);
            case 5 -> message.position(message.position() + Integer.BYTES);
            default -> throw new IOException("field " + (tag >>> 3) + " of an unexpected type");
        }
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
