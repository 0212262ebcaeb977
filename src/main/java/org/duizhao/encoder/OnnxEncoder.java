package org.duizhao.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duizhao.alignment.EncodedText;
import org.duizhao.alignment.Encoder;
import org.duizhao.alignment.Progress;

/** Runs an installed model with ONNX Runtime. Safe for use by several threads; keeps some 300 MB outside of Java's heap. */
public final class OnnxEncoder implements Encoder, AutoCloseable {

    /** Pieces that are looked at together; longer texts are cut, which costs the words at the cut some of their context. */
    private static final int LONGEST = 254;

    /** Pieces of a batch, padding included. Larger ones are no faster. */
    private static final int BATCH = 2048;

    private static final float PADDING = -10_000;

    private final WordPiece pieces;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment("duizhao");
    private final OrtSession session;

    /** @throws IOException where the model cannot be read or does not run here */
    public OnnxEncoder(ModelFolder folder) throws IOException {
        this.pieces = new WordPiece(Files.readAllLines(folder.vocabulary()));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            this.session = environment.createSession(folder.model().toString(), options);
        } catch (OrtException e) {
            throw new IOException(folder.model() + " does not run: " + e.getMessage(), e);
        }
    }

    /** A stretch of a text, at most {@link #LONGEST} pieces, and where its vectors go. */
    private record Stretch(List<Integer> pieces, float[][] vectors, int at) {}

    @Override
    public List<EncodedText> encode(List<String> texts, Progress progress) {
        List<EncodedText> encoded = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        for (String text : texts) {
            List<Integer> numbers = pieces.pieces(text);
            float[][] vectors = new float[numbers.size()][];
            encoded.add(
                    new EncodedText(numbers.stream().mapToInt(Integer::intValue).toArray(), vectors));
            for (int at = 0; at < numbers.size(); at += LONGEST) {
                stretches.add(new Stretch(numbers.subList(at, Math.min(numbers.size(), at + LONGEST)), vectors, at));
            }
        }
        stretches.sort(Comparator.comparingInt(stretch -> stretch.pieces.size()));
        for (int from = 0; from < stretches.size(); ) {
            int to = from + 1;
            while (to < stretches.size()
                    && (to + 1 - from) * (stretches.get(to).pieces.size() + 2) <= BATCH) {
                to++;
            }
            run(stretches.subList(from, to));
            from = to;
            progress.at((double) from / stretches.size());
        }
        return encoded;
    }

    private void run(List<Stretch> batch) {
        int width = batch.get(batch.size() - 1).pieces.size() + 2;
        LongBuffer ids = LongBuffer.allocate(batch.size() * width);
        FloatBuffer mask = FloatBuffer.allocate(batch.size() * width);
        for (Stretch stretch : batch) {
            ids.put(pieces.number(WordPiece.BEGIN));
            stretch.pieces.forEach(ids::put);
            ids.put(pieces.number(WordPiece.END));
            for (int at = 0; at < width; at++) {
                boolean filled = at < stretch.pieces.size() + 2;
                mask.put(filled ? 0 : PADDING);
                if (!filled) {
                    ids.put(pieces.number(WordPiece.PADDING));
                }
            }
        }
        long[] shape = {batch.size(), width};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids.flip(), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask.flip(), shape);
                OrtSession.Result result = session.run(Map.of("ids", idTensor, "mask", maskTensor))) {
            OnnxTensor vectors = (OnnxTensor) result.get(0);
            copy(vectors.getFloatBuffer(), (int) vectors.getInfo().getShape()[2], width, batch);
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not run: " + e.getMessage(), e);
        }
    }

    private static void copy(FloatBuffer values, int size, int width, List<Stretch> batch) {
        for (int i = 0; i < batch.size(); i++) {
            Stretch stretch = batch.get(i);
            for (int at = 0; at < stretch.pieces.size(); at++) {
                float[] vector = new float[size];
                values.get((i * width + at + 1) * size, vector);
                stretch.vectors[stretch.at + at] = vector;
            }
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not close: " + e.getMessage(), e);
        }
    }
}
