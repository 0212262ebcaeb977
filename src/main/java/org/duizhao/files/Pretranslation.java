package org.duizhao.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.memory.Access;
import org.duizhao.problem.Problem;
import org.duizhao.text.Language;

/** Writes what the memory has into an XLIFF file. */
@Singleton
class Pretranslation {

    /** Units that are looked up together. */
    private static final int UNITS = 500;

    private final Candidates candidates;

    Pretranslation(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * What is asked of a file.
     *
     * @param terms the language it is in and that it goes to, the least score, the most proposals, and where they come from
     */
    record Order(LookupTerms terms, Filling filling, Access access) {}

    /**
     * Writes the file with its matches. Memory is needed for the texts of the file and for the units of one step.
     *
     * @param texts of the same file
     * @throws Problem as the lookup
     */
    void write(Path file, String name, XliffTexts texts, Order order, OutputStream out) throws IOException {
        try {
            XMLEventWriter writer = Xml.writer(out);
            Writing writing = new Writing(writer, texts, order);
            new XliffFile(file, name).walk(writing);
            writing.flush();
            writer.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private final class Writing implements XliffFile.Visitor {

        private final XMLEventWriter out;
        private final XliffTexts texts;
        private final Order order;
        private final List<Object> waiting = new ArrayList<>();
        private int units;
        private int segment;
        private String from = "";
        private String to = "";

        Writing(XMLEventWriter out, XliffTexts texts, Order order) {
            this.out = out;
            this.texts = texts;
            this.order = order;
        }

        @Override
        public void event(XMLEvent event) throws XMLStreamException {
            if (event.isStartDocument()) {
                out.add(XmlElement.EVENTS.createStartDocument("UTF-8", "1.0"));
                out.add(XmlElement.EVENTS.createIgnorableSpace("\n"));
            } else {
                waiting.add(event);
            }
        }

        @Override
        public void languages(StartElement start, String source, String target, String targetAttribute)
                throws XMLStreamException {
            flush();
            from = source;
            to = target.isEmpty() ? order.terms.to().tag() : target;
            List<Attribute> attributes = new ArrayList<>();
            start.getAttributes().forEachRemaining(attributes::add);
            if (target.isEmpty()) {
                attributes.removeIf(
                        attribute -> attribute.getName().getLocalPart().equals(targetAttribute));
                attributes.add(XmlElement.EVENTS.createAttribute(targetAttribute, to));
            }
            waiting.add(XmlElement.EVENTS.createStartElement(
                    start.getName(), attributes.iterator(), start.getNamespaces()));
        }

        @Override
        public void unit(XliffUnit unit) throws XMLStreamException {
            waiting.add(unit);
            if (++units == UNITS) {
                flush();
            }
        }

        void flush() throws XMLStreamException {
            int first = segment;
            int count = waiting.stream()
                    .filter(XliffUnit.class::isInstance)
                    .mapToInt(unit -> ((XliffUnit) unit).segments().size())
                    .sum();
            List<List<Candidate>> found = candidates.of(texts, first, first + count, order.terms, order.access);
            for (Object one : waiting) {
                if (one instanceof XliffUnit unit) {
                    propose(unit, found, first);
                    unit.write(out);
                } else {
                    out.add((XMLEvent) one);
                }
            }
            waiting.clear();
            units = 0;
        }

        private void propose(XliffUnit unit, List<List<Candidate>> found, int first) {
            int size = unit.segments().size();
            if (unit.isOpen()) {
                List<Proposal> proposals = new ArrayList<>();
                for (int i = segment; i < segment + size; i++) {
                    proposals.add(new Proposal(!texts.codes().get(i).isEmpty(), found.get(i - first)));
                }
                unit.propose(proposals, order.filling, from, to);
            }
            segment += size;
        }
    }

    static LookupTerms in(Language from, LookupTerms terms) {
        return new LookupTerms(from, terms.to(), terms.min(), terms.limit(), terms.filter(), terms.explain());
    }
}
