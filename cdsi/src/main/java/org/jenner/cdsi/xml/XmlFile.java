package org.jenner.cdsi.xml;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML file with the JDK's StAX into a tree. Document types and external entities are refused. */
public final class XmlFile {
    private static final XMLInputFactory FACTORY = factory();

    private XmlFile() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * The root element of the file.
     *
     * @param file its name, which every element tells
     */
    public static XmlElement read(String file, byte[] content) throws XmlRefusedException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                return tree(file, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new XmlRefusedException(line, "not well-formed XML: " + firstLine(e), e);
        }
    }

    private static XmlElement tree(String file, XMLStreamReader reader) throws XMLStreamException, XmlRefusedException {
        XmlTree tree = new XmlTree();
        while (tree.root() == null) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> tree.begin(start(file, reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    tree.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> tree.end(line(reader));
                case XMLStreamConstants.DTD ->
                    throw new XmlRefusedException(line(reader), "a document type is not allowed here");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlRefusedException(line(reader), "an entity is not allowed here");
                default -> {
                    // Comments, processing instructions and the document's start say nothing.
                }
            }
        }
        return tree.root();
    }

    private static XmlElement start(String file, XMLStreamReader reader) {
        String[] attributes = new String[reader.getAttributeCount() * 2];
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes[2 * i] = reader.getAttributeLocalName(i);
            attributes[2 * i + 1] = reader.getAttributeValue(i);
        }
        return new XmlElement(reader.getLocalName(), file, line(reader), attributes);
    }

    private static int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        // The JDK begins with the place, which the caller tells better.
        int at = message.indexOf("Message: ");
        return at < 0
                ? message.strip()
                : message.substring(at + "Message: ".length()).strip();
    }
}
