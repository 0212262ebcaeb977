package org.duizhao.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a TMX file (1.1 to 1.4b) unit by unit. No DTD is read, no entity but XML's own five is expanded, nothing but the file is
 * opened. Of a text with inline codes the words stay and the codes go, which is said in the unit's losses.
 */
final class TmxReader {

    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final String file;
    private final int longestText;
    private boolean begun;

    /** @param file its name, for the report */
    TmxReader(Reader source, String file, int longestText) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamReader(source);
        this.file = file;
        this.longestText = longestText;
    }

    /**
     * The next unit, or empty at the end.
     *
     * @throws XMLStreamException where the file is not XML, or its first element is not {@code tmx}
     */
    Optional<IncomingUnit> next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (!begun && !name.equals("tmx")) {
                    throw new XMLStreamException(
                            "it is no TMX file: its first element is “" + name + "”", xml.getLocation());
                }
                begun = true;
                if (name.equals("tu")) {
                    return Optional.of(unit());
                }
            }
        }
        return Optional.empty();
    }

    private IncomingUnit unit() throws XMLStreamException {
        Map<String, String> attributes = attributes();
        TmxUnitBuilder unit =
                new TmxUnitBuilder(file, xml.getLocation().getLineNumber(), attributes.get("tuid"), longestText);
        unit.dates(attributes);
        String language = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tu")) {
                return unit.build();
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tuv")) {
                Map<String, String> variant = attributes();
                language = variant.getOrDefault("xml:lang", variant.get("lang"));
                unit.dates(variant);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("seg")) {
                unit.text(language, text(unit));
            }
        }
    }

    /** The words of a {@code seg}; more than the longest that is allowed are read but not kept. */
    private String text(TmxUnitBuilder unit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        // Two chars for a code point, and one more so that the text is seen to be too long.
        int room = 2 * longestText + 2;
        int depth = 1;
        int codes = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    codes += codes > 0 || !xml.getLocalName().equals("hi") ? 1 : 0;
                    unit.lose("inline codes are left out of the text");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    codes -= codes > 0 ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (codes == 0) {
                        int length = Math.min(xml.getTextLength(), room - text.length());
                        text.append(xml.getTextCharacters(), xml.getTextStart(), length);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    unit.refuse("it refers to the entity &" + xml.getLocalName() + ";, and entities are not expanded");
                default -> {
                    // comments and processing instructions are no text
                }
            }
        }
        return text.toString();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Prefixes that a tool forgot to declare do no harm, and a long text comes in pieces.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        return factory;
    }
}
