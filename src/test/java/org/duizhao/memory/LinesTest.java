package org.duizhao.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final List<Language> SIDES = List.of(Language.ZH, Language.RU);

    @Property
    void mergingAndSplittingAtTheSeamIsWhereOneBegan(@ForAll("lines") List<Line> lines) {
        Line first = lines.get(0);
        Line second = new Line(null, lines.get(1).variants());
        Map<Language, Cut> seams = new EnumMap<>(Language.class);
        for (Language lang : SIDES) {
            Variant end = first.variants().get(lang);
            int at = length(end.text()) + Variant.separator(lang).length();
            seams.put(lang, new Cut(at, end.sentenceTo()));
        }
        assertThat(Lines.split(Lines.merge(first, second), seams)).containsExactly(first, second);
    }

    @Property
    void splittingAndMergingLosesNothing(@ForAll("lines") List<Line> lines, @ForAll("place") double place) {
        Line whole = lines.get(0);
        List<Line> halves = Lines.split(whole, cuts(whole, place));
        Line again = halves.size() == 1 ? halves.get(0) : Lines.merge(halves.get(0), halves.get(1));
        assertThat(again.segment()).isEqualTo(whole.segment());
        for (Language lang : SIDES) {
            assertThat(bare(List.of(again), lang)).isEqualTo(bare(List.of(whole), lang));
            assertThat(again.variants().get(lang).sentenceFrom())
                    .isEqualTo(whole.variants().get(lang).sentenceFrom());
            assertThat(again.variants().get(lang).sentenceTo())
                    .isEqualTo(whole.variants().get(lang).sentenceTo());
        }
    }

    @Property
    void everyEditKeepsTextsAndSentencesInOrder(
            @ForAll("lines") List<Line> lines, @ForAll("place") double place, @ForAll Edit edit) {
        Line first = lines.get(0);
        Line second = lines.get(1);
        List<Line> edited = edit.of(first, second, place);
        for (Language lang : SIDES) {
            assertThat(bare(edited, lang)).isEqualTo(bare(edit.on(first, second), lang));
            Integer next = null;
            for (Line line : edited) {
                Variant variant = line.variants().get(lang);
                if (variant != null) {
                    if (next != null) {
                        assertThat(variant.sentenceFrom()).isEqualTo(next);
                    }
                    assertThat(variant.sentenceTo()).isGreaterThanOrEqualTo(variant.sentenceFrom());
                    assertThat(variant.text())
                            .isNotBlank()
                            .isEqualTo(variant.text().strip());
                    next = variant.sentenceTo();
                }
            }
        }
        assertThat(edited).noneMatch(Line::isEmpty);
        assertThat(edited.get(0).segment()).isNotNull();
    }

    /** The lines of a header often come in another order in a translation. */
    @Test
    void rowsWhoseTranslationsStandCrosswiseAreMergedInTheOrderOfEachText() {
        Line first = crosswise(7, "一", 0, "Второе.", 1);
        Line second = crosswise(8, "二", 1, "Первое.", 0);
        assertThat(Lines.merge(first, second))
                .isEqualTo(new Line(
                        7L,
                        Map.of(
                                Language.ZH, new Variant("一二", 0, 2),
                                Language.RU, new Variant("Первое. Второе.", 0, 2))));
        assertThat(Lines.moveUp(first, second, Language.RU, new Cut(7, 1)))
                .containsExactly(
                        new Line(
                                7L,
                                Map.of(
                                        Language.ZH, new Variant("一", 0, 1),
                                        Language.RU, new Variant("Первое. Второе.", 0, 2))),
                        new Line(8L, Map.of(Language.ZH, new Variant("二", 1, 2))));
    }

    @Test
    void rowsBetweenWhoseTranslationsSomethingElseStandsHaveNoPlaceWhenTheyAreMerged() {
        Line first = crosswise(7, "一", 0, "Третье.", 2);
        Line second = crosswise(8, "二", 1, "Первое.", 0);
        assertThat(Lines.merge(first, second).variants().get(Language.RU)).isEqualTo(Variant.of("Третье. Первое."));
        assertThat(Lines.merge(second, first).variants().get(Language.RU)).isEqualTo(Variant.of("Первое. Третье."));
    }

    private static Line crosswise(long id, String zh, int zhAt, String ru, int ruAt) {
        return new Line(
                id, Map.of(Language.ZH, new Variant(zh, zhAt, zhAt + 1), Language.RU, new Variant(ru, ruAt, ruAt + 1)));
    }

    enum Edit {
        SPLIT {
            @Override
            List<Line> of(Line first, Line second, double place) {
                return Lines.split(first, cuts(first, place));
            }
        },
        MERGE {
            @Override
            List<Line> of(Line first, Line second, double place) {
                return List.of(Lines.merge(first, second));
            }
        },
        UP {
            @Override
            List<Line> of(Line first, Line second, double place) {
                return Lines.moveUp(
                        first, second, Language.RU, cuts(second, place).get(Language.RU));
            }
        },
        DOWN {
            @Override
            List<Line> of(Line first, Line second, double place) {
                return Lines.moveDown(
                        first, second, Language.ZH, cuts(first, place).get(Language.ZH));
            }
        },
        DETACH {
            @Override
            List<Line> of(Line first, Line second, double place) {
                return Lines.detach(first, Language.RU);
            }
        };

        abstract List<Line> of(Line first, Line second, double place);

        /** The lines that it is of. */
        List<Line> on(Line first, Line second) {
            return this == SPLIT || this == DETACH ? List.of(first) : List.of(first, second);
        }
    }

    /** Two lines of a document whose sentences follow each other. */
    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<String> sentence = Arbitraries.of(
                "你好。", "𠮷野家（é̀）。", "Да.", "Слово 🙂 и дело.", "ＡＢ！", "x", "谢谢！", "Ещё одно предложение.");
        Arbitrary<List<String>> text = sentence.list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(text, text, text, text).as((zh1, ru1, zh2, ru2) -> {
            List<Line> lines = new ArrayList<>();
            lines.add(line(7L, zh1, 0, ru1, 0));
            lines.add(line(8L, zh2, zh1.size(), ru2, ru1.size()));
            return lines;
        });
    }

    @Provide
    Arbitrary<Double> place() {
        return Arbitraries.doubles().between(0, 1);
    }

    private static Line line(long id, List<String> zh, int zhFrom, List<String> ru, int ruFrom) {
        return new Line(
                id,
                Map.of(
                        Language.ZH, new Variant(String.join("", zh), zhFrom, zhFrom + zh.size()),
                        Language.RU, new Variant(String.join(" ", ru), ruFrom, ruFrom + ru.size())));
    }

    private static Map<Language, Cut> cuts(Line line, double place) {
        Map<Language, Cut> cuts = new EnumMap<>(Language.class);
        for (Language lang : SIDES) {
            Variant variant = line.variants().get(lang);
            int at = (int) Math.round(place * length(variant.text()));
            List<String> run = IntStream.range(variant.sentenceFrom(), variant.sentenceTo())
                    .mapToObj(i -> "a sentence")
                    .toList();
            cuts.put(lang, Cut.of(variant, lang, at, run));
        }
        return cuts;
    }

    private static String bare(List<Line> lines, Language lang) {
        return lines.stream()
                .filter(line -> line.text(lang) != null)
                .map(line -> line.text(lang).replaceAll("\\s", ""))
                .collect(Collectors.joining());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
