package org.jenner.bench.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of this package, kept as files beside the classes: fields divided by tabs, one row a line. */
final class ResourceRows {

    private ResourceRows() {}

    /** The rows below the header. */
    static List<List<String>> belowHeader(String file) {
        List<List<String>> all = all(file);
        return all.subList(1, all.size());
    }

    static List<List<String>> all(String file) {
        return lines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    static List<String> lines(String file) {
        try (InputStream in = ResourceRows.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
