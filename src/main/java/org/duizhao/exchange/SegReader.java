package org.duizhao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.memory.Codes;

/**
 * Reads a {@code seg}: its words, and the inline codes beside them. What {@code bpt}, {@code ept}, {@code it}, {@code ph} and
 * {@code ut} hold is code, with the sub-flows in it; what {@code hi} holds is text (TMX 1.4b, "Content Markup"). Of an element
 * that TMX does not have the words are read.
 */
final class SegReader {

    private static final Set<String> CODES = Set.of("bpt", "ept", "it", "ph", "ut");
    private static final Set<String> IN_CODES = Set.of("bpt", "ept", "it", "ph", "ut", "sub", "hi");

    private final XMLStreamReader xml;
    private final TmxUnitBuilder unit;

    /** More than this is read but not kept: two chars a code point, and one more so that it is seen to be too long. */
    private final int room;

    private final StringBuilder text = new StringBuilder();
    private final List<Codes.Code> codes = new ArrayList<>();
    private int counted;
    private int points;
    private int markup;

    SegReader(XMLStreamReader xml, TmxUnitBuilder unit, int longestText) {
        this.xml = xml;
        this.unit = unit;
        this.room = 2 * longestText + 2;
    }

    /** Reads up to the end of the {@code seg} that the reader stands on. */
    void read() throws XMLStreamException {
        elements();
    }

    String text() {
        return text.toString();
    }

    Codes codes() {
        return codes.isEmpty() ? Codes.NONE : new Codes(codes);
    }

    /** Up to the end of the element that the reader stands on. */
    private void elements() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                default -> words(text);
            }
        }
    }

    private void element(String name) throws XMLStreamException {
        if (CODES.contains(name)) {
            StringBuilder code = new StringBuilder();
            code(code);
            add(code);
        } else if (name.equals("hi")) {
            StringBuilder begin = new StringBuilder();
            tag(begin);
            add(begin.append('>'));
            elements();
            add(new StringBuilder("</hi>"));
        } else {
            unit.lose("<" + TmxUnitBuilder.brief(name)
                    + "> is no inline code of TMX: its text is kept, the element is not");
            elements();
        }
    }

    /** Writes the code that the reader stands on, up to its end. */
    private void code(StringBuilder code) throws XMLStreamException {
        String name = xml.getLocalName();
        tag(code);
        boolean empty = true;
        StringBuilder words = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (isFull(code)) {
                skip(event);
                continue;
            }
            int before = code.length();
            if (empty) {
                code.append('>');
            }
            int start = code.length();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inCode(code);
            } else {
                words.setLength(0);
                words(words);
                Markup.content(words, code);
            }
            if (code.length() > start) {
                empty = false;
            } else if (empty) {
                code.setLength(before);
            }
        }
        if (empty) {
            code.append("/>");
        } else {
            code.append("</").append(name).append('>');
        }
    }

    private void inCode(StringBuilder code) throws XMLStreamException {
        if (IN_CODES.contains(xml.getLocalName())) {
            code(code);
        } else {
            unit.lose("<" + TmxUnitBuilder.brief(xml.getLocalName())
                    + "> is no inline code of TMX: its text is kept, the element is not");
            StringBuilder words = new StringBuilder();
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (isFull(code)) {
                    skip(event);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    inCode(code);
                } else {
                    words.setLength(0);
                    words(words);
                    Markup.content(words, code);
                }
            }
        }
    }

    private void tag(StringBuilder into) {
        if (!Markup.begin(xml, into)) {
            unit.lose("an attribute of a foreign namespace is left out of an inline code");
        }
    }

    private void add(StringBuilder code) {
        points += text.codePointCount(counted, text.length());
        counted = text.length();
        if (!isFull(code)) {
            markup += code.length();
            codes.add(new Codes.Code(points, code.toString()));
        }
    }

    /** Whether there is no room for a code as it is now; then the unit is refused, and no more of it is kept. */
    private boolean isFull(StringBuilder code) {
        boolean full = markup + code.length() > room;
        if (full) {
            unit.refuse("its inline codes are longer than " + (room / 2 - 1) + " characters");
        }
        return full;
    }

    /** @param event the one that the reader stands on: an element is read up to its end */
    private void skip(int event) throws XMLStreamException {
        int depth = event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // nothing is kept
                }
            }
        }
    }

    private void words(StringBuilder into) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                int length = Math.min(xml.getTextLength(), room - into.length());
                into.append(xml.getTextCharacters(), xml.getTextStart(), length);
            }
            case XMLStreamConstants.ENTITY_REFERENCE ->
                unit.refuse("it refers to the entity &" + TmxUnitBuilder.brief(xml.getLocalName())
                        + ";, and entities are not expanded");
            default -> {
                // comments and processing instructions are no text
            }
        }
    }
}
