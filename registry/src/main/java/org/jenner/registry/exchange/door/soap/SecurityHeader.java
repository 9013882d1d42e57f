package org.jenner.registry.exchange.door.soap;

import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads a WS-Security header with one UsernameToken (docs/adr/0006). Whatever else could stand in such a header says
 * something that is not checked here, so it is refused rather than passed over.
 */
final class SecurityHeader extends AbstractSoapInterceptor {
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String SECURITY = OASIS + "wssecurity-secext-1.0.xsd";
    private static final String UTILITY = OASIS + "wssecurity-utility-1.0.xsd";
    private static final String PASSWORD_TEXT = OASIS + "username-token-profile-1.0#PasswordText";
    private static final QName NAME = new QName(SECURITY, "Security");

    SecurityHeader() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(NAME);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        SoapRequest request = SoapRequest.of(message);
        for (Header header : message.getHeaders()) {
            if (header instanceof SoapHeader && header.getName().equals(NAME)) {
                if (request.token() != null) {
                    throw ContractFault.security("Send one WS-Security header.");
                }
                request.token(token((Element) header.getObject()));
            }
        }
    }

    private static UsernameToken token(Element security) {
        @Nullable UsernameToken token = null;
        for (Element part = DOMUtils.getFirstElement(security); part != null; part = DOMUtils.getNextElement(part)) {
            if (is(part, SECURITY, "UsernameToken") && token == null) {
                token = usernameToken(part);
            } else if (!is(part, UTILITY, "Timestamp")) {
                throw ContractFault.security("The WS-Security header may hold one UsernameToken and a Timestamp.");
            }
        }
        if (token == null) {
            throw ContractFault.security("The WS-Security header holds no UsernameToken.");
        }
        return token;
    }

    private static UsernameToken usernameToken(Element token) {
        Element username = DOMUtils.getFirstChildWithName(token, SECURITY, "Username");
        Element password = DOMUtils.getFirstChildWithName(token, SECURITY, "Password");
        if (username == null || password == null) {
            throw ContractFault.security("The UsernameToken needs Username and Password.");
        }
        String type = password.getAttribute("Type");
        if (!type.isEmpty() && !type.equals(PASSWORD_TEXT)) {
            throw ContractFault.security(
                    "Send the password as PasswordText: only its hash is kept here, so no digest can be checked.");
        }
        return new UsernameToken(
                username.getTextContent().strip(), password.getTextContent().strip());
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
