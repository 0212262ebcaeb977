package org.duizhao.encoder.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duizhao.alignment.EncodedText;
import org.duizhao.alignment.Progress;
import org.duizhao.encoder.ModelFolder;
import org.duizhao.encoder.OnnxEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BertGraphTest {

    private static final List<Integer> KEPT =
            IntStream.range(3, SmallCheckpoint.WORDS).boxed().toList();

    private static final List<String> TEXTS = List.of("b c d", "b", "", "f a e d c b a", "c b d e");

    @TempDir
    Path path;

    private Checkpoint checkpoint;

    @BeforeEach
    void write() throws IOException {
        SmallCheckpoint.write(path);
        checkpoint = Checkpoint.open(path);
        List<String> pieces = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]"));
        Stream.iterate('a', c -> (char) (c + 1)).limit(KEPT.size() - 4L).forEach(c -> pieces.add(c.toString()));
        Files.write(path.resolve("vocabulary.txt"), pieces);
    }

    private List<EncodedText> encode(Precision precision) throws IOException {
        ModelFolder folder = new ModelFolder(path);
        Files.write(
                folder.model(),
                BertGraph.model(checkpoint, SmallCheckpoint.LAYERS, SmallCheckpoint.HEAD, KEPT, precision));
        try (OnnxEncoder encoder = new OnnxEncoder(folder)) {
            return encoder.encode(TEXTS, Progress.NONE);
        }
    }

    private double[][] expected(EncodedText text) throws IOException {
        int[] ids = IntStream.concat(IntStream.concat(IntStream.of(2), IntStream.of(text.pieces())), IntStream.of(3))
                .map(KEPT::get)
                .toArray();
        return new PlainBert(checkpoint, SmallCheckpoint.HEAD).vectors(ids, SmallCheckpoint.LAYERS);
    }

    @Test
    void theGraphComputesWhatTheDefinitionSays() throws IOException {
        List<EncodedText> encoded = encode(Precision.FLOAT);

        assertThat(encoded).extracting(text -> text.pieces().length).containsExactly(3, 1, 0, 7, 4);
        for (EncodedText text : encoded) {
            double[][] expected = expected(text);
            for (int i = 0; i < text.pieces().length; i++) {
                for (int d = 0; d < SmallCheckpoint.WIDTH; d++) {
                    assertThat((double) text.vectors()[i][d]).isCloseTo(expected[i + 1][d], within(1e-4));
                }
            }
        }
    }

    @Test
    void eightBitsPointTheSameWay() throws IOException {
        for (EncodedText text : encode(Precision.INT8)) {
            double[][] expected = expected(text);
            for (int i = 0; i < text.pieces().length; i++) {
                assertThat(cosine(text.vectors()[i], expected[i + 1])).isGreaterThan(0.99);
            }
        }
    }

    private static double cosine(float[] a, double[] b) {
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int d = 0; d < a.length; d++) {
            product += a[d] * b[d];
            squareA += a[d] * a[d];
            squareB += b[d] * b[d];
        }
        return product / Math.sqrt(squareA * squareB);
    }

    @Test
    void theIndexNamesEveryTensor() throws IOException {
        Map<String, CheckpointIndex.Tensor> tensors =
                CheckpointIndex.read(Files.readAllBytes(path.resolve("variables.index")));
        assertThat(tensors)
                .hasSize(5 + SmallCheckpoint.LAYERS * 16)
                .containsEntry(
                        "module/bert/embeddings/LayerNorm/beta", new CheckpointIndex.Tensor(List.of(16L), 0, 64));
    }

    @Test
    void refusesWhatIsNoCheckpoint() {
        assertThatThrownBy(() -> CheckpointIndex.read(new byte[100])).hasMessageContaining("not the index");
        assertThatThrownBy(() -> checkpoint.matrix("module/bert/pooler"))
                .hasMessageContaining("has no module/bert/pooler");
    }

    @Test
    void keepsThePiecesOfThreeScripts() {
        assertThat(VocabularyCut.kept(List.of(
                        "[PAD]", "[unused1]", "[UNK]", "中", "##ing", "日本の", "мир", "한", "##7", "…", "[", "e\u0301")))
                .containsExactly(0, 2, 3, 4, 6, 8, 9, 10, 11);
    }
}
