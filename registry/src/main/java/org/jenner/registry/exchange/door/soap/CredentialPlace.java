package org.jenner.registry.exchange.door.soap;

import java.util.Locale;
import org.jenner.registry.directory.InterfaceSwitch;
import org.jenner.registry.directory.Sender;

/** Where an interface's user and password stand in a SOAP request; its {@link InterfaceSwitch#SOAP_CREDENTIALS} says it. */
enum CredentialPlace {
    /** As fields of the body: the contract's way, and what counts when the switch is not set. */
    BODY,
    /** As the UsernameToken of a WS-Security header. */
    HEADER;

    /** What the sender's interface is set to; the database holds no other word. */
    static CredentialPlace of(Sender sender) {
        return valueOf(sender.switches()
                .getOrDefault(
                        InterfaceSwitch.SOAP_CREDENTIALS.key(), BODY.name().toLowerCase(Locale.ROOT))
                .toUpperCase(Locale.ROOT));
    }
}
