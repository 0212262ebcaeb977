package org.duizhao.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Characters;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** An element with all that is in it, which can be changed and written again; what is not changed is written as it was read. */
final class XmlElement {

    static final XMLEventFactory EVENTS = XMLEventFactory.newFactory();

    private final QName name;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Namespace> namespaces = new ArrayList<>();

    /** Elements, and events of all other kinds; characters that follow each other are one event. */
    private final List<Object> children = new ArrayList<>();

    private XmlElement(QName name) {
        this.name = name;
    }

    /** Reads what follows a start tag, up to its end tag. */
    static XmlElement read(StartElement start, XMLEventReader events) throws XMLStreamException {
        XmlElement element = new XmlElement(start.getName());
        start.getAttributes().forEachRemaining(element.attributes::add);
        start.getNamespaces().forEachRemaining(element.namespaces::add);
        while (true) {
            XMLEvent event = events.nextEvent();
            if (event.isEndElement()) {
                return element;
            }
            if (event.isStartElement()) {
                element.children.add(read(event.asStartElement(), events));
            } else {
                element.add(event);
            }
        }
    }

    /** A new element of the same namespace as this one, with the same prefix. */
    XmlElement sibling(String localName) {
        return new XmlElement(new QName(name.getNamespaceURI(), localName, name.getPrefix()));
    }

    /** A new element of another namespace, which it declares. */
    static XmlElement declaring(String namespace, String prefix, String localName) {
        XmlElement element = new XmlElement(new QName(namespace, localName, prefix));
        element.namespaces.add(EVENTS.createNamespace(prefix, namespace));
        return element;
    }

    /** The same tag with nothing in it. */
    XmlElement emptied() {
        XmlElement copy = new XmlElement(name);
        copy.attributes.addAll(attributes);
        copy.namespaces.addAll(namespaces);
        return copy;
    }

    boolean is(String localName) {
        return name.getLocalPart().equals(localName);
    }

    String localName() {
        return name.getLocalPart();
    }

    String namespace() {
        return name.getNamespaceURI();
    }

    /** The value of an attribute without a namespace; empty where it is not there. */
    String get(String attribute) {
        return attributes.stream()
                .filter(one -> one.getName().equals(new QName(attribute)))
                .map(Attribute::getValue)
                .findFirst()
                .orElse("");
    }

    XmlElement set(String attribute, String value) {
        return set(EVENTS.createAttribute(attribute, value));
    }

    XmlElement language(String value) {
        return set(EVENTS.createAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", value));
    }

    private XmlElement set(Attribute attribute) {
        attributes.removeIf(one -> one.getName().equals(attribute.getName()));
        attributes.add(attribute);
        return this;
    }

    XmlElement add(String text) {
        if (!text.isEmpty()) {
            add(EVENTS.createCharacters(text));
        }
        return this;
    }

    XmlElement add(XmlElement child) {
        children.add(child);
        return this;
    }

    void add(int at, XmlElement child) {
        children.add(at, child);
    }

    private void add(XMLEvent event) {
        int last = children.size() - 1;
        if (event instanceof Characters more
                && last >= 0
                && children.get(last) instanceof Characters text
                && text.isCData() == more.isCData()) {
            String joined = text.getData() + more.getData();
            children.set(last, text.isCData() ? EVENTS.createCData(joined) : EVENTS.createCharacters(joined));
        } else {
            children.add(event);
        }
    }

    void clear() {
        children.clear();
    }

    List<Object> children() {
        return children;
    }

    Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The first child of this namespace with that name, or null. */
    XmlElement first(String localName) {
        return elements()
                .filter(child -> child.is(localName) && child.namespace().equals(namespace()))
                .findFirst()
                .orElse(null);
    }

    /** Visits all elements below this one, in the order of the text. */
    void descend(Consumer<XmlElement> visitor) {
        elements().forEach(child -> {
            visitor.accept(child);
            child.descend(visitor);
        });
    }

    void write(XMLEventWriter out) throws XMLStreamException {
        out.add(EVENTS.createStartElement(
                name.getPrefix(),
                name.getNamespaceURI(),
                name.getLocalPart(),
                attributes.iterator(),
                namespaces.iterator()));
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                element.write(out);
            } else {
                out.add((XMLEvent) child);
            }
        }
        out.add(EVENTS.createEndElement(
                name.getPrefix(), name.getNamespaceURI(), name.getLocalPart(), namespaces.iterator()));
    }
}
