package org.jenner.registry.exchange.door.soap;

/** The faults of the contract: the element of the detail, and its Reason, which the schema fixes for all but the first. */
enum FaultKind {
    /** Whatever has no fault of its own: a request that cannot be read, trouble of ours. */
    UNKNOWN("fault", "Unknown"),
    /** The sender was not let in. */
    SECURITY("SecurityFault", "Security"),
    /** The message, or the envelope around it, is larger than the registry takes. */
    MESSAGE_TOO_LARGE("MessageTooLargeFault", "MessageTooLarge"),
    /** The body asks for an operation that the contract does not know. */
    UNSUPPORTED_OPERATION("UnsupportedOperationFault", "UnsupportedOperation");

    private final String element;
    private final String reason;

    FaultKind(String element, String reason) {
        this.element = element;
        this.reason = reason;
    }

    String element() {
        return element;
    }

    String reason() {
        return reason;
    }
}
