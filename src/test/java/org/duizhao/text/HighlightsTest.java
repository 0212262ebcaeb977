package org.duizhao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一带一路 | 一 | [一]带[一]路
            一带一路 | 带一 | 一[带一]路
            𠮷野家的𠮷 | 𠮷 | [𠮷]野家的[𠮷]
            ПРОЕКТ, проект | Проект | [ПРОЕКТ], [проект]
            ＯＢＯＲ，obor | obor | [ＯＢＯＲ]，[obor]
            много   пробелов | О П | мног[о   п]робелов
            aaaa | aa | [aa][aa]
            aaa | aa | [aa]a
            1½½ | 1 | [1][½][½]
            й и\u0306 и | й | [й] [и\u0306] и
            ｶﾞｲﾄﾞ | ド | ｶﾞｲ[ﾄﾞ]
            """)
    void aPhraseIsMarkedWhereItStands(String text, String phrase, String marked) {
        assertThat(mark(text, phrase)).isEqualTo(marked);
    }

    @Test
    void aBlankPhraseIsNowhere() {
        assertThat(Highlights.of("a b", " ")).isEmpty();
        assertThat(Highlights.of("", "a")).isEmpty();
    }

    private static String mark(String text, String phrase) {
        int[] points = CodePoints.of(text);
        var starts = Highlights.of(text, phrase).stream()
                .collect(Collectors.toMap(Highlights.Range::start, Highlights.Range::end));
        StringBuilder out = new StringBuilder();
        int end = -1;
        for (int at = 0; at <= points.length; at++) {
            if (at == end) {
                out.append(']');
            }
            if (starts.containsKey(at)) {
                out.append('[');
                end = starts.get(at);
            }
            if (at < points.length) {
                out.appendCodePoint(points[at]);
            }
        }
        return out.toString();
    }
}
