package org.jenner.registry.exchange.door.mllp;

import java.io.IOException;

/** Bytes that are no frame: where the next message begins is not known, so the connection ends. */
final class BrokenFrameException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** How a frame can be broken. */
    enum Kind {
        /** Something else stands before the start block. */
        NO_START,
        /** The sender ended the connection within a frame. */
        CUT_OFF,
        /** A start block within a frame: the end of the one before is lost. */
        BEGUN_TWICE,
        /** The end block is not followed by a carriage return. */
        BROKEN_END
    }

    BrokenFrameException(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
