package org.jenner.hl7.header;

import java.util.Set;

/**
 * A type of message that is taken.
 *
 * @param code MSH-9.1, such as {@code VXU}
 * @param event MSH-9.2, such as {@code V04}
 * @param structure MSH-9.3, such as {@code VXU_V04}
 * @param profiles MSH-21.1 of the profiles that the message may follow, such as {@code Z22}; empty where none is prescribed
 */
public record AcceptedMessage(String code, String event, String structure, Set<String> profiles) {

    /** A vaccination record update, profile Z22. */
    public static final AcceptedMessage VXU_V04 = new AcceptedMessage("VXU", "V04", "VXU_V04", Set.of("Z22"));

    /** A query for a history (Z34) or for an evaluated history and forecast (Z44). */
    public static final AcceptedMessage QBP_Q11 = new AcceptedMessage("QBP", "Q11", "QBP_Q11", Set.of("Z34", "Z44"));

    public AcceptedMessage {
        profiles = Set.copyOf(profiles);
    }
}
