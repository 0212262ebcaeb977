package org.duizhao.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.duizhao.memory.Codes.Code;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    /** A digit is a code in the text; of the new text only the words are given. */
    @ParameterizedTest
    @CsvSource({
        "1红色2的, 绿色的, 1绿色2的",
        "1𠮷野2家, 𠮷野大家, ''",
        "1𠮷野2家, 𠮷野家大, 1𠮷野2家大",
        "1Hello2, Bye, 1Bye2",
        "Click 1here2., Click there., ''",
        "Click 1here2., Please click here., Please click 1here2.",
        "Click 1here2., Now Click here., Now Click 1here2.",
        "a1a, aaa, ''",
        "a1b, a, a1",
        "a1bc, axc, a1xc",
        "abc1, abcd, ''",
        "1abc, dabc, ''",
        "ab1cd, abcd, ab1cd",
    })
    void anEditKeepsCodesWhereTheirPlacesAreCertain(String before, String after, String expected) {
        String text = before.replaceAll("\\d", "");
        Codes codes = codes(before);
        assertThat(codes.carried(text, after)
                        .map(carried -> withCodes(after, carried))
                        .orElse(""))
                .isEqualTo(expected);
    }

    @Property
    void anEditOnlyBeforeOrBehindACodeLeavesItBetweenTheSameWords(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String before,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String behind,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String newBehind) {
        Codes codes = new Codes(List.of(new Code(before.length(), "<ph/>")));
        codes.carried(before + behind, before + newBehind)
                .ifPresent(carried -> assertThat(carried.list().get(0).at()).isEqualTo(before.length()));
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        Codes codes = new Codes(List.of(new Code(0, "<bpt i=\"1\">a b</bpt>"), new Code(12, "<ept i=\"1\"/>")));
        assertThat(codes.written()).isEqualTo("0 <bpt i=\"1\">a b</bpt>\n12 <ept i=\"1\"/>");
        assertThat(Codes.read(codes.written())).isEqualTo(codes);
        assertThat(Codes.NONE.written()).isNull();
        assertThat(Codes.read(null)).isEqualTo(Codes.NONE);
    }

    @Test
    void twoTextsInOneHaveTheCodesOfBoth() {
        Variant first = new Variant("𠮷a", 0, 1, codes("𠮷1a"), null, Extras.NONE);
        Variant next = new Variant("bc", 1, 2, codes("b2c"), null, Extras.NONE);
        Variant both = first.followedBy(next, Language.EN);
        assertThat(withCodes(both.text(), both.codes())).isEqualTo("𠮷1a b2c");
    }

    private static Codes codes(String text) {
        List<Code> codes = new ArrayList<>();
        int at = 0;
        for (int point : text.codePoints().toArray()) {
            if (Character.isDigit(point)) {
                codes.add(new Code(at, Character.toString(point)));
            } else {
                at++;
            }
        }
        return new Codes(codes);
    }

    private static String withCodes(String text, Codes codes) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = codes.count() - 1; i >= 0; i--) {
            Code code = codes.list().get(i);
            whole.insert(text.offsetByCodePoints(0, code.at()), code.markup());
        }
        return whole.toString();
    }
}
