package org.jenner.registry.exchange.door.soap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;

/** Is the body's element one of the contract, and does the action, where one is named, say the same? */
final class OperationCheck extends AbstractSoapInterceptor {

    OperationCheck() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        XMLStreamReader body = message.getContent(XMLStreamReader.class);
        if (body == null || !isAtElement(body)) {
            throw ContractFault.malformed("The envelope has no body, or nothing in it.");
        }
        if (!Contract.NAMESPACE.equals(body.getNamespaceURI())) {
            throw ContractFault.unsupportedOperation(
                    "The body's element is not of the namespace " + Contract.NAMESPACE + ".");
        }
        Contract.Operation operation = Contract.Operation.ofElement(body.getLocalName())
                .orElseThrow(() -> ContractFault.unsupportedOperation(
                        "There are two operations: connectivityTest and submitSingleMessage."));
        // Some clients name none; the body says enough.
        if (message.get(SoapBindingConstants.SOAP_ACTION) instanceof String action
                && !action.isEmpty()
                && !action.equals(operation.action())) {
            throw ContractFault.malformed("The action of the Content-Type is not that of the body's element.");
        }
    }

    /** Goes past the blanks and comments of an envelope that is written over several lines. */
    private static boolean isAtElement(XMLStreamReader body) {
        try {
            int event = body.getEventType();
            while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.SPACE || body.isWhiteSpace()) {
                event = body.next();
            }
            return event == XMLStreamConstants.START_ELEMENT;
        } catch (XMLStreamException broken) {
            throw FaultAnswer.unreadable(broken);
        }
    }
}
