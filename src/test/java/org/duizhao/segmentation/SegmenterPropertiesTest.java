package org.duizhao.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.duizhao.segmentation.Segmenter.Span;
import org.duizhao.text.Language;

class SegmenterPropertiesTest {

    private static final Segmenter SEGMENTER = new SrxSegmenter();

    /** What the rules look at, whole and broken, of all three languages. */
    private static final List<String> PIECES = List.of(
            "路",
            "通了",
            "他说",
            "𠮷",
            "。",
            "！",
            "？",
            "……",
            "——",
            "“",
            "”",
            "‘",
            "’",
            "「",
            "」",
            "（",
            "）",
            "《",
            "》",
            "，",
            "：",
            "、",
            "一、",
            "（一）",
            "19.",
            "1)",
            "3.5",
            "％",
            "Mr.",
            "U.S.",
            "The",
            "I",
            "a",
            "word",
            "J.",
            "R.",
            ".",
            "!",
            "?",
            "...",
            "…",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "]",
            "[1]",
            "²",
            "г.",
            "2023",
            "т.",
            "д.",
            "Си",
            "слово",
            "«",
            "»",
            "„",
            "—",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "\u3000",
            "\u00A0",
            "\u2029",
            "\t",
            "🎉",
            "👨‍👩‍👧",
            "\uFE0F",
            "e\u0301",
            "\uE101",
            "\uE103",
            "\uD842",
            "\uDFB7",
            "\u0000");

    @Property(tries = 2000)
    void sentencesAreInOrderTrimmedAndHoldEverythingButWhiteSpace(
            @ForAll("texts") String text, @ForAll Language language) {
        int end = 0;
        for (Span span : SEGMENTER.sentences(text, language)) {
            assertThat(span.from()).isGreaterThanOrEqualTo(end);
            assertThat(span.to()).isGreaterThan(span.from());
            assertThat(text.substring(end, span.from())).matches(SegmenterPropertiesTest::isBlank);
            assertThat(isSpace(text.charAt(span.from()))).isFalse();
            assertThat(isSpace(text.charAt(span.to() - 1))).isFalse();
            end = span.to();
        }
        assertThat(text.substring(end)).matches(SegmenterPropertiesTest::isBlank);
    }

    @Property(tries = 1000)
    void noCutFallsInsideACharacter(@ForAll("texts") String text, @ForAll Language language) {
        for (Span span : SEGMENTER.sentences(text, language)) {
            for (int cut : new int[] {span.from(), span.to()}) {
                boolean inside = cut > 0
                        && cut < text.length()
                        && Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
                assertThat(inside).isFalse();
            }
        }
    }

    @Property(tries = 1000)
    void aSentenceCutAgainLosesNothing(@ForAll("texts") String text, @ForAll Language language) {
        for (Span span : SEGMENTER.sentences(text, language)) {
            String sentence = span.of(text);
            List<Span> again = SEGMENTER.sentences(sentence, language);

            assertThat(again.get(0).from()).isZero();
            assertThat(again.get(again.size() - 1).to()).isEqualTo(sentence.length());
        }
    }

    @Property(tries = 1000)
    void aBlankLineKeepsTwoTextsApart(
            @ForAll Language language, @ForAll("cases") int first, @ForAll("cases") int second) {
        String one = hardText(language, first);
        String other = hardText(language, second);

        assertThat(sentences(one + "\n\n" + other, language))
                .isEqualTo(Stream.concat(sentences(one, language).stream(), sentences(other, language).stream())
                        .toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Integer> cases() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE).withDistribution(RandomDistribution.uniform());
    }

    private static String hardText(Language language, int number) {
        List<GoldenTable.Case> cases = GoldenTable.of(language).cases();
        return cases.get(number % cases.size()).text();
    }

    private static List<String> sentences(String text, Language language) {
        return SEGMENTER.sentences(text, language).stream()
                .map(span -> span.of(text))
                .toList();
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isSpace((char) c));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
