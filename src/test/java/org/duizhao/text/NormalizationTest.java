package org.duizhao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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

    @Example
    void eachCharacterIsNormalisedAsUnicodeSaysAlsoAmongOthers() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String one = Character.toString(codePoint);
            for (String text : new String[] {one, "国" + one + one + "и", one + " \u3000" + one, one + "\u0306A"}) {
                String expected = asUnicodeSays(text);
                if (!Normalization.forComparison(text).equals(expected)) {
                    assertThat(Normalization.forComparison(text))
                            .as("U+%X", codePoint)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static String asUnicodeSays(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(codePoint -> Normalization.isSpace(codePoint) ? ' ' : codePoint)
                .filter(codePoint -> codePoint != ' ' || !out.isEmpty() && out.charAt(out.length() - 1) != ' ')
                .forEach(out::appendCodePoint);
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
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
