package org.duizhao.files;

import java.util.List;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;

/** A unit of an XLIFF file. */
interface XliffUnit {

    /** Its segments in the order of the text, with what is to be looked up; the words may be empty. */
    List<InlineText> segments();

    /** Whether proposals are wanted: it is to be translated, and nobody said that it is done. */
    boolean isOpen();

    /**
     * Writes proposals into it, and fills what is empty. What is translated already stays as it is.
     *
     * @param proposals one for each segment
     * @param from the language of the matches' sources, BCP 47
     * @param to the language of their targets
     * @return how many segments were filled
     */
    int propose(List<Proposal> proposals, Filling filling, String from, String to);

    void write(XMLEventWriter out) throws XMLStreamException;
}
