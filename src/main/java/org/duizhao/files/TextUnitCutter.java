package org.duizhao.files;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.Range;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import org.duizhao.segmentation.Segmenter;
import org.duizhao.segmentation.Segmenter.Span;
import org.duizhao.text.Language;

/** Cuts Okapi's text units into sentences. The inline codes are not seen by the rules. */
@Singleton
class TextUnitCutter {

    private final Segmenter segmenter;

    TextUnitCutter(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** Cuts the source, where there is more than one sentence in it and no translation yet. */
    void cut(ITextUnit unit, Language language, LocaleId target) {
        TextContainer source = unit.getSource();
        boolean translated = unit.hasTarget(target) && !unit.getTarget(target).isEmpty();
        if (translated || source.hasBeenSegmented()) {
            return;
        }
        String coded = source.getFirstContent().getCodedText();
        List<Integer> places = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < coded.length(); at++) {
            if (TextFragment.isMarker(coded.charAt(at))) {
                at++;
            } else {
                places.add(at);
                words.append(coded.charAt(at));
            }
        }
        List<Span> sentences = segmenter.sentences(words.toString(), language);
        if (sentences.size() > 1) {
            source.getSegments().create(ranges(coded, places, sentences));
        }
    }

    /** Codes between two sentences belong to the first as far as they close something, and else to the second. */
    private static List<Range> ranges(String coded, List<Integer> places, List<Span> sentences) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sentences.size(); i++) {
            boolean last = i == sentences.size() - 1;
            int end = last
                    ? coded.length()
                    : closed(coded, places.get(sentences.get(i).to() - 1) + 1);
            ranges.add(new Range(from, end));
            from = end;
            while (!last && from < coded.length() && Character.isWhitespace(coded.charAt(from))) {
                from++;
            }
        }
        return ranges;
    }

    private static int closed(String coded, int from) {
        int end = from;
        while (end < coded.length() && coded.charAt(end) == TextFragment.MARKER_CLOSING) {
            end += 2;
        }
        return end;
    }
}
