package org.duizhao.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.text.Language;

/** A rendering of a term, to be found in running text in any of its forms. A part is a run of words; between two parts others may stand. */
final class Phrase {

    /** How many words may stand where the rendering has an ellipsis. */
    private static final int GAP = 10;

    /** A place in a text, in {@code char}s. */
    record Span(int from, int to) {
        boolean overlaps(Span other) {
            return from < other.to && other.from < to;
        }
    }

    private final Language language;
    private final List<List<Word>> parts;

    Phrase(String rendering, Language language) {
        this.language = language;
        this.parts = Stream.of(rendering.split("…"))
                .map(part -> Word.of(part, language))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether a text in its dictionary form would be found as this one. */
    boolean covers(Phrase other) {
        return forms().equals(other.forms());
    }

    private List<List<String>> forms() {
        return parts.stream()
                .map(part -> part.stream().map(Word::form).toList())
                .toList();
    }

    /** Where it stands in a text that was cut into words. */
    List<Span> in(List<Word> text) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; !parts.isEmpty() && at < text.size(); at++) {
            int end = end(text, at, 0, 0);
            if (end > 0) {
                found.add(new Span(text.get(at).from(), text.get(end - 1).to()));
            }
        }
        return found;
    }

    /** The word after the match of the parts from one on, which begins at most {@code gap} words after a word; 0 if there is none. */
    private int end(List<Word> text, int at, int part, int gap) {
        if (part == parts.size()) {
            return at;
        }
        for (int from = at; from <= at + gap; from++) {
            if (matches(text, from, parts.get(part))) {
                int end = end(text, from + parts.get(part).size(), part + 1, GAP);
                if (end > 0) {
                    return end;
                }
            }
        }
        return 0;
    }

    private boolean matches(List<Word> text, int at, List<Word> part) {
        if (at + part.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < part.size(); i++) {
            if (!Inflection.same(part.get(i).form(), text.get(at + i).form(), language)) {
                return false;
            }
        }
        return true;
    }
}
