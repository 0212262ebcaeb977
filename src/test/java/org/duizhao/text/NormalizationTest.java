package org.duizhao.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NormalizationTest {

    @Example
    void widthAndSpaceAgree() {
        assertThat(Normalization.forComparison("\u3000Ａ，\t１\u00A0\r\n２ ")).isEqualTo("A, 1 2");
        assertThat(Normalization.forComparison("ｶﾞ")).isEqualTo("ガ");
        assertThat(Normalization.forComparison("и\u0306")).isEqualTo("й");
        assertThat(Normalization.forComparison("\u2028 ")).isEmpty();
    }

    @Example
    void theFormForSearchFoldsCase() {
        assertThat(Normalization.forSearch("ПроектＡ ΣΑΣ")).isEqualTo("проектa σασ");
        assertThat(Normalization.forSearch("\uD801\uDC00")).isEqualTo("\uD801\uDC28");
    }

    @Example
    void everyCodePointIsFoldedAsUnicodeSays() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Normalization.foldCase(codePoint) != Character.toLowerCase(Character.toUpperCase(codePoint))) {
                assertThat(codePoint).isEqualTo(-1);
            }
        }
    }

    @Property(tries = 5000)
    void theFormForComparisonIsItsOwn(@ForAll String text) {
        String once = Normalization.forComparison(text);

        assertThat(Normalization.forComparison(once)).isEqualTo(once);
    }

    @Property(tries = 5000)
    void theFormForSearchIsTheOtherOneWithItsCaseFolded(@ForAll String text) {
        int[] folded = CodePoints.of(Normalization.forComparison(text));
        for (int at = 0; at < folded.length; at++) {
            folded[at] = Normalization.foldCase(folded[at]);
        }

        assertThat(CodePoints.of(Normalization.forSearch(text))).isEqualTo(folded);
    }

    @Property(tries = 5000)
    void theTracedFormIsTheFormForSearch(@ForAll String text) {
        assertTracedAlike(text);
    }

    @Example
    void theTracedFormIsTheFormForSearchBehindEveryCodePoint() {
        String[] before = {"a", "カ", "\u1112\u1161", "ᄒ", "및", "и", "\u0915", "\u1025", " ", "\u0308"};
        for (int codePoint = 1; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            for (String first : before) {
                assertTracedAlike(first + Character.toString(codePoint));
            }
        }
    }

    private static void assertTracedAlike(String text) {
        int[] expected = CodePoints.of(Normalization.forSearch(text));
        Traced traced = Traced.of(text);
        if (traced.length() != expected.length || !traced.holds(expected, 0)) {
            assertThat(traced.length())
                    .as("%s %s", text, text.codePoints().boxed().toList())
                    .isEqualTo(-1);
        }
    }
}
