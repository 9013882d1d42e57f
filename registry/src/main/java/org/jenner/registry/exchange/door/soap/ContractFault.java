package org.jenner.registry.exchange.door.soap;

import java.time.Duration;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.helpers.DOMUtils;
import org.jenner.registry.exchange.door.Reception;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A fault of the contract on its way out. What the contract declares leaves as {@code soap:Receiver} with status 500, as
 * the clients of CDC's interface expect; a request that cannot be understood as {@code soap:Sender} with status 400 (SOAP
 * 1.2 part 2, section 7.5.2.2).
 */
final class ContractFault extends SoapFault {
    private static final long serialVersionUID = 1L;
    private static final int OURS = 500;
    private static final int SENDERS = 400;

    private final @Nullable Duration pause;

    private ContractFault(FaultKind kind, QName role, int status, int code, String line, @Nullable Duration pause) {
        super(line, role);
        this.pause = pause;
        setStatusCode(status);
        setDetail(detail(kind, code, line));
    }

    /**
     * The request cannot be understood.
     *
     * @param line what is wrong and what to do
     */
    static ContractFault malformed(String line) {
        return new ContractFault(FaultKind.UNKNOWN, Soap12.getInstance().getSender(), SENDERS, SENDERS, line, null);
    }

    /** The request breaks a rule of SOAP that has a fault code of its own. */
    static ContractFault ofSoap(QName role, String line) {
        return new ContractFault(FaultKind.UNKNOWN, role, OURS, SENDERS, line, null);
    }

    /** The sender was not let in. */
    static ContractFault security(String line) {
        return declared(FaultKind.SECURITY, 401, line, null);
    }

    /**
     * The sender failed too often.
     *
     * @param pause after which it may try again
     */
    static ContractFault securityLater(String line, Duration pause) {
        return declared(FaultKind.SECURITY, 429, line, pause);
    }

    static ContractFault tooLarge(int limit) {
        return declared(
                FaultKind.MESSAGE_TOO_LARGE,
                413,
                "A message may have at most " + limit + " bytes here. Send one message at a time.",
                null);
    }

    static ContractFault unsupportedOperation(String line) {
        return declared(FaultKind.UNSUPPORTED_OPERATION, 501, line, null);
    }

    /** Trouble of ours, logged already. */
    static ContractFault of(Reception.Outcome.Failed failed) {
        return declared(
                FaultKind.UNKNOWN,
                failed.fault().httpStatus(),
                failed.line(),
                failed.fault().pause().orElse(null));
    }

    /** After which the same request may pass; null when waiting does not help. */
    @Nullable
    Duration pause() {
        return pause;
    }

    private static ContractFault declared(FaultKind kind, int code, String line, @Nullable Duration pause) {
        return new ContractFault(kind, Soap12.getInstance().getReceiver(), OURS, code, line, pause);
    }

    private static Element detail(FaultKind kind, int code, String line) {
        Document document = DOMUtils.createDocument();
        Element detail = document.createElementNS(Soap12.SOAP_NAMESPACE, "soap:Detail");
        Element fault = document.createElementNS(Contract.NAMESPACE, kind.element());
        detail.appendChild(fault);
        append(fault, "Code", Integer.toString(code));
        append(fault, "Reason", kind.reason());
        append(fault, "Detail", line);
        return detail;
    }

    private static void append(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(Contract.NAMESPACE, name);
        child.appendChild(parent.getOwnerDocument().createTextNode(text));
        parent.appendChild(child);
    }
}
