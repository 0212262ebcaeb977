package org.duizhao.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.duizhao.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairStatusTest {

    @ParameterizedTest
    @CsvSource({
        "APPROVED, APPROVED, APPROVED",
        "APPROVED, NEEDS_REVIEW, NEEDS_REVIEW",
        "NEEDS_REVIEW, DRAFT, DRAFT",
        "DRAFT, REJECTED, REJECTED",
        "REJECTED, APPROVED, REJECTED",
        ", APPROVED, DRAFT",
        ", REJECTED, REJECTED",
        ", , DRAFT",
    })
    void betweenEnglishAndRussianTheWeakerPairCounts(Status english, Status russian, Status expected) {
        assertThat(PairStatus.between(Language.EN, Language.RU, of(english, russian)))
                .isEqualTo(expected);
        assertThat(PairStatus.between(Language.RU, Language.EN, of(english, russian)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, APPROVED", "REJECTED, REJECTED", ", DRAFT"})
    void withChineseOnOneSideItsPairCountsAlone(Status english, Status expected) {
        assertThat(PairStatus.between(Language.ZH, Language.EN, of(english, Status.REJECTED)))
                .isEqualTo(expected);
        assertThat(PairStatus.between(Language.EN, Language.ZH, of(english, Status.REJECTED)))
                .isEqualTo(expected);
    }

    private static Function<Language, Status> of(Status english, Status russian) {
        return language -> language == Language.EN ? english : russian;
    }
}
