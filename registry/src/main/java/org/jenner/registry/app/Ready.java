package org.jenner.registry.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * The file that says how to reach a running registry, as {@code key=value} lines: one in the data directory, where
 * {@code send} looks, and one where a script asked for it. It is there exactly while the doors are open.
 */
record Ready(Path own, @Nullable Path asked) {
    /** The name of the file in the data directory. */
    static final String OWN = "ready.properties";

    /** Removes what an earlier run may have left, and again at the end. */
    AutoCloseable clear() {
        remove();
        return this::remove;
    }

    /**
     * @param lines for scripts, in both files
     * @param ownLines for other commands of the program, in the data directory alone
     */
    void write(Map<String, String> lines, Map<String, String> ownLines) {
        Map<String, String> all = new LinkedHashMap<>(lines);
        all.putAll(ownLines);
        each(file -> PrivateFile.writeLines(file, file.equals(own) ? all : lines));
    }

    private void remove() {
        each(Files::deleteIfExists);
    }

    private interface Act {
        void on(Path file) throws IOException;
    }

    private void each(Act act) {
        Stream.of(own, asked).filter(Objects::nonNull).forEach(file -> {
            try {
                act.on(file);
            } catch (IOException failed) {
                throw new StartRefusedException(
                        "cannot write " + file + ": name a --ready-file in a directory that this user may write to",
                        failed);
            }
        });
    }
}
