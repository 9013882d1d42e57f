package org.jenner.registry.reference;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A reference file (code set, jurisdiction, schedule) that is missing or cannot be used as it lies. The message is one
 * line for the person who keeps the files: which file, which line, what is wrong.
 */
public final class ReferenceFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    private ReferenceFileException(Path file, int line, String reason) {
        super(line > 0 ? "%s line %d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason));
        this.file = file.toString();
        this.line = line;
        this.reason = reason;
    }

    /** Trouble on one line of a file; lines count from 1. */
    public static ReferenceFileException at(Path file, int line, String reason) {
        return new ReferenceFileException(file, line, reason);
    }

    /** Trouble with a file as a whole: missing, unreadable, empty. */
    public static ReferenceFileException of(Path file, String reason) {
        return new ReferenceFileException(file, 0, reason);
    }

    /** The file (or folder) in question, as the caller named it. */
    public String file() {
        return file;
    }

    /** The line, counted from 1; empty when the whole file is meant. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    /** What is wrong, without file and line. */
    public String reason() {
        return reason;
    }
}
