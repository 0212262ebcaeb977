package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParagraphBreaksTest {

    private static final String FLOW = "一二三四五六七八九十一二三四五六七八九十";
    private static final String FULL = "一二三四五六七八九十一二三四五六七八九。";

    @Test
    void aShortLineThatEndsASentenceEndsAParagraph() {
        assertThat(starts(Set.of(), Set.of(), FLOW, "各位同事！", FULL, FULL)).containsExactly(1, 3);
    }

    @Test
    void aFullLineThatEndsASentenceEndsAParagraphIfTheNextIsIndented() {
        assertThat(starts(Set.of(), Set.of(), FULL, "　　" + FLOW.substring(2), FULL, FULL))
                .containsExactly(1, 2);
    }

    @Test
    void aLineThatIsHardlyShortEndsNothing() {
        assertThat(starts(Set.of(), Set.of(), FLOW, FLOW.substring(4) + "。", FLOW))
                .containsExactly(1);
        assertThat(starts(Set.of(), Set.of(), FLOW, FLOW.substring(5) + "。", FLOW))
                .containsExactly(1, 3);
    }

    @Test
    void aShortLineInsideASentenceEndsNothing() {
        assertThat(starts(Set.of(), Set.of(), FLOW, "各位同事", FLOW)).containsExactly(1);
    }

    @Test
    void aClosingQuotationMarkBelongsToTheSentence() {
        assertThat(starts(Set.of(), Set.of(), FLOW, "他说：“好！”", FULL)).containsExactly(1, 3);
    }

    @Test
    void theColumnIsThatOfTheNeighbours() {
        String narrow = "一二三四五六七八。";
        String[] lines = new String[20];
        Arrays.fill(lines, narrow);
        lines[0] = FLOW;
        assertThat(starts(Set.of(), Set.of(), lines)).containsExactly(1, 3, 4, 5, 6, 7);
    }

    @Test
    void theManifestOverrulesTheLayout() {
        assertThat(starts(Set.of(2), Set.of(4), FLOW, FLOW, "各位同事！", FULL)).containsExactly(1, 2);
    }

    @Test
    void noParagraphGoesOnOverAGap() {
        Manifest.Part part = part(Role.BODY, Set.of(), Set.of(2));
        assertThat(starts(part, Layout.WRAPPED, Set.of(1), "没有", "句号")).containsExactly(1, 2);
    }

    @Test
    void aTitleIsOneParagraphInAnyLayout() {
        Manifest.Part title = part(Role.TITLE, Set.of(), Set.of());
        assertThat(starts(title, Layout.LINES, Set.of(), "谁？", "我们。")).containsExactly(1);
        assertThat(starts(title, Layout.WRAPPED, Set.of(), "谁？", FULL)).containsExactly(1);
    }

    private static List<Integer> starts(Set<Integer> breaks, Set<Integer> joins, String... lines) {
        return starts(part(Role.BODY, breaks, joins), Layout.WRAPPED, Set.of(), lines);
    }

    private static List<Integer> starts(Manifest.Part part, Layout layout, Set<Integer> gaps, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        List<Line> printed = TextFile.of("a.txt", bytes, 10_000).lines();
        return ParagraphBreaks.paragraphs(part, layout, gaps, printed).stream()
                .map(paragraph -> paragraph.get(0).number())
                .collect(Collectors.toList());
    }

    private static Manifest.Part part(Role role, Set<Integer> breaks, Set<Integer> joins) {
        return new Manifest.Part(role, 1, 99, "", "", breaks, joins, 1);
    }
}
