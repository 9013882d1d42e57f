package org.jenner.cdsi.xml;

/** A file that is no well-formed XML, or holds what is not allowed: document types, mixed text, too much nesting. */
public final class XmlRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    XmlRefusedException(int line, String reason) {
        super(reason);
        this.line = line;
    }

    XmlRefusedException(int line, String reason, Throwable cause) {
        super(reason, cause);
        this.line = line;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }
}
