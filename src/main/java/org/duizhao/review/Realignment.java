package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duizhao.alignment.Aligner;
import org.duizhao.alignment.Bead;
import org.duizhao.alignment.Joint;
import org.duizhao.alignment.JointSegment;
import org.duizhao.alignment.Sentence;
import org.duizhao.memory.Line;
import org.duizhao.memory.Pair;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/**
 * Aligns a part of a document anew: from a row to the next pair that somebody approved. What stands before and behind it stays. A
 * text that people edited is no longer cut into its sentences; the other language stays with the Chinese that it stands beside.
 */
@ApplicationScoped
class Realignment {

    private final Aligner aligner;
    private final SentenceCuts cuts;

    Realignment(Aligner aligner, SentenceCuts cuts) {
        this.aligner = aligner;
        this.cuts = cuts;
    }

    /** @param place of the first segment in the document's */
    AlignmentPlan plan(List<Segment> whole, int place, Language lang) {
        int end = place + 1;
        while (end < whole.size() && !approved(whole.get(end))) {
            end++;
        }
        List<Segment> run = whole.subList(place, end);
        List<Variant> chinese = units(run, Language.ZH);
        List<Variant> translated = units(run, lang);
        List<Bead> beads = aligner.align(sentences(chinese), Language.ZH, sentences(translated), lang);
        Language third = lang == Language.EN ? Language.RU : Language.EN;
        List<Variant> others = new ArrayList<>();
        Map<Language, List<Bead>> alignments = new EnumMap<>(Language.class);
        alignments.put(lang, beads);
        alignments.put(third, standing(run, third, others));
        List<Line> lines = new ArrayList<>();
        for (JointSegment joint : Joint.of(chinese.size(), alignments)) {
            Line line = new Line(lines.size() < run.size() ? run.get(lines.size()).id : null, Map.of());
            line = append(line, Language.ZH, chinese.subList(joint.from(), joint.to()));
            line = append(line, lang, part(joint, lang, translated));
            lines.add(append(line, third, part(joint, third, others)));
        }
        return new AlignmentPlan(List.copyOf(run), lines);
    }

    private static boolean approved(Segment segment) {
        return segment.pairs.values().stream().anyMatch(pair -> pair.status == Status.APPROVED);
    }

    /** The texts of a language in their smallest parts: sentences, or what people edited as it is. */
    private List<Variant> units(List<Segment> run, Language lang) {
        List<Variant> units = new ArrayList<>();
        for (Segment segment : run) {
            units.addAll(units(segment, lang));
        }
        return units;
    }

    private List<Variant> units(Segment segment, Language lang) {
        Variant variant = segment.variants.get(lang);
        if (variant == null) {
            return List.of();
        }
        List<String> sentences = cuts.run(segment, variant, lang);
        if (!String.join(Variant.separator(lang), sentences).equals(variant.text())) {
            return List.of(variant);
        }
        List<Variant> units = new ArrayList<>();
        for (String sentence : sentences) {
            int at = variant.sentenceFrom() + units.size();
            units.add(new Variant(sentence, at, at + 1));
        }
        return units;
    }

    /** The other language as beads of the Chinese units that its texts stand beside. */
    private List<Bead> standing(List<Segment> run, Language third, List<Variant> texts) {
        List<Bead> beads = new ArrayList<>();
        int from = 0;
        for (Segment segment : run) {
            int to = from + units(segment, Language.ZH).size();
            int text = texts.size();
            if (segment.variants.get(third) != null) {
                texts.add(segment.variants.get(third));
            }
            if (to > from || texts.size() > text) {
                beads.add(new Bead(from, to, text, texts.size(), confidence(segment.pairs.get(third))));
            }
            from = to;
        }
        return beads;
    }

    private static double confidence(Pair pair) {
        return pair == null || pair.confidence == null ? 1 : pair.confidence;
    }

    private static List<Sentence> sentences(List<Variant> units) {
        return units.stream().map(unit -> new Sentence(unit.text(), false)).toList();
    }

    private static List<Variant> part(JointSegment joint, Language lang, List<Variant> texts) {
        JointSegment.Part part = joint.parts().get(lang);
        return part == null ? List.of() : texts.subList(part.from(), part.to());
    }

    private static Line append(Line line, Language lang, List<Variant> parts) {
        Line longer = line;
        for (Variant part : parts) {
            longer = longer.append(lang, part);
        }
        return longer;
    }
}
