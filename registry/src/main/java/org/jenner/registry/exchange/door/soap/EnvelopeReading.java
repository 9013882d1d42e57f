package org.jenner.registry.exchange.door.soap;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jenner.registry.exchange.door.Reception;

/** Puts our strict reader of XML before the envelope, in the place of the usual one. */
final class EnvelopeReading extends AbstractPhaseInterceptor<Message> {
    private final int limit;

    /**
     * @param limit bytes of the largest message, to be told
     */
    EnvelopeReading(int limit) {
        super(Phase.POST_STREAM);
        this.limit = limit;
        addBefore(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        // The answer's, which would be that of the request.
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
        SoapRequest request = SoapRequest.of(message);
        switch (request.body().outcome()) {
            case COMPLETE -> message.setContent(XMLStreamReader.class, reader(request));
            case TOO_LARGE -> throw ContractFault.tooLarge(limit);
            case TOO_SLOW -> throw ContractFault.malformed("The request took longer than a minute. Send it again.");
            case SHARE_TAKEN -> throw ContractFault.of(Reception.shareTaken());
            case NO_MEMORY -> throw ContractFault.of(Reception.noMemory());
        }
    }

    private static XMLStreamReader reader(SoapRequest request) {
        try {
            XMLStreamReader reader = StrictXml.read(request.body().bytes(), request.charset());
            reader.nextTag();
            if (!reader.getLocalName().equals("Envelope")) {
                throw ContractFault.malformed("The request is no SOAP envelope.");
            }
            if (!Soap12.SOAP_NAMESPACE.equals(reader.getNamespaceURI())) {
                throw ContractFault.ofSoap(
                        Soap12.getInstance().getVersionMismatch(),
                        "Send SOAP 1.2: the envelope's namespace is " + Soap12.SOAP_NAMESPACE + ".");
            }
            return reader;
        } catch (XMLStreamException broken) {
            throw FaultAnswer.unreadable(broken);
        }
    }
}
