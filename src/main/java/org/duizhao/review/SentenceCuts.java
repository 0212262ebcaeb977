package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.duizhao.memory.Cut;
import org.duizhao.memory.Edition;
import org.duizhao.memory.Line;
import org.duizhao.memory.Segment;
import org.duizhao.memory.SentenceRepository;
import org.duizhao.memory.Variant;
import org.duizhao.segmentation.Segmenter;
import org.duizhao.text.Language;

/** Where texts can be cut: between their sentences, or where somebody says. */
@ApplicationScoped
class SentenceCuts {

    private final Segmenter segmenter;
    private final SentenceRepository sentences;

    SentenceCuts(Segmenter segmenter, SentenceRepository sentences) {
        this.segmenter = segmenter;
        this.sentences = sentences;
    }

    /** The cut behind the first sentence of a text that is there; behind all of it where it is one sentence. */
    Cut behindFirst(Segment segment, Line line, Language lang) {
        String text = line.text(lang);
        List<Segmenter.Span> spans = segmenter.sentences(text, lang);
        int end = spans.isEmpty() ? text.length() : spans.get(0).to();
        return at(segment, line, lang, text.codePointCount(0, end));
    }

    /** The cut before the last sentence of a text that is there; before all of it where it is one sentence. */
    Cut beforeLast(Segment segment, Line line, Language lang) {
        String text = line.text(lang);
        List<Segmenter.Span> spans = segmenter.sentences(text, lang);
        int start = spans.isEmpty() ? 0 : spans.get(spans.size() - 1).from();
        return at(segment, line, lang, text.codePointCount(0, start));
    }

    /** The cut at a place of a text that is there, in code points. */
    Cut at(Segment segment, Line line, Language lang, int at) {
        Variant variant = line.variants().get(lang);
        return Cut.of(variant, lang, Math.min(at, length(variant.text())), run(segment, variant, lang));
    }

    /** The sentences that a text stands for. */
    List<String> run(Segment segment, Variant variant, Language lang) {
        Edition edition = segment.document.editions.get(lang);
        if (edition == null || variant.sentenceFrom() == null) {
            return List.of();
        }
        return sentences
                .list(
                        "editionId = ?1 and position >= ?2 and position < ?3 order by position",
                        edition.id,
                        variant.sentenceFrom(),
                        variant.sentenceTo())
                .stream()
                .map(sentence -> sentence.text)
                .toList();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
