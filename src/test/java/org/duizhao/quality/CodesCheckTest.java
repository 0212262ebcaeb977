package org.duizhao.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodesCheckTest {

    private static final String BOLD = "<bpt i=\"1\" x=\"1\">&lt;b&gt;</bpt>";
    private static final String PLAIN = "<ept i=\"1\">&lt;/b&gt;</ept>";
    private static final String NAME = "<ph x=\"2\"/>";

    @Test
    void theSameCodesInAnotherOrderAreRight() {
        assertThat(found(List.of(BOLD, PLAIN, NAME), List.of(NAME, BOLD, PLAIN)))
                .isEmpty();
        assertThat(found(List.of(), List.of())).isEmpty();
        assertThat(found(List.of("<ph>{𠮷}</ph>"), List.of("<ph  >{𠮷}</ph>"))).isEmpty();
    }

    @Test
    void theNumbersOfATextAreItsOwn() {
        assertThat(found(
                        List.of(BOLD, PLAIN),
                        List.of("<bpt x='1' i='7'>&lt;strong&gt;</bpt>", "<ept i='7'>&lt;/b&gt;</ept>")))
                .isEmpty();
    }

    @Test
    void whatIsLackingOrAddedIsNamedAsItReads() {
        assertThat(found(List.of(BOLD, PLAIN, NAME), List.of(BOLD))).containsExactly("codes.lacking </b>, <ph 2>");
        assertThat(found(List.of(), List.of(NAME, NAME))).containsExactly("codes.added <ph 2>, <ph 2>");
        assertThat(found(List.of(NAME), List.of(NAME, NAME))).containsExactly("codes.added <ph 2>");
        assertThat(found(List.of("<ph>" + "长".repeat(50) + "</ph>"), List.of()))
                .containsExactly("codes.lacking " + "长".repeat(40) + "…");
    }

    @Test
    void anEndStandsBehindItsBeginning() {
        assertThat(found(List.of(BOLD, PLAIN), List.of(PLAIN, BOLD))).containsExactly("codes.order </b>");
        assertThat(found(List.of("<hi>", "</hi>"), List.of("</hi>", "<hi>"))).containsExactly("codes.order </hi>");
        assertThat(found(List.of(PLAIN), List.of(PLAIN))).isEmpty();
    }

    @Test
    void whatIsNoCodeIsComparedAsItIs() {
        assertThat(found(List.of("?"), List.of("?"))).isEmpty();
        assertThat(found(List.of("?"), List.of("!"))).containsExactly("codes.lacking ?", "codes.added !");
    }

    private static List<String> found(List<String> source, List<String> target) {
        return PairChecks.codes(source, target).stream()
                .map(finding -> finding.key() + " " + finding.arguments().get(0))
                .toList();
    }
}
