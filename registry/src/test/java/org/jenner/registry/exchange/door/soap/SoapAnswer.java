package org.jenner.registry.exchange.door.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An answer that was found to be a SOAP 1.2 envelope with one element in its body. */
record SoapAnswer(HttpResponse<String> response, Element body) {
    static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";

    static SoapAnswer of(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/soap+xml");
        Document document = parse(response.body());
        Element envelope = document.getDocumentElement();
        assertThat(envelope.getNamespaceURI()).isEqualTo(SOAP);
        assertThat(envelope.getLocalName()).isEqualTo("Envelope");
        NodeList bodies = envelope.getElementsByTagNameNS(SOAP, "Body");
        assertThat(bodies.getLength()).isEqualTo(1);
        assertThat(bodies.item(0).getChildNodes().getLength()).isEqualTo(1);
        return new SoapAnswer(response, (Element) bodies.item(0).getFirstChild());
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("no XML: " + xml, broken);
        }
    }

    /** The text of {@code return}. */
    String returned() {
        assertThat(response.statusCode()).isEqualTo(200);
        return text(body, Contract.NAMESPACE, "return");
    }

    /** Status, code and the fault of the contract: {@code 500 Receiver SecurityFault 401 Security}. */
    String fault() {
        assertThat(body.getNamespaceURI()).isEqualTo(SOAP);
        assertThat(body.getLocalName()).isEqualTo("Fault");
        String code = text(body, SOAP, "Value").replaceFirst(".*:", "");
        Element detail = detail();
        return response.statusCode() + " " + code + " " + detail.getLocalName() + " "
                + text(detail, Contract.NAMESPACE, "Code") + " " + text(detail, Contract.NAMESPACE, "Reason");
    }

    /** What the sender is told to do, the same in both places. */
    String line() {
        String line = text(detail(), Contract.NAMESPACE, "Detail");
        assertThat(text(body, SOAP, "Text")).isEqualTo(line);
        return line;
    }

    /** The element of the contract in a fault. */
    Element detail() {
        Node detail = body.getElementsByTagNameNS(SOAP, "Detail").item(0);
        Element fault = (Element) detail.getFirstChild();
        assertThat(fault.getNamespaceURI()).isEqualTo(Contract.NAMESPACE);
        return fault;
    }

    String header(String namespace, String name) {
        NodeList found = body.getOwnerDocument().getElementsByTagNameNS(namespace, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static String text(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        assertThat(found.getLength()).as(name).isEqualTo(1);
        return found.item(0).getTextContent();
    }
}
