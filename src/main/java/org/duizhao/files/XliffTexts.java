package org.duizhao.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.duizhao.memory.InlineCode;
import org.duizhao.problem.Problem;
import org.duizhao.text.Language;

/**
 * What an XLIFF file says: its languages and the words of its segments, in order.
 *
 * @param from the language of the segments
 * @param words without inline codes and the white space around; empty where there are none
 * @param codes the inline codes of each segment
 */
record XliffTexts(Language from, List<String> words, List<List<InlineCode>> codes) {

    /**
     * Reads it.
     *
     * @param from what its source language has to be, or null for any that is served
     * @param to what its target language has to be, where it names one
     * @throws Problem where it cannot be read, is not in these languages or has too many segments
     */
    static XliffTexts read(Path file, String name, Language from, Language to, int mostSegments) throws IOException {
        Reading reading = new Reading(name, from, to, mostSegments);
        new XliffFile(file, name).walk(reading);
        if (reading.from == null) {
            throw BadFile.unreadable(name, "it names no source language.");
        }
        return new XliffTexts(reading.from, reading.words, reading.codes);
    }

    private static final class Reading implements XliffFile.Visitor {

        private final String name;
        private final Language to;
        private final int mostSegments;
        private final List<String> words = new ArrayList<>();
        private final List<List<InlineCode>> codes = new ArrayList<>();
        private Language from;

        Reading(String name, Language from, Language to, int mostSegments) {
            this.name = name;
            this.from = from;
            this.to = to;
            this.mostSegments = mostSegments;
        }

        @Override
        public void event(XMLEvent event) {
            // Only the units have words.
        }

        @Override
        public void languages(StartElement start, String source, String target, String targetAttribute) {
            Language named = language(source, "source");
            if (from == null) {
                from = named;
            }
            if (named != from) {
                throw BadFile.unreadable(
                        name,
                        "its source language is “" + source + "”, and not " + from.tag()
                                + " as was asked or as another part of it says.");
            }
            if (from == to) {
                throw BadFile.unreadable(
                        name,
                        "its source language is “" + source
                                + "”, the one that was asked for as “to”: ask for another one.");
            }
            if (!target.isEmpty() && language(target, "target") != to) {
                throw BadFile.unreadable(
                        name,
                        "its target language is “" + target + "”, and “to” is " + to.tag() + ": they have to agree.");
            }
        }

        @Override
        public void unit(XliffUnit unit) {
            unit.segments().forEach(segment -> {
                words.add(segment.words());
                codes.add(segment.inline());
            });
            if (words.size() > mostSegments) {
                throw BadFile.tooLarge(name, "has more than " + mostSegments + " segments: send it in parts.");
            }
        }

        private Language language(String code, String side) {
            return Language.of(code)
                    .orElseThrow(() -> BadFile.unreadable(
                            name, "its " + side + " language is “" + code + "”; zh, en and ru are served."));
        }
    }
}
