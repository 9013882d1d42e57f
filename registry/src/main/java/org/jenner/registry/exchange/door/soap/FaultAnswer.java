package org.jenner.registry.exchange.door.soap;

import jakarta.xml.bind.JAXBException;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jenner.registry.exchange.door.Reception;
import org.jspecify.annotations.Nullable;

/** Makes a fault of the contract of whatever went wrong, so that no word of a library leaves the house. */
final class FaultAnswer extends AbstractPhaseInterceptor<Message> {

    FaultAnswer() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        ContractFault fault = of(message.getContent(Exception.class));
        message.setContent(Exception.class, fault);
        if (fault.pause() != null) {
            SoapRequest.of(message.getExchange().getInMessage()).retryAfter(fault.pause());
        }
    }

    /** XML that is broken or forbidden. */
    static ContractFault unreadable(XMLStreamException broken) {
        return broken instanceof StrictXml.Forbidden forbidden
                ? ContractFault.malformed("The request holds " + forbidden.getMessage() + "; SOAP 1.2 has none.")
                : ContractFault.malformed("The request is no well-formed XML.");
    }

    private static ContractFault of(@Nullable Exception failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ContractFault ready -> {
                    return ready;
                }
                case XMLStreamException broken -> {
                    return unreadable(broken);
                }
                case JAXBException unfit -> {
                    return ContractFault.malformed("The body does not follow the WSDL: " + Contract.NAMESPACE
                            + " is the namespace of all its elements.");
                }
                case SoapFault rule
                when rule.getFaultCode().equals(Soap12.getInstance().getMustUnderstand()) -> {
                    return ContractFault.ofSoap(
                            rule.getFaultCode(), "A header that must be understood is not known here.");
                }
                case SoapFault rule
                when rule.getFaultCode().equals(Soap12.getInstance().getSender()) -> {
                    return ContractFault.malformed("The envelope does not follow SOAP 1.2 or the WSDL.");
                }
                default -> {}
            }
        }
        return ContractFault.of(Reception.failed(failed == null ? new IllegalStateException("no fault") : failed));
    }
}
