package org.jenner.registry.reference.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of one file of our own, sorted by key, so that the same content always makes the same file. Keys that are
 * numbers sort as numbers, others by character.
 */
final class CodeRows {

    private static final Comparator<List<String>> BY_KEY = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final CodeFile file;
    private final TreeMap<List<String>, List<String>> rows = new TreeMap<>(BY_KEY);

    CodeRows(CodeFile file) {
        this.file = file;
    }

    CodeFile file() {
        return file;
    }

    /** Adds a row; one with the same key is replaced. */
    void put(String... fields) {
        put(List.of(fields));
    }

    private void put(List<String> fields) {
        if (fields.size() != file.columns().size()) {
            throw new IllegalArgumentException(
                    "%s has %d columns".formatted(file, file.columns().size()));
        }
        rows.put(List.copyOf(fields.subList(0, file.keyColumns())), List.copyOf(fields));
    }

    /** The keys and rows in order. */
    Map<List<String>, List<String>> byKey() {
        return new LinkedHashMap<>(rows);
    }

    int size() {
        return rows.size();
    }

    /** The file's text: header and rows, each line with a line feed. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", file.columns()));
        rows.values().forEach(fields -> lines.add(String.join("\t", fields)));
        return String.join("\n", lines) + "\n";
    }

    private static int compare(String one, String other) {
        var numbers = !one.isEmpty() && !other.isEmpty() && isNumber(one) && isNumber(other);
        int order = numbers ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : 0;
        return order != 0 ? order : one.compareTo(other);
    }

    private static boolean isNumber(String text) {
        return text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
