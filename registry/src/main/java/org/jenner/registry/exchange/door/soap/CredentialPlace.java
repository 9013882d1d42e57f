package org.jenner.registry.exchange.door.soap;

import java.util.Locale;
import org.jenner.registry.directory.Sender;

/** Where an interface's user and password stand in a SOAP request; its switch {@value #SWITCH} says it. */
enum CredentialPlace {
    /** As fields of the body: the contract's way, and what counts when the switch is not set. */
    BODY,
    /** As the UsernameToken of a WS-Security header. */
    HEADER;

    static final String SWITCH = "soap-credentials";

    /** What the sender's interface is set to; the database holds no other word. */
    static CredentialPlace of(Sender sender) {
        return valueOf(sender.switches()
                .getOrDefault(SWITCH, BODY.name().toLowerCase(Locale.ROOT))
                .toUpperCase(Locale.ROOT));
    }
}
