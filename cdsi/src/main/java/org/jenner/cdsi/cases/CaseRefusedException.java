package org.jenner.cdsi.cases;

/** A file or a row of it that holds no case; the message says why. */
public final class CaseRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    CaseRefusedException(String reason) {
        super(reason);
    }

    CaseRefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The same with its place in front: {@code cases.csv:12: the case needs dob}. */
    CaseRefusedException at(String place) {
        return new CaseRefusedException(place + ": " + getMessage(), this);
    }
}
