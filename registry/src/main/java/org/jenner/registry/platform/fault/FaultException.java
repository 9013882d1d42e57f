package org.jenner.registry.platform.fault;

import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Fault} from where it happened to the door, the only place that catches it.
 *
 * <p>The detail names ids and codes, never names, birth dates or message text: it is logged.
 */
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public FaultException(Fault fault, String detail) {
        this(fault, detail, null);
    }

    public FaultException(Fault fault, String detail, @Nullable Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
