package org.jenner.registry.reference.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jenner.registry.reference.ReferenceFileException;

/**
 * Reads the flat XML that CDC publishes: a root, records in it, fields in these. Two writings of a field occur: an
 * element named like the field ({@code <CVXCode>03</CVXCode>}), and a pair {@code <Name>CVXCode</Name><Value>03</Value>}.
 * Document types and entities of its own are refused.
 */
final class CdcXmlFile {

    private final Path file;
    private final XMLStreamReader xml;

    private CdcXmlFile(Path file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /**
     * Reads all records.
     *
     * @param file the file
     * @param recordName the element of a record
     * @throws ReferenceFileException when the file is missing, no such XML, or holds no record
     */
    static List<CdcRecord> read(Path file, String recordName) {
        try (var bytes = Files.newInputStream(file)) {
            var records = new CdcXmlFile(file, factory().createXMLStreamReader(bytes)).records(recordName);
            if (records.isEmpty()) {
                throw ReferenceFileException.of(file, "holds no " + recordName);
            }
            return records;
        } catch (NoSuchFileException e) {
            throw ReferenceFileException.of(file, "is missing");
        } catch (IOException e) {
            throw ReferenceFileException.of(file, "cannot be read: " + e.getMessage());
        } catch (XMLStreamException e) {
            throw ReferenceFileException.at(
                    file,
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()),
                    "is not well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private List<CdcRecord> records(String recordName) throws XMLStreamException {
        var records = new ArrayList<CdcRecord>();
        var inRoot = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.DTD -> throw at("has a document type; CDC's files have none");
                case XMLStreamReader.START_ELEMENT -> {
                    if (inRoot) {
                        records.add(record(recordName));
                    }
                    inRoot = true;
                }
                default -> {}
            }
        }
        return records;
    }

    private CdcRecord record(String recordName) throws XMLStreamException {
        if (!xml.getLocalName().equals(recordName)) {
            throw at("%s stands where %s should".formatted(xml.getLocalName(), recordName));
        }
        var line = line();
        var fields = new LinkedHashMap<String, String>();
        String name = "";
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            var element = xml.getLocalName();
            var text = text();
            switch (element) {
                case "Name" -> name = text.strip();
                case "Value" -> put(fields, name, text);
                default -> put(fields, element, text);
            }
        }
        return new CdcRecord(file, line, fields);
    }

    private void put(Map<String, String> fields, String name, String text) {
        if (name.isEmpty() || fields.put(name, text) != null) {
            throw at(name.isEmpty() ? "a Value has no Name" : name + " stands twice in one record");
        }
    }

    private String text() throws XMLStreamException {
        try {
            return xml.getElementText();
        } catch (XMLStreamException e) {
            throw at("a field holds elements or is not closed");
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private ReferenceFileException at(String reason) {
        return ReferenceFileException.at(file, line(), reason);
    }
}
