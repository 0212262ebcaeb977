package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any page, however it was extracted and cut. */
class AnyPageTest {

    @Property(tries = 500)
    void noCharacterIsInventedOrLost(@ForAll("pages") RandomPage page) {
        List<Paragraph> paragraphs = page.read().stream()
                .flatMap(document -> document.paragraphs().stream())
                .toList();
        Law.holds(page.bytes(), paragraphs, page.seed().furniture());
    }

    @Property(tries = 500)
    void anyStretchOfAParagraphKnowsItsBytes(@ForAll("pages") RandomPage page, @ForAll Random random) {
        for (SourceDocument document : page.read()) {
            for (Paragraph paragraph : document.paragraphs()) {
                int points = paragraph.text().codePointCount(0, paragraph.text().length());
                int from = random.nextInt(points);
                int to = from + 1 + random.nextInt(points - from);
                Law.lineageIsTrue(
                        page.bytes(),
                        paragraph,
                        paragraph.text().offsetByCodePoints(0, from),
                        paragraph.text().offsetByCodePoints(0, to),
                        page.seed().furniture());
            }
        }
    }

    @Property(tries = 500)
    void aParagraphIsOneLineWithSingleSpaces(@ForAll("pages") RandomPage page) {
        for (SourceDocument document : page.read()) {
            assertThat(document.paragraphs()).isNotEmpty().allSatisfy(paragraph -> {
                assertThat(paragraph.text())
                        .isNotEmpty()
                        .isEqualTo(paragraph.text().strip());
                assertThat(paragraph.text()).doesNotContain("  ").doesNotContainPattern("[\\n\\r\\t\\f\\u3000]");
            });
        }
    }

    @Property(tries = 500)
    void aLineThatIsTakenOutOfTheManifestIsMissed(@ForAll("pages") RandomPage page) {
        Manifest.Seed seed = page.seed();
        Manifest.Seed less = new Manifest.Seed(
                seed.name(),
                seed.layout(),
                seed.furniture(),
                seed.documents().subList(1, seed.documents().size()),
                1);
        TextFile file = TextFile.of(seed.name(), page.bytes(), 1 << 20);
        Set<Integer> missed = seed.documents().get(0).parts().stream()
                .map(Manifest.Part::first)
                .collect(Collectors.toSet());
        try {
            SeedCutter.documents(less, file, "manifest.yaml");
            throw new AssertionError("nobody missed lines " + missed);
        } catch (CorpusException e) {
            assertThat(e.failures())
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure.message()).contains("not wholly in any part"));
        }
    }

    @Property(tries = 500)
    void whatWasWrittenTightComesBackFromLetterSpacing(@ForAll("han") String words) {
        String spaced = words.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
        TextFile file = TextFile.of("a.txt", spaced.getBytes(StandardCharsets.UTF_8), 1 << 20);
        assertThat(Repair.paragraph(Role.TITLE, file.lines()).text()).isEqualTo(words);
    }

    @Provide
    Arbitrary<RandomPage> pages() {
        return Arbitraries.randomValue(RandomPage::new);
    }

    @Provide
    Arbitrary<String> han() {
        return Arbitraries.of("中", "国", "、", "“", "”", "《", "𠮷", "。")
                .list()
                .ofMinSize(2)
                .ofMaxSize(30)
                .map(glyphs -> String.join("", glyphs));
    }
}
