package org.jenner.registry.exchange.door.soap;

import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Addresses the answer to a request that came with a MessageID: its action, and which request it answers. */
final class AddressingAnswer extends AbstractSoapInterceptor {

    AddressingAnswer() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Exchange exchange = message.getExchange();
        String messageId = SoapRequest.of(exchange.getInMessage()).messageId();
        if (messageId != null) {
            String operation = exchange.getBindingOperationInfo().getName().getLocalPart();
            Contract.Operation.ofElement(operation).ifPresent(one -> add(message, "Action", one.answerAction()));
            add(message, "RelatesTo", messageId);
        }
    }

    private static void add(SoapMessage message, String name, String text) {
        Document document = DOMUtils.createDocument();
        Element element = document.createElementNS(Addressing.NAMESPACE, "wsa:" + name);
        element.appendChild(document.createTextNode(text));
        message.getHeaders().add(new SoapHeader(Addressing.name(name), element));
    }
}
