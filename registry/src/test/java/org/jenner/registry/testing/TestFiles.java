package org.jenner.registry.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the tests of this JVM keep in files. Test classes run in several JVMs side by side: each has a folder of its own. */
public final class TestFiles {
    private static final Path FOLDER = Path.of("target", "test-files", System.getProperty("jenner.test.fork", "alone"))
            .toAbsolutePath();

    private TestFiles() {}

    /** A file or folder of this name; the folder that it is in exists. */
    public static Path of(String name) {
        try {
            return Files.createDirectories(FOLDER).resolve(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
