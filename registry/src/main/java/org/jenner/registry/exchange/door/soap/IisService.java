package org.jenner.registry.exchange.door.soap;

import cdc.iisb.v2011.ConnectivityTestRequestType;
import cdc.iisb.v2011.ConnectivityTestResponseType;
import cdc.iisb.v2011.IISPortType;
import cdc.iisb.v2011.SubmitSingleMessageRequestType;
import cdc.iisb.v2011.SubmitSingleMessageResponseType;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.jenner.hl7.Hl7Reader;
import org.jenner.registry.directory.Authentication;
import org.jenner.registry.directory.Claim;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.door.Reception;
import org.jspecify.annotations.Nullable;

/** The two operations. What is wrong with a message is said in its HL7 answer, never in a fault. */
@WebService(
        endpointInterface = "cdc.iisb.v2011.IISPortType",
        targetNamespace = Contract.NAMESPACE,
        serviceName = "client_Service",
        portName = "client_Port_Soap12")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
final class IisService implements IISPortType {
    private final Reception reception;
    private final int limit;

    /**
     * @param limit bytes of the largest message taken
     */
    IisService(Reception reception, int limit) {
        this.reception = reception;
        this.limit = limit;
    }

    @Override
    public ConnectivityTestResponseType connectivityTest(ConnectivityTestRequestType request) {
        ConnectivityTestResponseType answer = new ConnectivityTestResponseType();
        answer.setReturn(given(request.getEchoBack()));
        return answer;
    }

    @Override
    public SubmitSingleMessageResponseType submitSingleMessage(SubmitSingleMessageRequestType request) {
        Sender sender = letIn(request);
        byte[] message = Hl7Reader.bytes(given(request.getHl7Message()));
        if (message.length > limit) {
            throw ContractFault.tooLarge(limit);
        }
        return switch (reception.handOver(sender, message)) {
            case Reception.Outcome.Answered(byte[] answer) -> answered(answer);
            case Reception.Outcome.Failed failed -> throw ContractFault.of(failed);
        };
    }

    private Sender letIn(SubmitSingleMessageRequestType request) {
        SoapRequest around = SoapRequest.of(PhaseInterceptorChain.getCurrentMessage());
        UsernameToken token = around.token();
        boolean inBody = !given(request.getUsername()).isEmpty()
                || !given(request.getPassword()).isEmpty();
        if (inBody && token != null) {
            throw ContractFault.security("Send user and password once: in the body or in a WS-Security header.");
        }
        if (!inBody && token == null) {
            throw ContractFault.security("Send username and password.");
        }
        Claim claim = new Claim(
                token == null ? given(request.getUsername()) : token.username(),
                token == null ? given(request.getPassword()) : token.password(),
                given(request.getFacilityID()).isEmpty() ? null : request.getFacilityID());
        return switch (reception.letIn(claim, around.from())) {
            case Authentication.Outcome.Accepted(Sender sender) ->
                inRightPlace(sender, token == null ? CredentialPlace.BODY : CredentialPlace.HEADER);
            case Authentication.Outcome.Refused _ ->
                throw ContractFault.security("User, password or facility is not right.");
            case Authentication.Outcome.TooMany(Duration pause) ->
                throw ContractFault.securityLater(
                        "Too many failed logins. Wait " + (pause.toSeconds() + 1)
                                + " seconds and check the credentials.",
                        pause.plusSeconds(1));
        };
    }

    private static Sender inRightPlace(Sender sender, CredentialPlace used) {
        CredentialPlace agreed = CredentialPlace.of(sender);
        if (used != agreed) {
            throw ContractFault.security(
                    agreed == CredentialPlace.HEADER
                            ? "This interface sends user and password in a WS-Security header."
                            : "This interface sends user and password in the body.");
        }
        return sender;
    }

    private static SubmitSingleMessageResponseType answered(byte[] answer) {
        SubmitSingleMessageResponseType response = new SubmitSingleMessageResponseType();
        response.setReturn(new String(answer, StandardCharsets.UTF_8));
        return response;
    }

    /** Absent, nil and empty are the same here. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
