package org.jenner.registry.reference.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.reference.TsvFile;
import org.jenner.registry.reference.TsvRow;

/**
 * What an import changes in one file.
 *
 * @param fileName the file
 * @param rows how many rows it holds afterwards
 * @param lines one line for each change: {@code + key text}, {@code - key text}, {@code ~ key column: old -> new}
 */
record CodeChanges(String fileName, int rows, List<String> lines) {

    CodeChanges {
        lines = List.copyOf(lines);
    }

    /** Compares new rows with the file that is there; a file that is missing or of another form counts as empty. */
    static CodeChanges between(Path folder, CodeRows rows) {
        var old = old(folder.resolve(rows.file().fileName()), rows.file());
        var lines = new ArrayList<String>();
        rows.byKey().forEach((key, fields) -> {
            var before = old.remove(key);
            if (before == null) {
                lines.add("+ " + String.join(" ", fields).strip());
            } else if (!before.equals(fields)) {
                lines.add("~ " + String.join(" ", key) + " " + differences(rows.file(), before, fields));
            }
        });
        old.values().forEach(fields -> lines.add("- " + String.join(" ", fields).strip()));
        return new CodeChanges(rows.file().fileName(), rows.size(), lines);
    }

    /** How many changes begin with this sign. */
    long count(char sign) {
        return lines.stream().filter(line -> line.charAt(0) == sign).count();
    }

    private static String differences(CodeFile file, List<String> before, List<String> now) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < now.size(); i++) {
            if (!before.get(i).equals(now.get(i))) {
                differences.add("%s: '%s' -> '%s'".formatted(file.columns().get(i), before.get(i), now.get(i)));
            }
        }
        return String.join(", ", differences);
    }

    private static Map<List<String>, List<String>> old(Path file, CodeFile form) {
        var rows = new LinkedHashMap<List<String>, List<String>>();
        if (!hasForm(file, form)) {
            return rows;
        }
        for (TsvRow row : TsvFile.read(file, form.columns())) {
            rows.put(row.fields().subList(0, form.keyColumns()), row.fields());
        }
        return rows;
    }

    private static boolean hasForm(Path file, CodeFile form) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(header -> header.equals(String.join("\t", form.columns())))
                    .orElse(false);
        } catch (IOException e) {
            return false;
        }
    }
}
