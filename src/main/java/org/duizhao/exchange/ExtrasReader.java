package org.duizhao.exchange;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.memory.Extras;

/** Gathers what a {@code tu} or {@code tuv} says beside texts, ids and dates: attributes, notes and properties. */
final class ExtrasReader {

    /** The attributes that a {@code tu} may have besides (TMX 1.4b). */
    static final List<String> OF_UNIT = List.of(
            "o-encoding",
            "datatype",
            "usagecount",
            "lastusagedate",
            "creationtool",
            "creationtoolversion",
            "segtype",
            "o-tmf",
            "srclang");

    /** The attributes that a {@code tuv} may have besides its language. */
    static final List<String> OF_TEXT = List.of(
            "o-encoding",
            "datatype",
            "usagecount",
            "lastusagedate",
            "creationtool",
            "creationtoolversion",
            "creationdate",
            "creationid",
            "changedate",
            "changeid",
            "o-tmf");

    /** Those of both that are kept at other places. */
    private static final Set<String> ELSEWHERE =
            Set.of("tuid", "creationdate", "creationid", "changedate", "changeid", "xml:lang", "lang");

    private static final Set<String> OF_ELEMENT = Set.of("type", "xml:lang", "lang", "o-encoding");

    private final XMLStreamReader xml;
    private final TmxUnitBuilder unit;
    private final int longest;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder elements = new StringBuilder();

    /** @param names those of the attributes that the reader stands on which are kept */
    ExtrasReader(XMLStreamReader xml, TmxUnitBuilder unit, int longest, List<String> names) {
        this.xml = xml;
        this.unit = unit;
        this.longest = longest;
        boolean kept = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (names.contains(name)) {
                kept = true;
            } else if (!ELSEWHERE.contains(name)) {
                loseAttribute(name, xml.getLocalName());
            }
        }
        if (kept) {
            Markup.attributes(xml, names, attributes);
        }
        if (attributes.length() > 2 * longest) {
            unit.refuse("its attributes are longer than " + longest + " characters");
            attributes.setLength(0);
        }
    }

    /**
     * Takes the {@code note} or {@code prop} that the reader stands on, up to its end.
     *
     * @param keptElsewhere told its text; true where it is not to be kept here
     */
    void take(Predicate<String> keptElsewhere) throws XMLStreamException {
        int mark = elements.length();
        if (keptElsewhere.test(take())) {
            elements.setLength(mark);
        }
    }

    Extras extras() {
        return attributes.isEmpty() && elements.isEmpty()
                ? Extras.NONE
                : new Extras(attributes.toString(), elements.toString());
    }

    private String take() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        StringBuilder tag = tag();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    unit.lose("<" + TmxUnitBuilder.brief(xml.getLocalName())
                            + "> is in a note or property: its text is kept, the element is not");
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int length = Math.min(xml.getTextLength(), 2 * longest + 2 - text.length());
                    text.append(xml.getTextCharacters(), xml.getTextStart(), length);
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    unit.lose("a note or property refers to the entity &" + TmxUnitBuilder.brief(xml.getLocalName())
                            + ";, which is left out of it");
                default -> {
                    // comments and processing instructions are no text
                }
            }
        }
        if (Markup.isDamaged(text)) {
            unit.lose("a note or property holds a control character, or one that cannot be read: it became U+FFFD");
        }
        if (elements.length() + tag.length() + text.length() > 2 * longest) {
            unit.refuse("its notes and properties are longer than " + longest + " characters");
        } else {
            String name = tag.substring(1, 5);
            elements.append(tag).append('>');
            Markup.content(text, elements);
            elements.append("</").append(name).append('>');
        }
        return text.toString();
    }

    /** With the language under the name that TMX 1.4 gave it. */
    private StringBuilder tag() {
        StringBuilder tag = new StringBuilder("<").append(xml.getLocalName());
        Markup.attributes(xml, List.of("type", "xml:lang"), tag);
        String old = xml.getAttributeValue(null, "lang");
        if (old != null && xml.getAttributeValue(null, "xml:lang") == null) {
            Markup.attribute("xml:lang", old, tag);
        }
        Markup.attributes(xml, List.of("o-encoding"), tag);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!OF_ELEMENT.contains(xml.getAttributeLocalName(i))) {
                loseAttribute(xml.getAttributeLocalName(i), xml.getLocalName());
            }
        }
        return tag;
    }

    private void loseAttribute(String name, String element) {
        unit.lose("the attribute “" + TmxUnitBuilder.brief(name) + "” of a " + element
                + " is none of TMX 1.4, and is left out");
    }
}
