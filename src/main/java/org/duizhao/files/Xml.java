package org.duizhao.files;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.problem.Problem;

/** XML of strangers: no DTD is read, no entity but XML's own five is expanded, nothing but the stream is opened. */
final class Xml {

    private static final WstxInputFactory IN = in();
    private static final WstxOutputFactory OUT = new WstxOutputFactory();

    private Xml() {}

    private static WstxInputFactory in() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 20);
        return factory;
    }

    static XMLEventReader events(InputStream in) throws XMLStreamException {
        return IN.createXMLEventReader(in);
    }

    static XMLStreamReader stream(InputStream in) throws XMLStreamException {
        return IN.createXMLStreamReader(in);
    }

    static XMLEventWriter writer(OutputStream out) throws XMLStreamException {
        return OUT.createXMLEventWriter(out, "UTF-8");
    }

    /** What a parser complained of, as an answer. */
    static Problem problem(String name, XMLStreamException mistake) {
        String what = mistake.getMessage() == null
                ? ""
                : mistake.getMessage().lines().findFirst().orElse("");
        String where = mistake.getLocation() == null
                ? ""
                : " (line " + mistake.getLocation().getLineNumber() + ", column "
                        + mistake.getLocation().getColumnNumber() + ")";
        return BadFile.unreadable(
                name, "it is not well-formed XML: " + what.replaceAll("^ParseError.*Message: ", "") + where + ".");
    }
}
