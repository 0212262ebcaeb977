package org.duizhao.files;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.events.Characters;

/** The words of an element of XLIFF 1.2 or 2, without the inline codes among them. */
final class InlineText {

    /** Codes around words: what is in them is text. */
    private static final Set<String> AROUND = Set.of("g", "pc");

    /** Marks that are no codes, and what is in them is text. */
    private static final Set<String> MARKS = Set.of("mrk");

    /** Marks without words. */
    private static final Set<String> POINTS = Set.of("sm", "em");

    private final StringBuilder words = new StringBuilder();
    private int codes;

    private InlineText() {}

    static InlineText of(XmlElement element) {
        InlineText text = new InlineText();
        text.read(element);
        return text;
    }

    /** The words as they stand there. */
    String raw() {
        return words.toString();
    }

    /** The words without the white space around them. */
    String words() {
        return words.toString().strip();
    }

    int codes() {
        return codes;
    }

    boolean isEmpty() {
        return codes == 0 && words().isEmpty();
    }

    private void read(XmlElement element) {
        for (Object child : element.children()) {
            if (child instanceof Characters characters) {
                words.append(characters.getData());
            } else if (child instanceof XmlElement inner) {
                boolean text = AROUND.contains(inner.localName()) || MARKS.contains(inner.localName());
                codes += MARKS.contains(inner.localName()) || POINTS.contains(inner.localName()) ? 0 : 1;
                if (text) {
                    read(inner);
                }
            }
        }
    }

    /**
     * Puts other words in the place of an element's: the codes that stand before, behind and around them stay. Empty where
     * there are codes among the words, since nobody knows where they belong in the others.
     *
     * @param from whose content is followed
     * @param into what the content is written to
     */
    static Optional<XmlElement> replaced(XmlElement from, XmlElement into, String words) {
        List<Object> children = from.children();
        long holding = children.stream().filter(InlineText::holdsWords).count();
        if (holding != 1) {
            return Optional.empty();
        }
        for (Object child : children) {
            if (child instanceof Characters characters) {
                String text = characters.getData();
                into.add(text.isBlank() ? text : aroundOf(text, words));
            } else if (child instanceof XmlElement inner) {
                if (holdsWords(child)) {
                    Optional<XmlElement> copy = replaced(inner, inner.emptied(), words);
                    if (copy.isEmpty()) {
                        return copy;
                    }
                    into.add(copy.get());
                } else {
                    into.add(inner);
                }
            }
        }
        return Optional.of(into);
    }

    private static boolean holdsWords(Object child) {
        if (child instanceof Characters characters) {
            return !characters.getData().isBlank();
        }
        return child instanceof XmlElement inner
                && (AROUND.contains(inner.localName()) || MARKS.contains(inner.localName()))
                && !of(inner).words().isEmpty();
    }

    private static String aroundOf(String text, String words) {
        int from = text.indexOf(text.strip());
        return text.substring(0, from)
                + words
                + text.substring(from + text.strip().length());
    }
}
