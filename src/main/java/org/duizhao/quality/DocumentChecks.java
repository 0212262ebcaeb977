package org.duizhao.quality;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.corpus.Gap;
import org.duizhao.corpus.SourceDocument;
import org.duizhao.corpus.Translation;
import org.duizhao.text.Language;

/** Checks of a whole translation, whose paragraphs should follow those of its document one by one. */
public final class DocumentChecks {

    private final PairChecks pairs;

    public DocumentChecks(PairChecks pairs) {
        this.pairs = pairs;
    }

    /**
     * Judges a translation. Where the numbers of paragraphs differ nothing else is said: no paragraph would be held against
     * its own.
     *
     * @return in the order of the paragraphs, those of the whole document first
     */
    public List<Located> check(SourceDocument document, Translation translation) {
        int source = document.paragraphs().size();
        int target = translation.paragraphs().size();
        if (source != target) {
            Finding differ = Finding.error(
                    Check.PARAGRAPHS, List.of(), "paragraphs.differ", String.valueOf(target), String.valueOf(source));
            return List.of(Located.of(translation, 0, differ));
        }
        List<Located> findings = new ArrayList<>();
        List<Integer> gaps = document.gaps().stream().map(Gap::position).toList();
        if (!gaps.equals(translation.gaps())) {
            Finding differ = Finding.error(
                    Check.GAPS, List.of(), "gaps.differ", translation.gaps().toString(), gaps.toString());
            findings.add(Located.of(translation, 0, differ));
        }
        List<TextPair> texts = pairs(document, translation);
        LengthRatio ratio = LengthRatio.of(texts, Language.ZH, translation.language());
        for (int i = 0; i < texts.size(); i++) {
            int paragraph = i + 1;
            pairs.check(texts.get(i), ratio)
                    .forEach(finding -> findings.add(Located.of(translation, paragraph, finding)));
        }
        return findings;
    }

    private static List<TextPair> pairs(SourceDocument document, Translation translation) {
        List<TextPair> pairs = new ArrayList<>();
        for (int i = 0; i < document.paragraphs().size(); i++) {
            pairs.add(new TextPair(
                    Language.ZH,
                    document.paragraphs().get(i).text(),
                    translation.language(),
                    translation.paragraphs().get(i)));
        }
        return pairs;
    }
}
