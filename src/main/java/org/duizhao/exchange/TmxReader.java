package org.duizhao.exchange;

import com.ctc.wstx.exc.WstxParsingException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.duizhao.memory.Status;

/**
 * Reads a TMX file (1.1 to 1.4b) unit by unit, in memory that neither the file nor a unit of it can make grow. A unit with several
 * texts in one language becomes as many units, each with one of them.
 */
final class TmxReader {

    private static final int LONGEST_TAG = 100;
    private static final int MOST_TAGS = 1_000;

    private final BoundedXml xml;
    private final String file;
    private final int longestText;
    private final Map<String, LanguageTag> tags = new HashMap<>();
    private final Queue<IncomingUnit> read = new ArrayDeque<>();
    private boolean begun;
    private boolean ours;

    /** @param file its name, for the report */
    TmxReader(XmlText source, String file, int longestText) throws XMLStreamException {
        this.xml = new BoundedXml(source);
        this.file = file;
        this.longestText = longestText;
    }

    /**
     * The next unit, or empty at the end.
     *
     * @throws XMLStreamException where the file is not XML, or its first element is not {@code tmx}
     */
    Optional<IncomingUnit> next() throws XMLStreamException {
        while (read.isEmpty() && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (!begun && !name.equals("tmx")) {
                    throw new WstxParsingException(
                            "it is no TMX file: its first element is “" + name + "”", xml.getLocation());
                }
                begun = true;
                if (name.equals("header")) {
                    ours = TmxWriter.TOOL.equals(xml.getAttributeValue(null, "creationtool"));
                } else if (name.equals("tu")) {
                    read.addAll(unit());
                }
            }
        }
        return Optional.ofNullable(read.poll());
    }

    /** Where the reading is, or has failed, from 1. */
    int line() {
        return xml.line();
    }

    private List<IncomingUnit> unit() throws XMLStreamException {
        TmxUnitBuilder unit = new TmxUnitBuilder(file, xml.line(), xml.getAttributeValue(null, "tuid"), longestText);
        unit.dates(xml);
        ExtrasReader extras = new ExtrasReader(xml, unit, longestText, ExtrasReader.OF_UNIT);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tuv" -> variant(unit);
                    case "note", "prop" -> extras.take(text -> false);
                    default -> {
                        // what TMX does not have is looked into for what it has
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("tu")) {
                return unit.build(extras.extras());
            }
        }
    }

    private void variant(TmxUnitBuilder unit) throws XMLStreamException {
        String language = xml.getAttributeValue(null, "xml:lang");
        if (language == null) {
            language = xml.getAttributeValue(null, "lang");
        }
        unit.dates(xml);
        ExtrasReader extras = new ExtrasReader(xml, unit, longestText, ExtrasReader.OF_TEXT);
        SegReader seg = new SegReader(xml, unit, longestText);
        AtomicReference<Status> status = new AtomicReference<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "seg" -> seg.read();
                    case "prop" -> {
                        boolean ofStatus = ours && TmxWriter.STATUS.equals(xml.getAttributeValue(null, "type"));
                        extras.take(text -> ofStatus && isStatus(text, status));
                    }
                    case "note" -> extras.take(text -> false);
                    default -> {
                        // what TMX does not have is looked into for what it has
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("tuv")) {
                unit.text(language, tag(language), seg.text(), seg.codes(), extras.extras(), status.get());
                return;
            }
        }
    }

    /** A file has few names for languages, and many texts. */
    private LanguageTag tag(String code) {
        if (code == null || code.length() > LONGEST_TAG) {
            return LanguageTag.of(code);
        }
        if (tags.size() > MOST_TAGS) {
            tags.clear();
        }
        return tags.computeIfAbsent(code, LanguageTag::of);
    }

    private static boolean isStatus(String text, AtomicReference<Status> status) {
        status.set(Status.of(text).orElse(null));
        return status.get() != null;
    }
}
