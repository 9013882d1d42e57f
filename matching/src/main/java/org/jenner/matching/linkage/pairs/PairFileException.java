package org.jenner.matching.linkage.pairs;

import java.nio.file.Path;

/** A file that is not what it should be; the message names file, line and what is wrong, and repeats no value of a person. */
public final class PairFileException extends Exception {
    private static final long serialVersionUID = 1L;

    PairFileException(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }

    PairFileException(Path file, String reason) {
        super(file + ": " + reason);
    }
}
