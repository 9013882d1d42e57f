package org.jenner.registry.platform.commandline;

/** A command line that cannot be understood; the message says which word is wrong. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String line) {
        super(line);
    }
}
