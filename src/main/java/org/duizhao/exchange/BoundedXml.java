package org.duizhao.exchange;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxParsingException;
import com.ctc.wstx.io.ReaderBootstrapper;
import com.ctc.wstx.io.SystemId;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.util.SymbolTable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads XML in bounded memory, whatever the file: no DTD is read, no entity but XML's own five is expanded, nothing but the file
 * is opened; a long text comes in pieces, any other event is of bounded length, and so are the names that the parser remembers
 * up to the end of the file.
 */
final class BoundedXml extends StreamReaderDelegate {

    /** Names of elements, attributes and the like. TMX has fewer than a hundred. */
    static final int MOST_NAMES = 5_000;

    private static final int LONGEST_NAME = 1_000;

    private static final WstxInputFactory FACTORY = factory();

    private final XmlText text;
    private final SymbolTable names;
    /** Those that the parser knew before, from other files. */
    private final int before;

    private int known;

    BoundedXml(XmlText text) throws XMLStreamException {
        this.text = text;
        ReaderConfig config = FACTORY.createPrivateConfig();
        setParent(FACTORY.createSR(
                config, (SystemId) null, ReaderBootstrapper.getInstance(null, null, text, null), false, false));
        names = config.getSymbols();
        before = names.size();
    }

    @Override
    public int next() throws XMLStreamException {
        text.beginPiece();
        int event = super.next();
        if (names.size() != known) {
            known = names.size();
            checkNames(event);
        }
        return event;
    }

    /** Where the event begins that was read last, or was being read, from 1. */
    int line() {
        return getLocation().getLineNumber();
    }

    private void checkNames(int event) throws XMLStreamException {
        if (known - before > MOST_NAMES) {
            throw new WstxParsingException(
                    "it has more than " + MOST_NAMES + " different names of elements and attributes", getLocation());
        }
        switch (event) {
            case START_ELEMENT -> {
                checkName(getLocalName());
                for (int i = 0; i < getAttributeCount(); i++) {
                    checkName(getAttributeLocalName(i));
                }
            }
            case PROCESSING_INSTRUCTION -> checkName(getPITarget());
            case ENTITY_REFERENCE -> checkName(getLocalName());
            default -> {
                // no other event has a name
            }
        }
    }

    private void checkName(String name) throws XMLStreamException {
        if (name.length() > LONGEST_NAME) {
            throw new WstxParsingException(
                    "the name “" + TmxUnitBuilder.brief(name) + "” is longer than " + LONGEST_NAME + " characters",
                    getLocation());
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Prefixes that a tool forgot to declare do no harm.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        return factory;
    }
}
