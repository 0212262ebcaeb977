package org.duizhao.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duizhao.segmentation.Segmenter.Span;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SrxSegmenterTest {

    private final Segmenter segmenter = new SrxSegmenter();

    @ParameterizedTest
    @EnumSource(Language.class)
    void blankTextHasNoSentences(Language language) {
        for (String blank : List.of("", " ", "\u3000\u3000", "\u00A0\r\n\t\u2028\u2029\u0085\u001F")) {
            assertThat(segmenter.sentences(blank, language)).isEmpty();
        }
    }

    @Test
    void spansAreIndexesOfTheParagraphGiven() {
        assertThat(segmenter.sentences("\u3000𠮷野家。 好！\u00A0", Language.ZH))
                .containsExactly(new Span(1, 6), new Span(7, 9));
    }

    @Test
    void charactersThatOkapiTakesForInlineCodesAreText() {
        String text = "一\uE101二。\uE102\uE103三。四\uE103";

        assertThat(segmenter.sentences(text, Language.ZH))
                .extracting(span -> span.of(text))
                .containsExactly("一\uE101二。", "\uE102\uE103三。", "四\uE103");
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, 他说：“路通了（见附件）。”大家很高兴！",
        "EN, 'Mr. Xi said (see No. 5) that “the road is open.” '",
        "RU, 'В 2023 г. Си Цзиньпин сказал: «Дорога открыта». '"
    })
    void aMillionCharactersAreCutLikeOneSentence(Language language, String sentences) {
        int times = 1_000_000 / sentences.length();
        int each = segmenter.sentences(sentences, language).size();

        List<Span> spans = Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> segmenter.sentences(sentences.repeat(times), language));

        assertThat(spans).hasSize(times * each);
    }

    @ParameterizedTest
    @CsvSource({"ZH, 。", "ZH, “我。", "ZH, （。", "EN, .", "EN, 'a (b. '", "RU, .", "RU, 'а. '", "RU, 中"})
    void longNonsenseIsCutInTime(Language language, String nonsense) {
        String text = nonsense.repeat(200_000 / nonsense.length());

        List<Span> spans =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> segmenter.sentences(text, language));

        assertThat(spans).isNotEmpty();
    }

    @Test
    void severalThreadsGetWhatOneGets() throws Exception {
        List<Check> checks = IntStream.range(0, 20)
                .boxed()
                .flatMap(round -> List.of(Language.values()).stream())
                .flatMap(language -> GoldenTable.of(language).cases().stream()
                        .map(hard -> new Check(hard.text(), language, segmenter.sentences(hard.text(), language))))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Span>>> answers = checks.stream()
                    .map(check -> threads.submit(() -> segmenter.sentences(check.text(), check.language())))
                    .toList();

            for (int i = 0; i < checks.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(checks.get(i).alone());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private record Check(String text, Language language, List<Span> alone) {}
}
