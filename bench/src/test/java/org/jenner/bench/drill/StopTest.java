package org.jenner.bench.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jenner.bench.process.Await;
import org.jenner.bench.process.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill that is ended in the middle leaves no process of its registry, and not its directory. */
class StopTest {
    @TempDir
    static Path folder;

    @Test
    void endedWhileItsRegistryStartsItLeavesNothing() throws Exception {
        leavesNothing("-TERM", data -> Files.exists(data.resolve("postgresql/cluster/postmaster.pid")));
    }

    @Test
    void endedUnderLoadItLeavesNothing() throws Exception {
        leavesNothing("-TERM", data -> Files.exists(data.resolve("ready.properties")));
    }

    @Test
    @Tag("long")
    void endedByControlCItLeavesNothing() throws Exception {
        leavesNothing("-INT", data -> Files.exists(data.resolve("ready.properties")));
    }

    /** What is to have come to pass on the disk before the drill is ended. */
    private interface Moment {
        boolean hasCome(Path data);
    }

    private static void leavesNothing(String signal, Moment moment) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "drill-", ".out");
        ProcessBuilder builder = new ProcessBuilder("setsid", "../jenner", "drill", "kill", "--rounds", "1000")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JENNER_CLASS_PATH", System.getProperty("java.class.path"),
                        "JAVA_HOME", System.getProperty("java.home")));
        Process drill = builder.start();
        try {
            Await.until(
                    "the moment", () -> data(printed).filter(moment::hasCome).isPresent() || !drill.isAlive());
            Path data = data(printed).orElseThrow();
            assertThat(drill.isAlive()).as(Files.readString(printed)).isTrue();
            assertThat(new Installation(data).processes()).isNotEmpty();
            // As a terminal does with Ctrl-C: to every process of the foreground group.
            String whom = (signal.equals("-INT") ? "-" : "") + drill.pid();
            new ProcessBuilder("kill", signal, "--", whom).start().waitFor();
            assertThat(drill.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(new Installation(data).processes()).isEmpty();
            assertThat(Objects.requireNonNull(data.getParent())).doesNotExist();
            assertThat(Files.readString(printed))
                    .endsWith("stopping ...\nstopped\n")
                    .doesNotContain("Exception", "failed");
        } finally {
            drill.descendants().forEach(ProcessHandle::destroyForcibly);
            drill.destroyForcibly();
        }
    }

    /** Told by the drill's first line. */
    private static Optional<Path> data(Path printed) {
        try {
            List<String> lines = Files.readAllLines(printed);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(lines.getFirst().replaceFirst(".* data in ", "")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
