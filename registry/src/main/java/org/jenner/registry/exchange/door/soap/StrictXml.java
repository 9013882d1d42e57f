package org.jenner.registry.exchange.door.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML of strangers: what SOAP 1.2 forbids (document types, processing instructions) and what fetches or multiplies
 * (entities, XInclude) ends the reading at once; nothing outside of the bytes is ever opened.
 */
final class StrictXml extends StreamReaderDelegate {
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
    private static final int DEPTH = 50;
    private static final int ELEMENTS = 1_000;
    private static final int ATTRIBUTES = 50;
    private static final int ATTRIBUTE_LENGTH = 16 << 10;

    private static final XMLInputFactory FACTORY = factory();

    private StrictXml(XMLStreamReader reader) {
        super(reader);
    }

    /** Thrown for XML that is well formed and not wanted. */
    static final class Forbidden extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        Forbidden(String what) {
            super(what);
        }
    }

    /**
     * @param charset what the transport says; null: what the XML itself says
     */
    static XMLStreamReader read(byte[] xml, @Nullable String charset) throws XMLStreamException {
        return new StrictXml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml), charset));
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case DTD, ENTITY_DECLARATION, NOTATION_DECLARATION -> throw new Forbidden("a document type declaration");
            case ENTITY_REFERENCE -> throw new Forbidden("an entity");
            case PROCESSING_INSTRUCTION -> throw new Forbidden("a processing instruction");
            case START_ELEMENT -> {
                if (XINCLUDE.equals(getNamespaceURI())) {
                    throw new Forbidden("an XInclude element");
                }
            }
            default -> {}
        }
        return event;
    }

    /** By our own steps, since the reader's own would pass over what is forbidden. */
    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event == COMMENT || event == SPACE || (isText(event) && isWhiteSpace())) {
            event = next();
        }
        if (event != START_ELEMENT && event != END_ELEMENT) {
            throw new XMLStreamException("text where an element should stand");
        }
        return event;
    }

    private static boolean isText(int event) {
        return event == CHARACTERS || event == CDATA;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_LENGTH);
        return factory;
    }
}
