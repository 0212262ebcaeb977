package org.duizhao.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.duizhao.repair.Repaired.Replacement;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NumberRepairTest {

    @ParameterizedTest(name = "{0}-{1}: {2} / {3} / {4}")
    @CsvFileSource(resources = "repairs.tsv", delimiter = '\t', quoteCharacter = '\0', emptyValue = "")
    void repairsAndRefusesAsTheGoldenTableSays(
            String from, String to, String stored, String query, String target, String repaired) {
        Optional<String> found = repair(from, to, text(stored), text(query), text(target));
        assertThat(found.orElse("-")).isEqualTo(repaired);
    }

    @Test
    void saysWhatWasReplacedFromLeftToRight() {
        assertThat(NumberRepair.of(
                        "2022年，贸易额达到702亿美元。",
                        "2023年，贸易额达到890亿美元。",
                        "Trade reached $70.2 billion in 2022.",
                        Language.ZH,
                        Language.EN))
                .contains(new Repaired(
                        "Trade reached $89 billion in 2023.",
                        List.of(new Replacement("70.2 billion", "89 billion"), new Replacement("2022", "2023"))));
    }

    private static Optional<String> repair(String from, String to, String stored, String query, String target) {
        return NumberRepair.of(
                        stored,
                        query,
                        target,
                        Language.of(from).orElseThrow(),
                        Language.of(to).orElseThrow())
                .map(Repaired::target);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
