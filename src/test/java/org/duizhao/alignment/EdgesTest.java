package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

/** With evidence by the letters of made-up sentences: one for each that both sides have, less for each that one side lacks. */
class EdgesTest {

    private static final Shapes SHAPES = new Shapes(7, 0.15, 0.01, 0.9);

    private static TextPair texts(List<String> source, List<String> target) {
        return new TextPair(sentences(source), Language.EN, sentences(target), Language.RU);
    }

    private static List<Sentence> sentences(List<String> texts) {
        return texts.stream().map(text -> new Sentence(text, false)).toList();
    }

    private static BeadScores letters(TextPair texts, double against) {
        return (i, n, j, m) -> {
            List<Integer> source = letters(texts.source().subList(i, i + n));
            List<Integer> target = letters(texts.target().subList(j, j + m));
            double shared = source.stream().filter(target::contains).count();
            return 10 * shared - against * (source.size() + target.size() - 2 * shared);
        };
    }

    private static List<Integer> letters(List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.text().codePoints().boxed())
                .toList();
    }

    private static List<Bead> trimmed(TextPair texts, double against, List<Bead> path) {
        return new Edges(texts, letters(texts, against), SHAPES, path).trimmed(path);
    }

    @Test
    void aSentenceThatOnlyWeakensItsBeadBecomesItsOwn() {
        TextPair texts = texts(List.of("xyz", "ab"), List.of("a", "b", "𠀀uvw"));

        assertThat(trimmed(texts, 3, List.of(new Bead(0, 2, 0, 3, 0.8))))
                .extracting(Bead::sourceFrom, Bead::sourceTo, Bead::targetFrom, Bead::targetTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 1, 0, 0),
                        org.assertj.core.groups.Tuple.tuple(1, 2, 0, 2),
                        org.assertj.core.groups.Tuple.tuple(2, 2, 2, 3));
    }

    @Test
    void whatHasACounterpartStaysAndSoDoesWhatIsNotWorthAGap() {
        TextPair texts = texts(List.of("abc"), List.of("a", "b", "c", "x"));
        List<Bead> path = List.of(new Bead(0, 1, 0, 4, 0.8));

        assertThat(trimmed(texts, 1, path)).isEqualTo(path);
    }

    @Test
    void aGapThatIsThereGoesOnMoreEasilyThanOneOpens() {
        TextPair texts = texts(List.of("abc"), List.of("yyy", "x", "abc"));
        List<Bead> glued = List.of(new Bead(0, 0, 0, 1, 1), new Bead(0, 1, 1, 3, 0.8));
        TextPair withoutGap = texts(List.of("abc"), List.of("x", "abc"));

        assertThat(trimmed(texts, 1, glued)).extracting(Bead::shape).containsExactly("0-1", "0-1", "1-1");
        assertThat(trimmed(withoutGap, 1, List.of(new Bead(0, 1, 0, 2, 0.8)))).hasSize(1);
    }

    @Test
    void theRestHasThePosteriorThatItHadBeside() {
        TextPair texts = texts(List.of("ab", "xyz"), List.of("ab"));
        List<Bead> path = List.of(new Bead(0, 2, 0, 1, 0.5));
        List<Bead> probable = List.of(path.get(0), new Bead(0, 1, 0, 1, 0.4));

        assertThat(new Edges(texts, letters(texts, 3), SHAPES, probable).trimmed(path))
                .containsExactly(new Bead(0, 1, 0, 1, 0.4), new Bead(1, 2, 1, 1, 0.5));
    }

    @Test
    void nothingIsTakenOffBeadsOfOneSentenceASide() {
        TextPair texts = texts(List.of("abc", "d"), List.of("xyz", "w"));
        List<Bead> path = List.of(new Bead(0, 1, 0, 1, 0.1), new Bead(1, 2, 1, 1, 1), new Bead(2, 2, 1, 2, 1));

        assertThat(trimmed(texts, 9, path)).isEqualTo(path);
        assertThat(trimmed(texts(List.of(), List.of()), 9, Collections.emptyList()))
                .isEmpty();
    }
}
