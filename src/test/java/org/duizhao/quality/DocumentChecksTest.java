package org.duizhao.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.corpus.ByteRange;
import org.duizhao.corpus.Gap;
import org.duizhao.corpus.Kind;
import org.duizhao.corpus.Paragraph;
import org.duizhao.corpus.Role;
import org.duizhao.corpus.SourceDocument;
import org.duizhao.corpus.Translation;
import org.duizhao.memory.Provenance;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class DocumentChecksTest {

    private static final DocumentChecks CHECKS = new DocumentChecks(new PairChecks(TermBase.EMPTY));

    @Test
    void anotherNumberOfParagraphsIsTheOnlyFinding() {
        assertThat(found(List.of("中国2023年。", "合作。"), List.of(), List.of("China  in 2024"), List.of()))
                .containsExactly("0 paragraphs.differ [1, 2]");
    }

    @Test
    void gapsStandWhereTheSourceHasThem() {
        List<String> source = List.of("合作。", "和平。");
        List<String> target = List.of("Cooperation.", "Peace.");
        assertThat(found(source, List.of(1), target, List.of(1))).isEmpty();
        assertThat(found(source, List.of(1), target, List.of(2))).containsExactly("0 gaps.differ [[2], [1]]");
        assertThat(found(source, List.of(), target, List.of(0))).containsExactly("0 gaps.differ [[0], []]");
    }

    @Test
    void findingsNameTheirParagraphCountedFromOne() {
        assertThat(found(List.of("合作。", "2023年。"), List.of(), List.of("Cooperation.", "In 2024."), List.of()))
                .containsExactly("2 numbers.differ [2023, 2024]");
    }

    private static List<String> found(
            List<String> source, List<Integer> sourceGaps, List<String> target, List<Integer> targetGaps) {
        List<Paragraph> paragraphs = source.stream()
                .map(text -> new Paragraph(
                        Role.BODY, text, List.of(new Paragraph.Stretch(0, new ByteRange(0, 3 * text.length())))))
                .toList();
        LocalDate day = LocalDate.of(2023, 5, 19);
        SourceDocument document = new SourceDocument(
                "a",
                "合作",
                Kind.SPEECH,
                day,
                "北京",
                "新华社",
                "",
                "a.txt",
                "0",
                paragraphs,
                sourceGaps.stream().map(gap -> new Gap(gap, "words")).toList());
        Translation translation = new Translation(
                "a", Language.EN, Provenance.DRAFT, "us", day, "", "", "en/a.txt", "0", target, targetGaps);
        return Stream.of(CHECKS.check(document, translation))
                .flatMap(List::stream)
                .map(located -> located.paragraph() + " " + located.finding().key() + " "
                        + located.finding().arguments())
                .toList();
    }
}
