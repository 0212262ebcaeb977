package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreTest {

    static Stream<String[]> golden() {
        try (var table = ScoreTest.class.getResourceAsStream("score.tsv")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split("\t", -1)).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void aTextHasTheScoreOfTheFormula(String stored, String query, double percent, String kind, String differences) {
        Score score = score(stored, query, 0);

        assertThat(score.percent()).isEqualTo(percent);
        assertThat(score.kind()).hasToString(kind);
        assertThat(score.differences().stream().map(Difference::name).collect(Collectors.joining(",")))
                .isEqualTo(differences);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void theScoreIsTheSameTheOtherWayRound(
            String stored, String query, double percent, String kind, String differences) {
        assertThat(score(query, stored, 0).percent()).isEqualTo(percent);
    }

    @Test
    void neighboursThatAgreeRaiseAnEqualText() {
        Entry entry = new Entry(1, "b", "Ａ", "c");

        assertThat(Score.of(query("b", "A", "c"), entry, 0).percent()).isEqualTo(102);
        assertThat(Score.of(query("b", "A", "x"), entry, 0).percent()).isEqualTo(101);
        assertThat(Score.of(query("b", null, "c"), entry, 0).percent()).isEqualTo(101);
        assertThat(Score.of(query("b", null, null), entry, 0).percent()).isEqualTo(100);
        assertThat(Score.of(query("B", "A", "c"), entry, 0).percent()).isEqualTo(98);
    }

    @Test
    void neighboursThatAreNotKnownNeverAgree() {
        assertThat(Score.of(query("b", null, " "), new Entry(1, "b", null, ""), 0)
                        .percent())
                .isEqualTo(100);
    }

    @Test
    void aPenaltyLowersOnlyWhatIsBelow100() {
        assertThat(score("ab", "ab", 5).value()).isEqualTo(100);
        assertThat(score("ａb", "ab", 5).value()).isEqualTo(94);
        assertThat(score("abcd", "abcx", 5).value()).isEqualTo(70);
    }

    @Test
    void anotherNumberOfInlineCodesTakesOnePointOffWhateverElseIsEqual() {
        assertThat(coded("ab", "ab", 2, 2).percent()).isEqualTo(102);
        assertThat(coded("ab", "ab", 2, 1).percent()).isEqualTo(99);
        assertThat(coded("ab", "ab", 0, 1).kind()).isEqualTo(Score.Kind.FUZZY);
        assertThat(coded("ａb", "ab", 0, 1).percent()).isEqualTo(98);
        assertThat(coded("Ab, 1", "ab; 2", 0, 1).percent()).isEqualTo(95);
        assertThat(coded("abcd", "abcx", 0, 1).percent()).isEqualTo(74);
        assertThat(coded("ab", "ab", 255, 256).percent()).isEqualTo(102);
        assertThatThrownBy(() -> new Entry(1, "a", null, null, -1)).hasMessageContaining("codes -1");
    }

    @Test
    void inlineCodesAreExplained() {
        Explanation explained = Explanation.of(
                new Query("起飞", null, null, 1, 50, 5),
                new Entry(1, "起飞", null, null),
                List.of(new Explanation.Penalty("draft", 2)));

        assertThat(explained.base()).isEqualTo(100);
        assertThat(explained.penalties())
                .containsExactly(new Explanation.Penalty("codes", 1), new Explanation.Penalty("draft", 2));
        assertThat(explained.score()).isEqualTo(97);
    }

    @Test
    void whatDiffersAfterNormalisationNeverReaches99() {
        String text = "字".repeat(1000);

        assertThat(score(text, text.substring(1) + "句", 0).percent()).isEqualTo(98.9);
    }

    @Test
    void theReachIsTheGreatestDistanceWithTheSimilarity() {
        for (int longer = 1; longer < 300; longer++) {
            for (double least = 50; least <= 100; least += 0.1) {
                int reach = Score.reach(least, longer);
                assertThat(reach < 0 || Score.similarity(reach, longer) >= least)
                        .isTrue();
                assertThat(Score.similarity(reach + 1, longer)).isLessThan(least);
            }
        }
    }

    @Test
    void anExplanationAddsUpToTheScore() {
        Explanation explained = Explanation.of(
                query("глава 8", null, null),
                new Entry(1, "Глава 7.", null, null),
                List.of(new Explanation.Penalty("draft", 2)));

        assertThat(explained.score()).isEqualTo(94);
        assertThat(explained.base()).isEqualTo(99);
        assertThat(explained.penalties())
                .extracting(Explanation.Penalty::name)
                .containsExactly("case", "punctuation", "numbers", "draft");
        assertThat(explained.distance()).isEqualTo(3);
        assertThat(explained.storedLength()).isEqualTo(8);
        assertThat(explained.queryLength()).isEqualTo(7);
        assertThat(explained.similarity()).isEqualTo(62.5);
    }

    @Test
    void anEqualTextIsExplainedWithoutPenalties() {
        Explanation explained = Explanation.of(
                query("是", "在", null), new Entry(1, "是", "在", null), List.of(new Explanation.Penalty("draft", 2)));

        assertThat(explained.kind()).isEqualTo(Score.Kind.CONTEXT);
        assertThat(explained.score()).isEqualTo(101);
        assertThat(explained.penalties()).isEmpty();
        assertThat(explained.similarity()).isEqualTo(100);
    }

    private static Score coded(String stored, String query, int codes, int others) {
        return Score.of(new Query(query, "x", "y", others, 50, 5), new Entry(1, stored, "x", "y", codes), 0);
    }

    private static Score score(String stored, String query, int penalty) {
        return Score.of(query(query, null, null), new Entry(1, stored, null, null), penalty);
    }

    private static Query query(String text, String before, String after) {
        return new Query(text, before, after, 50, 5);
    }
}
