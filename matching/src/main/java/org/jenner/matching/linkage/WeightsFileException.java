package org.jenner.matching.linkage;

/** A file of weights that cannot be used; the message is one line with file, line and what is wrong. */
public final class WeightsFileException extends Exception {
    private static final long serialVersionUID = 1L;

    WeightsFileException(String message) {
        super(message);
    }
}
