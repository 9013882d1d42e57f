package org.jenner.registry.reference.codes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jenner.registry.reference.ReferenceFileException;

/** One record of a file of CDC: field names and values, and where it begins, to say where something is wrong. */
record CdcRecord(Path file, int line, Map<String, String> fields) {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu");

    /** A field without the blanks around it and with single blanks inside; empty when CDC leaves it empty. */
    String text(String field) {
        var text = fields.get(field);
        if (text == null) {
            throw at(field + " is missing");
        }
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A field that must not be empty. */
    String required(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            throw at(field + " is empty");
        }
        return text;
    }

    /** A field that must not be empty, read by a function that answers empty for what it cannot read. */
    <T> T value(String field, Function<String, Optional<T>> reader) {
        var text = required(field);
        return reader.apply(text).orElseThrow(() -> at("%s '%s' is not to be understood".formatted(field, text)));
    }

    /** A date in CDC's writing, month first: {@code 5/28/2010}. */
    LocalDate date(String field) {
        var text = required(field);
        try {
            return LocalDate.parse(text, AMERICAN);
        } catch (DateTimeParseException e) {
            throw at("%s '%s' is no date like 5/28/2010".formatted(field, text));
        }
    }

    /** A complaint about this record. */
    ReferenceFileException at(String reason) {
        return ReferenceFileException.at(file, line, reason);
    }
}
