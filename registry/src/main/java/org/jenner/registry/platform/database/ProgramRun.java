package org.jenner.registry.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end, with what it printed. */
record ProgramRun(int exitCode, String output) {

    boolean succeeded() {
        return exitCode == 0;
    }

    /**
     * Runs a program without a shell. What it prints goes through a file, not a pipe: a server that it starts keeps its
     * output open and a pipe would never end.
     */
    static ProgramRun of(List<String> command, Path directory, long seconds) throws IOException {
        Path printed = Files.createTempFile(directory, ".run-", ".log");
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(printed.toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end within " + seconds + " s");
            }
            return new ProgramRun(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", stop);
        } finally {
            Files.deleteIfExists(printed);
        }
    }

    /** The last line that says something, for a message of one line. */
    String lastLine() {
        return output.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (first, last) -> last);
    }
}
