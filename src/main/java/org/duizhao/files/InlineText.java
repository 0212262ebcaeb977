package org.duizhao.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.events.Characters;
import org.duizhao.memory.InlineCode;

/** The words of an element of XLIFF 1.2 or 2, without the inline codes among them. */
final class InlineText {

    /** Codes around words: what is in them is text. */
    private static final Set<String> AROUND = Set.of("g", "pc");

    /** Marks that are no codes, and what is in them is text. */
    private static final Set<String> MARKS = Set.of("mrk");

    /** Marks without words. */
    private static final Set<String> POINTS = Set.of("sm", "em");

    /** Codes that begin something whose end is a code of its own, and those ends. */
    private static final Set<String> BEGINNINGS = Set.of("bx", "bpt", "sc");

    private static final Set<String> ENDS = Set.of("ex", "ept", "ec");

    private final StringBuilder words = new StringBuilder();
    private final InlineCode.Collector inline = new InlineCode.Collector();

    /** The elements of the codes, by what they are written as in {@link #inline}. */
    private final Map<String, XmlElement> elements = new HashMap<>();

    private int codes;
    private boolean marked;

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

    boolean isEmpty() {
        return codes == 0 && words().isEmpty();
    }

    /** The codes in the order in which they stand; a code around words is two of them. */
    List<InlineCode> inline() {
        return inline.all();
    }

    private void read(XmlElement element) {
        for (Object child : element.children()) {
            if (child instanceof Characters characters) {
                words.append(characters.getData());
            } else if (child instanceof XmlElement inner) {
                boolean mark = MARKS.contains(inner.localName()) || POINTS.contains(inner.localName());
                marked |= mark;
                codes += mark ? 0 : 1;
                if (AROUND.contains(inner.localName())) {
                    String name = inner.localName() + codes;
                    add("<" + name + ">", inner);
                    read(inner);
                    add("</" + name + ">", inner);
                } else if (MARKS.contains(inner.localName())) {
                    read(inner);
                } else if (!mark) {
                    add(tag(inner), inner);
                }
            }
        }
    }

    private void add(String tag, XmlElement element) {
        elements.put(tag, element);
        inline.add(words.codePointCount(0, words.length()), tag);
    }

    /** Says what it is, and which one of the text. */
    private String tag(XmlElement code) {
        boolean begins =
                BEGINNINGS.contains(code.localName()) || code.get("pos").equals("open");
        boolean ends = ENDS.contains(code.localName()) || code.get("pos").equals("close");
        return "<" + (begins ? "bx" : ends ? "ex" : "x") + codes + "/>";
    }

    /**
     * Other words with codes of this text among them, between the white space around these words.
     *
     * @param into what they are written to
     * @param codes some of {@link #inline}, in their places in the words
     * @return empty where the codes would not enclose each other, or a mark stands in this text, of which nobody knows where it belongs in
     *     the others
     */
    Optional<XmlElement> coded(XmlElement into, String text, List<InlineCode> codes) {
        if (marked) {
            return Optional.empty();
        }
        Deque<XmlElement> around = new ArrayDeque<>(List.of(into));
        Deque<XmlElement> begun = new ArrayDeque<>();
        into.add(raw().substring(0, raw().indexOf(words())));
        int from = 0;
        int points = 0;
        for (InlineCode code : codes) {
            int at = text.offsetByCodePoints(from, code.at() - points);
            around.peek().add(text.substring(from, at));
            from = at;
            points = code.at();
            XmlElement element = elements.get(code.written());
            if (!AROUND.contains(element.localName())) {
                around.peek().add(element);
            } else if (code.kind() == InlineCode.Kind.OPEN) {
                XmlElement copy = element.emptied();
                around.peek().add(copy);
                around.push(copy);
                begun.push(element);
            } else if (begun.peek() == element) {
                around.pop();
                begun.pop();
            } else {
                return Optional.empty();
            }
        }
        into.add(text.substring(from)).add(raw().substring(raw().indexOf(words()) + words().length()));
        return begun.isEmpty() ? Optional.of(into) : Optional.empty();
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
