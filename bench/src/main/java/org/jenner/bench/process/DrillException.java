package org.jenner.bench.process;

import org.jspecify.annotations.Nullable;

/** Something is not as it must be; the message says what, with what was expected. */
public final class DrillException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DrillException(String line) {
        this(line, null);
    }

    public DrillException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
