package org.jenner.cdsi.cases;

/** A text that is no JSON, or a value that is not of the kind it should be. */
public final class JsonRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    JsonRefusedException(String reason) {
        super(reason);
    }
}
