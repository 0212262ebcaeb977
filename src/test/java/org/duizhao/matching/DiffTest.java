package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.matching.Diff.Change;
import org.duizhao.text.CodePoints;

class DiffTest {

    @Provide
    Arbitrary<String> texts() {
        return Texts.mixed(20);
    }

    @Provide
    Arbitrary<String> likeTexts() {
        return Texts.alike(20);
    }

    @Example
    void aReplacedWordIsDeletedAndInserted() {
        assertThat(shown(Diff.between("点击保存按钮。", "点击取消按钮。"))).isEqualTo("点击[-保存][+取消]按钮。");
        assertThat(shown(Diff.between("𠮷野家", "吉野家"))).isEqualTo("[-𠮷][+吉]野家");
        assertThat(shown(Diff.between("в силу", "в полную силу"))).isEqualTo("в [+полную ]силу");
        assertThat(Diff.between("", "").runs()).isEmpty();
    }

    @Property
    void theRunsMakeUpBothTexts(@ForAll("texts") String stored, @ForAll("texts") String query) {
        Diff diff = Diff.between(stored, query);

        assertThat(side(diff, Change.DELETE)).isEqualTo(stored);
        assertThat(side(diff, Change.INSERT)).isEqualTo(query);
    }

    @Property
    void itChangesNoMoreThanItMust(@ForAll("likeTexts") String stored, @ForAll("likeTexts") String query) {
        Diff diff = Diff.between(stored, query);
        int[] from = CodePoints.of(stored);
        int[] to = CodePoints.of(query);

        assertThat(cost(diff)).isEqualTo(DistanceTest.matrix(from, to));
    }

    @Example
    void aVeryLongChangeIsShownAsReplaced() {
        Diff diff = Diff.between("首" + "a".repeat(9000) + "尾", "首" + "b".repeat(9000) + "尾");

        assertThat(diff.runs()).hasSize(4);
        assertThat(side(diff, Change.DELETE)).hasSize(9002);
    }

    private static int cost(Diff diff) {
        int cost = 0;
        int deleted = 0;
        for (Diff.Run run : diff.runs()) {
            int length = run.text().codePointCount(0, run.text().length());
            switch (run.change()) {
                case EQUAL -> deleted = 0;
                case DELETE -> cost += deleted = length;
                case INSERT -> cost += Math.max(0, length - deleted);
            }
        }
        return cost;
    }

    private static String side(Diff diff, Change change) {
        return diff.runs().stream()
                .filter(run -> run.change() == Change.EQUAL || run.change() == change)
                .map(Diff.Run::text)
                .collect(Collectors.joining());
    }

    private static String shown(Diff diff) {
        return diff.runs().stream()
                .map(run -> switch (run.change()) {
                    case EQUAL -> run.text();
                    case DELETE -> "[-" + run.text() + "]";
                    case INSERT -> "[+" + run.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
