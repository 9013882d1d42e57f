package org.jenner.registry.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of our own form: UTF-8, one header line, fields separated by tabs, no quoting. The header must be the
 * expected one, every line as wide as the header.
 */
public final class TsvFile {

    private TsvFile() {}

    /**
     * Reads all rows.
     *
     * @param file the file
     * @param columns the header it must have
     * @throws ReferenceFileException when the file is missing or has not this form
     */
    public static List<TsvRow> read(Path file, List<String> columns) {
        var lines = lines(file);
        if (lines.isEmpty() || !fields(lines.getFirst()).equals(columns)) {
            throw ReferenceFileException.at(file, 1, "the header must be " + String.join(", ", columns));
        }
        return rows(file, lines, columns);
    }

    /**
     * Reads all rows of a file that is part of the program and names its columns itself.
     *
     * @param beside a class in whose package the file lies
     * @throws ReferenceFileException when the file is missing or has not this form
     */
    public static List<TsvRow> read(Class<?> beside, String name) {
        var file = Path.of(name);
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw ReferenceFileException.of(file, "is missing");
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return rows(file, lines, fields(lines.getFirst()));
        } catch (IOException e) {
            throw ReferenceFileException.of(file, "cannot be read: " + e.getMessage());
        }
    }

    private static List<TsvRow> rows(Path file, List<String> lines, List<String> columns) {
        var rows = new ArrayList<TsvRow>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            var fields = fields(lines.get(i));
            if (fields.size() != columns.size()) {
                throw ReferenceFileException.at(
                        file, i + 1, "has %d fields, not %d".formatted(fields.size(), columns.size()));
            }
            rows.add(new TsvRow(file, i + 1, columns, fields));
        }
        return rows;
    }

    private static List<String> fields(String line) {
        return List.of(line.split("\t", -1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw ReferenceFileException.of(file, "is missing");
        } catch (CharacterCodingException e) {
            throw ReferenceFileException.of(file, "is not UTF-8 text");
        } catch (IOException e) {
            throw ReferenceFileException.of(file, "cannot be read: " + e.getMessage());
        }
    }
}
