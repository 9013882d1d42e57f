package org.jenner.registry.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.junit.jupiter.api.Assumptions;

/** Example messages of others, which are not part of the project: tests that need them are skipped where they are not. */
final class SharedMessages {

    private static final Path FOLDER = Path.of("..", "..", "shared", "hl7", "messages");

    /** A file with one message that can be read. */
    record Example(String name, Message message) {}

    private SharedMessages() {}

    /** All messages of a type in the folders, or in all folders when none is named. */
    static List<Example> ofType(String code, String... folders) {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "skipped: no example messages at " + FOLDER);
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".hl7"))
                    .filter(file -> folders.length == 0
                            || List.of(folders)
                                    .contains(String.valueOf(
                                            FOLDER.relativize(file).getName(0))))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .filter(example -> example.message().messageCode().equals(code))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<Example> read(Path file) {
        try {
            return Hl7Reader.read(Files.readAllBytes(file), Limits.DEFAULT) instanceof Reading.Read(var message, var _)
                    ? Optional.of(new Example(FOLDER.relativize(file).toString(), message))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
