package org.duizhao.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.duizhao.problem.Problem;

/** Walks through an XLIFF file of version 1.1, 1.2, 2.0 or 2.1, unit by unit. */
final class XliffFile {

    private static final String VERSION_2 = "urn:oasis:names:tc:xliff:document:2.0";
    private static final Set<String> NAMESPACES_1 =
            Set.of("", "urn:oasis:names:tc:xliff:document:1.1", "urn:oasis:names:tc:xliff:document:1.2");
    private static final Set<String> VERSIONS = Set.of("1.1", "1.2", "2.0", "2.1");

    private final Path file;
    private final String name;

    /** @param name for messages */
    XliffFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Told of everything in the file, in order. */
    interface Visitor {

        /** What is in no unit. A start tag that names the languages comes to {@link #languages} instead. */
        void event(XMLEvent event) throws XMLStreamException;

        /** A start tag that names the languages: {@code file} of version 1, {@code xliff} of version 2. */
        void languages(StartElement start, String source, String target, String targetAttribute)
                throws XMLStreamException;

        void unit(XliffUnit unit) throws XMLStreamException;
    }

    /** @throws Problem where it is not XLIFF that is read here */
    void walk(Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            XMLEventReader events = Xml.events(in);
            walk(events, visitor);
        } catch (XMLStreamException mistake) {
            throw Xml.problem(name, mistake);
        }
    }

    private void walk(XMLEventReader events, Visitor visitor) throws XMLStreamException {
        // Whether what is inside an element is to be translated, from the outermost inwards.
        Deque<Boolean> translatable = new ArrayDeque<>();
        boolean second = false;
        while (events.hasNext()) {
            XMLEvent event = events.nextEvent();
            if (event.getEventType() == XMLStreamConstants.DTD) {
                throw BadFile.unreadable(
                        name, "it has a document type declaration (DTD). XLIFF needs none: take it out.");
            }
            if (event.isEndElement()) {
                translatable.pop();
                visitor.event(event);
            } else if (!event.isStartElement()) {
                visitor.event(event);
            } else {
                StartElement start = event.asStartElement();
                if (translatable.isEmpty()) {
                    second = isSecond(start);
                    translatable.push(true);
                }
                boolean inside = inherits(start, translatable.peek());
                if (isUnit(start, second)) {
                    XmlElement unit = XmlElement.read(start, events);
                    visitor.unit(second ? new Xliff2Unit(unit, inside) : new Xliff1Unit(unit, inside));
                    continue;
                }
                translatable.push(inside);
                if (second && depth(translatable) == 1) {
                    visitor.languages(start, get(start, "srcLang"), get(start, "trgLang"), "trgLang");
                } else if (!second && start.getName().getLocalPart().equals("file")) {
                    visitor.languages(
                            start, get(start, "source-language"), get(start, "target-language"), "target-language");
                } else {
                    visitor.event(event);
                }
            }
        }
    }

    /** How many elements are open; below them lies what the root inherits. */
    private static int depth(Deque<Boolean> open) {
        return open.size() - 1;
    }

    private boolean isSecond(StartElement root) {
        String namespace = root.getName().getNamespaceURI();
        String version = get(root, "version");
        if (!root.getName().getLocalPart().equals("xliff")) {
            throw BadFile.unsupported(
                    name,
                    "is no XLIFF file: its first element is “" + root.getName().getLocalPart() + "”.");
        }
        boolean known = version.startsWith("2.") ? namespace.equals(VERSION_2) : NAMESPACES_1.contains(namespace);
        if (!VERSIONS.contains(version) || !known) {
            throw BadFile.unsupported(
                    name,
                    "is XLIFF “" + version + "” of the namespace “" + namespace + "”; 1.1, 1.2, 2.0 and 2.1 are read.");
        }
        return version.startsWith("2.");
    }

    private static boolean isUnit(StartElement start, boolean second) {
        return start.getName().getLocalPart().equals(second ? "unit" : "trans-unit");
    }

    private static boolean inherits(StartElement start, boolean outside) {
        String own = get(start, "translate");
        return own.isEmpty() ? outside : !own.equals("no");
    }

    private static String get(StartElement start, String attribute) {
        Attribute found = start.getAttributeByName(new QName(attribute));
        return found == null ? "" : found.getValue();
    }
}
