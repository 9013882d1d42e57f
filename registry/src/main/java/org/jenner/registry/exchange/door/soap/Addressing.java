package org.jenner.registry.exchange.door.soap;

import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads the headers of WS-Addressing 1.0 that some clients send: the answer goes back on the same connection, and nowhere
 * else, whatever address a stranger names.
 */
final class Addressing extends AbstractSoapInterceptor {
    static final String NAMESPACE = "http://www.w3.org/2005/08/addressing";

    private static final String ANONYMOUS = NAMESPACE + "/anonymous";

    Addressing() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(name("Action"), name("To"), name("MessageID"), name("ReplyTo"), name("FaultTo"), name("From"));
    }

    static QName name(String local) {
        return new QName(NAMESPACE, local, "wsa");
    }

    @Override
    public void handleMessage(SoapMessage message) {
        SoapRequest request = SoapRequest.of(message);
        for (Header header : message.getHeaders()) {
            if (NAMESPACE.equals(header.getName().getNamespaceURI()) && header.getObject() instanceof Element element) {
                switch (header.getName().getLocalPart()) {
                    case "MessageID" ->
                        request.messageId(element.getTextContent().strip());
                    case "ReplyTo", "FaultTo" -> checkAnonymous(element);
                    default -> {}
                }
            }
        }
    }

    private static void checkAnonymous(Element endpoint) {
        @Nullable Element address = DOMUtils.getFirstChildWithName(endpoint, NAMESPACE, "Address");
        if (address == null || !ANONYMOUS.equals(address.getTextContent().strip())) {
            throw ContractFault.ofSoap(
                    Soap12.getInstance().getSender(),
                    "The answer goes back on the same connection: let ReplyTo and FaultTo be anonymous.");
        }
    }
}
