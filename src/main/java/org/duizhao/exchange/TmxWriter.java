package org.duizhao.exchange;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.duizhao.text.Language;

/**
 * Writes TMX 1.4b, level 1, UTF-8, one unit after the other. A character that XML does not have (a control character) is
 * written as U+FFFD.
 */
final class TmxWriter implements AutoCloseable {

    /** TMX 1.4b, "creationdate": YYYYMMDDThhmmssZ. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final WstxOutputFactory FACTORY = factory();

    private final XMLStreamWriter xml;

    /** Writes the head of a file. */
    TmxWriter(OutputStream out, Language sourceLanguage, String version) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        xml.writeCharacters("\n");
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Duizhao");
        xml.writeAttribute("creationtoolversion", version);
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "Duizhao");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", tag(sourceLanguage));
        xml.writeAttribute("datatype", "plaintext");
        xml.writeCharacters("\n");
        xml.writeStartElement("body");
        xml.writeCharacters("\n");
    }

    /** Writes a unit with its texts in some languages, in that order; it has to have them. */
    void write(TmxUnit unit, List<Language> languages) throws XMLStreamException {
        xml.writeStartElement("tu");
        xml.writeAttribute("tuid", unit.tuid());
        date("creationdate", unit.createdAt());
        xml.writeAttribute("creationid", unit.createdBy());
        date("changedate", unit.changedAt());
        xml.writeAttribute("changeid", unit.changedBy());
        xml.writeCharacters("\n");
        prop("x-memory", unit.memory());
        prop("x-document", unit.document());
        prop("x-position", unit.position());
        for (Language language : languages) {
            variant(unit, language);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** Writes the end of the file; the stream stays open. */
    @Override
    public void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }

    private void variant(TmxUnit unit, Language language) throws XMLStreamException {
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag(language));
        TmxUnit.TmxPair pair = unit.pairs().get(language);
        if (pair != null) {
            prop("x-status", pair.status().slug());
            prop("x-provenance", pair.provenance());
            prop(
                    "x-confidence",
                    pair.confidence() == null ? null : String.format(Locale.ROOT, "%.4f", pair.confidence()));
        }
        xml.writeStartElement("seg");
        xml.writeCharacters(unit.texts().get(language));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void prop(String type, Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("prop");
            xml.writeAttribute("type", type);
            xml.writeCharacters(value.toString());
            xml.writeEndElement();
        }
    }

    private void date(String name, Instant date) throws XMLStreamException {
        xml.writeAttribute(name, DATE.format(date));
    }

    /** The corpus is written in simplified characters, and some tools tell the two apart by the region. */
    private static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : language.tag();
    }

    private static WstxOutputFactory factory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(
                WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new InvalidCharHandler.ReplacingHandler('\uFFFD'));
        return factory;
    }
}
