package org.jenner.hl7;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Message files: the project's own, and a larger collection beside the project when there is one. */
final class Corpus {

    /** Seen from the module and from the root of the project. */
    private static final List<Path> BESIDE =
            List.of(Path.of("../../shared/hl7/messages"), Path.of("../shared/hl7/messages"));

    private Corpus() {}

    /** The messages that the project carries. */
    static List<Path> own() {
        try {
            return files(Path.of(Objects.requireNonNull(Corpus.class.getResource("/messages"))
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The collection beside the project; empty when it is not there. */
    static List<Path> shared() {
        return BESIDE.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .map(Corpus::files)
                .orElse(List.of());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".hl7"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
