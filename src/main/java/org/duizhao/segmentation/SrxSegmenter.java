package org.duizhao.segmentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.Range;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.duizhao.text.Language;

/**
 * Cuts by the rules of {@code sentences.srx}. The time grows linearly with the length of the text: a million characters
 * take about a second, of the densest marks a few.
 */
@ApplicationScoped
class SrxSegmenter implements Segmenter {

    private final SRXDocument rules = new SRXDocument();

    /** Okapi's segmenters keep the text that they work on, so each is used by one call at a time. */
    private final Map<Language, Queue<ISegmenter>> idle = new EnumMap<>(Language.class);

    SrxSegmenter() {
        try (InputStream srx = SrxSegmenter.class.getResourceAsStream("sentences.srx")) {
            rules.loadRules(srx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Language language : Language.values()) {
            idle.put(language, new ConcurrentLinkedQueue<>());
        }
    }

    @Override
    public List<Span> sentences(String paragraph, Language language) {
        Span whole = trimmed(paragraph, 0, paragraph.length());
        if (whole.from() == whole.to()) {
            return List.of();
        }
        List<Span> sentences = new ArrayList<>();
        for (Range range : ranges(withoutInlineCodes(paragraph), language)) {
            Span sentence = trimmed(paragraph, range.start, range.end);
            if (sentence.from() < sentence.to()) {
                sentences.add(sentence);
            }
        }
        return List.copyOf(sentences);
    }

    private List<Range> ranges(String text, Language language) {
        ISegmenter segmenter = idle.get(language).poll();
        if (segmenter == null) {
            segmenter = rules.compileLanguageRules(LocaleId.fromString(language.tag()), null);
        }
        segmenter.computeSegments(text);
        List<Range> ranges = segmenter.getRanges();
        idle.get(language).add(segmenter);
        return ranges;
    }

    /** Okapi marks inline codes with three private-use characters; a text that happens to hold them has no codes. */
    private static String withoutInlineCodes(String text) {
        return text.replace('\uE101', '\uE000').replace('\uE102', '\uE000').replace('\uE103', '\uE000');
    }

    private static Span trimmed(String text, int from, int to) {
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** White space of Unicode and of Java: no-break and ideographic spaces, and control characters that separate. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
