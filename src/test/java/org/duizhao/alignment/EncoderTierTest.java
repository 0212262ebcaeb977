package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

/** With an encoder that knows the meanings of a few made-up words, and texts in which nothing else tells. */
class EncoderTierTest {

    private static final int WIDTH = 64;

    /** Words of three letters; what they mean is in the first two, the third is the language. */
    private static EncodedText encode(String text) {
        String[] words = text.isBlank() ? new String[0] : text.split(" ");
        float[][] vectors = new float[words.length][WIDTH];
        for (int i = 0; i < words.length; i++) {
            Random meaning = new Random(words[i].substring(0, 2).hashCode());
            Random language = new Random(words[i].charAt(2));
            Random own = new Random(words[i].hashCode());
            for (int d = 0; d < WIDTH; d++) {
                vectors[i][d] = (float) (meaning.nextGaussian() + own.nextGaussian() + 3 * language.nextGaussian());
            }
        }
        return new EncodedText(Arrays.stream(words).mapToInt(String::hashCode).toArray(), vectors);
    }

    private static List<Sentence> text(char language, String... sentences) {
        List<Sentence> text = new ArrayList<>();
        for (String sentence : sentences) {
            text.add(new Sentence(
                    String.join(
                            " ",
                            Arrays.stream(sentence.split(" "))
                                    .map(meaning -> meaning + language)
                                    .toList()),
                    false));
        }
        return text;
    }

    private final Aligner aligner = new DynamicAligner(
            Lexicon.empty(),
            Optional.of((texts, progress) ->
                    texts.stream().map(EncoderTierTest::encode).toList()));

    @Test
    void vectorsDecideWhereNothingElseDoes() {
        List<Bead> beads = aligner.align(
                text('b', "ka me su to ri", "ne wo ha yu", "fi la po du sa", "go ve bi", "za ke mu lo", "ti ro pe na"),
                Language.EN,
                text(
                        'd',
                        "me ka to su ri",
                        "yu ha",
                        "wo ne",
                        "sa fi la po du",
                        "ve go",
                        "bi",
                        "lo mu ke za",
                        "na pe ro ti"),
                Language.RU);

        assertThat(beads)
                .extracting(Bead::sourceFrom, Bead::sourceTo, Bead::targetFrom, Bead::targetTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 1, 0, 1),
                        org.assertj.core.groups.Tuple.tuple(1, 2, 1, 3),
                        org.assertj.core.groups.Tuple.tuple(2, 3, 3, 4),
                        org.assertj.core.groups.Tuple.tuple(3, 4, 4, 6),
                        org.assertj.core.groups.Tuple.tuple(4, 5, 6, 7),
                        org.assertj.core.groups.Tuple.tuple(5, 6, 7, 8));
    }

    @Test
    void sentencesThatOneSideLacksAreFoundAmongOthersOfTheirLength() {
        List<String> source = new ArrayList<>();
        List<String> target = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String[] meanings = IntStream.range(4 * i, 4 * i + 4)
                    .mapToObj(k -> "" + (char) ('A' + k / 12) + (char) ('A' + k % 12))
                    .toArray(String[]::new);
            if (i != 10) {
                source.add(String.join(" ", meanings));
            }
            if (i != 20) {
                target.add(String.join(" ", meanings[2], meanings[0], meanings[3], meanings[1]));
            }
        }

        List<Bead> beads = aligner.align(
                text('b', source.toArray(String[]::new)),
                Language.EN,
                text('d', target.toArray(String[]::new)),
                Language.RU);

        assertThat(beads).filteredOn(bead -> bead.shape().equals("1-1")).hasSize(28);
        assertThat(beads)
                .filteredOn(bead -> !bead.shape().equals("1-1"))
                .extracting(Bead::sourceFrom, Bead::targetFrom, Bead::shape)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(10, 10, "0-1"),
                        org.assertj.core.groups.Tuple.tuple(19, 20, "1-0"));
    }

    @Test
    void takesTextsWithoutPiecesAndEmptySides() {
        List<Sentence> blank = List.of(new Sentence(" ", false), new Sentence("ka", true));
        Aligner halfBlind = new DynamicAligner(
                Lexicon.empty(),
                Optional.of((texts, progress) ->
                        texts.stream().map(text -> encode("")).toList()));

        assertThat(halfBlind.align(blank, Language.EN, blank, Language.RU)).isNotEmpty();
        assertThat(aligner.align(List.of(), Language.EN, text('d', "ka me"), Language.RU))
                .hasSize(1);
    }
}
