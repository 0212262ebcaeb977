package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

/** News in three languages from which passages are cut out: each pair aligned, English with Russian too, and joined. */
class ThreeWayTest {

    private static final Path NEWS = Path.of("..", "shared", "data", "parallel", "news-zh-en-ru.tsv");
    private static final int LINES = 120;

    /** A text of one language, and for each line of the news its sentence, or -1 where it was cut out. */
    private record Cut(List<Sentence> sentences, int[] places) {

        /** Six lines of every forty are cut out, at another place in each language; of Chinese none. */
        static Cut of(List<String[]> lines, Language language) {
            List<Sentence> sentences = new ArrayList<>();
            int[] places = new int[lines.size()];
            for (int i = 0; i < places.length; i++) {
                int hole = i % 40 - 13 * language.ordinal();
                boolean out = language != Language.ZH && hole >= 0 && hole < 6;
                places[i] = out ? -1 : sentences.size();
                if (!out) {
                    sentences.add(new Sentence(lines.get(i)[1 + language.ordinal()], false));
                }
            }
            return new Cut(sentences, places);
        }
    }

    private final Aligner aligner = new DynamicAligner();

    @Test
    void everyPairIsAlignedAndTheThreeAgree() throws IOException {
        assumeTrue(Files.isRegularFile(NEWS), "the news are not here: " + NEWS);
        List<String[]> news = Files.readAllLines(NEWS).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
        AlignmentScore english = new AlignmentScore();
        AlignmentScore russian = new AlignmentScore();
        AlignmentScore direct = new AlignmentScore();
        int right = 0;
        int all = 0;
        int contradicted = 0;
        int wronglyContradicted = 0;
        for (int from = 0; from + LINES <= news.size(); from += LINES) {
            List<String[]> lines = news.subList(from, from + LINES);
            Map<Language, Cut> cuts = new HashMap<>();
            for (Language language : Language.values()) {
                cuts.put(language, Cut.of(lines, language));
            }
            List<Bead> en = score(cuts, Language.ZH, Language.EN, english);
            List<Bead> ru = score(cuts, Language.ZH, Language.RU, russian);
            List<Bead> enRu = score(cuts, Language.EN, Language.RU, direct);
            for (JointSegment segment : Joint.of(lines.size(), Map.of(Language.EN, en, Language.RU, ru))) {
                boolean isRight = isRight(segment, cuts);
                boolean isContradicted = isContradicted(segment, enRu);
                all++;
                right += isRight ? 1 : 0;
                contradicted += isContradicted && !isRight ? 1 : 0;
                wronglyContradicted += isContradicted && isRight ? 1 : 0;
            }
        }
        System.out.printf("| news with gaps, zh–en | %s |%n", english.row());
        System.out.printf("| news with gaps, zh–ru | %s |%n", russian.row());
        System.out.printf("| news with gaps, en–ru | %s |%n", direct.row());
        System.out.printf(
                Locale.ROOT,
                "segments of three languages: %d, right %d; en–ru contradicts %d of the wrong ones and %d of the right ones%n",
                all,
                right,
                contradicted,
                wronglyContradicted);

        assertThat(english.strict()).isGreaterThan(0.93);
        assertThat(russian.strict()).isGreaterThan(0.93);
        assertThat(direct.strict()).isGreaterThan(0.85);
        assertThat((double) right / all).isGreaterThan(0.9);
    }

    private List<Bead> score(Map<Language, Cut> cuts, Language source, Language target, AlignmentScore score) {
        Cut from = cuts.get(source);
        Cut to = cuts.get(target);
        Set<GoldText.Link> links = new HashSet<>();
        for (int i = 0; i < from.places.length; i++) {
            Set<Integer> left = from.places[i] < 0 ? Set.of() : Set.of(from.places[i]);
            Set<Integer> right = to.places[i] < 0 ? Set.of() : Set.of(to.places[i]);
            if (!left.isEmpty() || !right.isEmpty()) {
                links.add(new GoldText.Link(left, right));
            }
        }
        List<Bead> beads = aligner.align(from.sentences, source, to.sentences, target);
        score.add(new GoldText(from.sentences, to.sentences, target, links), beads);
        return beads;
    }

    private static boolean isRight(JointSegment segment, Map<Language, Cut> cuts) {
        return segment.to() - segment.from() == 1
                && segment.parts().entrySet().stream().allMatch(part -> {
                    int place = cuts.get(part.getKey()).places[segment.from()];
                    JointSegment.Part found = part.getValue();
                    return place < 0 ? found.isEmpty() : found.from() == place && found.to() == place + 1;
                });
    }

    /** Whether the direct alignment puts a sentence of the one part beside one that is not of the other. */
    private static boolean isContradicted(JointSegment segment, List<Bead> direct) {
        JointSegment.Part en = segment.parts().get(Language.EN);
        JointSegment.Part ru = segment.parts().get(Language.RU);
        if (en == null || ru == null) {
            return false;
        }
        Set<Integer> english = IntStream.range(en.from(), en.to()).boxed().collect(java.util.stream.Collectors.toSet());
        Set<Integer> russian = IntStream.range(ru.from(), ru.to()).boxed().collect(java.util.stream.Collectors.toSet());
        return direct.stream()
                .map(GoldText.Link::of)
                .anyMatch(link -> link.source().stream().anyMatch(english::contains)
                                && !russian.containsAll(link.target())
                        || link.target().stream().anyMatch(russian::contains) && !english.containsAll(link.source()));
    }
}
