package org.jenner.registry.platform.fault;

import org.jspecify.annotations.Nullable;

/**
 * A command that cannot go on for a reason its caller can mend: port taken, no rights, wrong data. The message is the
 * one line that is shown: what is wrong and what to do.
 */
public final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefusedException(String line) {
        this(line, null);
    }

    public StartRefusedException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }

    /** What is wrong and what to do, in one line. */
    public String line() {
        return String.valueOf(getMessage()).replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
