package org.jenner.cdsi.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The project's own cases with known answers, plain ones of every vaccine group, which any sound release of CDC's passes. */
public enum ShippedCases {
    CHILDHOOD("childhood.jsonl"),
    ADOLESCENT_AND_ADULT("adolescent-and-adult.jsonl"),
    CONDITIONS("conditions.jsonl");

    private final String file;

    ShippedCases(String file) {
        this.file = file;
    }

    /** The name of the file, for {@link CaseRunner#run(String, byte[])}. */
    public String file() {
        return file;
    }

    /** The file, one JSON object a line. */
    public byte[] content() {
        try (InputStream stream = ShippedCases.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing in the program");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
