package org.jenner.registry.reference;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of a {@link TsvFile}; turns its fields into values and says where a field is wrong. */
public record TsvRow(Path file, int line, List<String> columns, List<String> fields) {

    /** Copies the lists. */
    public TsvRow {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /** The field as it stands, empty included. */
    public String raw(String column) {
        return fields.get(columns.indexOf(column));
    }

    /** A field that must not be empty. */
    public String text(String column) {
        var text = raw(column);
        if (text.isBlank()) {
            throw wrong(column, "is empty");
        }
        return text;
    }

    /** A field read by a function that answers empty for what it cannot read. */
    public <T> T value(String column, Function<String, Optional<T>> reader) {
        return reader.apply(text(column)).orElseThrow(() -> wrong(column, "is not to be understood"));
    }

    /** A field of values separated by blanks; an empty list for an empty field. */
    public <T> List<T> values(String column, Function<String, Optional<T>> reader) {
        var text = raw(column);
        if (text.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<T>();
        for (String part : text.split(" ", -1)) {
            values.add(reader.apply(part).orElseThrow(() -> wrong(column, "is not to be understood")));
        }
        return values;
    }

    /** A date that must be there. */
    public LocalDate date(String column) {
        var date = dateIfAny(column);
        if (date == null) {
            throw wrong(column, "is empty");
        }
        return date;
    }

    /** A date or null. */
    public @Nullable LocalDate dateIfAny(String column) {
        var text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            // By hand: the formatter of the JDK costs more at start than all other reading of these files.
            if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw wrong(column, "is no date of the form 2025-11-19");
        }
        throw wrong(column, "is no date of the form 2025-11-19");
    }

    private static int number(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }

    /** One of two words: true for the first. */
    public boolean either(String column, String yes, String no) {
        var text = raw(column);
        if (!text.equals(yes) && !text.equals(no)) {
            throw wrong(column, "must be '%s' or '%s'".formatted(yes, no));
        }
        return text.equals(yes);
    }

    /** The complaint about one field, with its text: code files hold no patient data. */
    public ReferenceFileException wrong(String column, String reason) {
        return at("%s '%s' %s".formatted(column, raw(column), reason));
    }

    /** A complaint about the line. */
    public ReferenceFileException at(String reason) {
        return ReferenceFileException.at(file, line, reason);
    }
}
