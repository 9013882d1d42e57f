package org.jenner.bench.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jenner.registry.app.Home;
import org.jenner.registry.platform.file.PrivateFile;

/**
 * A registry that runs in a process of its own, on a free port, with the classes of this program. Closing it leaves no process
 * behind, whatever happened.
 */
public final class RegistryProcess implements AutoCloseable {
    /** One core and a short life: the quick compiler serves it best. */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final String READY = "ready.properties";
    private static final Duration USUAL = Duration.ofMinutes(3);
    private static final Duration WITH_BUILD = Duration.ofMinutes(30);

    private final Process process;
    private final Path data;
    private final Path printed;

    private RegistryProcess(Process process, Path data, Path printed) {
        this.process = process;
        this.data = data;
        this.printed = printed;
    }

    /** {@code ./jenner start}; returns when the doors are open. */
    public static RegistryProcess start(Path data, String javaArguments) {
        return start("start", data, javaArguments);
    }

    /**
     * @param command start or demo
     * @param javaArguments divided at blanks
     * @param more words for the command
     */
    public static RegistryProcess start(String command, Path data, String javaArguments, String... more) {
        // The same classes as this program's, whatever is built meanwhile.
        Map<String, String> variables = Map.of(
                "JENNER_JAVA_ARGS",
                javaArguments,
                "JENNER_CLASS_PATH",
                System.getProperty("jenner.classes", System.getProperty("java.class.path")));
        List<String> words = new ArrayList<>(List.of(command, "--data", data.toString(), "--port", "0"));
        words.addAll(List.of(more));
        return launch(Home.directory(), data, variables, words, USUAL);
    }

    /** {@code ./jenner start} in another tree, which is built before. */
    public static RegistryProcess ofClone(Path tree, Path data, Map<String, String> variables) {
        return launch(tree, data, variables, List.of("start", "--data", data.toString(), "--port", "0"), WITH_BUILD);
    }

    private static RegistryProcess launch(
            Path tree, Path data, Map<String, String> variables, List<String> words, Duration patience) {
        try {
            // A registry that was killed could not remove it.
            Files.deleteIfExists(data.resolve(READY));
            // Beside the data: it goes, or stays to be looked at, with them.
            Path printed = Files.createTempFile(
                    Objects.requireNonNull(data.toAbsolutePath().getParent()), "registry-", ".out");
            List<String> command =
                    new ArrayList<>(List.of(tree.resolve("jenner").toString()));
            command.addAll(words);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(printed.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("JENNER_"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(variables);
            RegistryProcess started = new RegistryProcess(Running.start(builder), data, printed);
            started.awaitReady(patience);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady(Duration patience) {
        Await.until("the doors are open", patience, () -> Files.exists(readyFile()) || !process.isAlive());
        if (!process.isAlive()) {
            String said = output();
            close();
            throw new DrillException("the registry did not start: " + said);
        }
    }

    private Path readyFile() {
        return data.resolve(READY);
    }

    /** What the registry tells other commands: addresses and example credentials. */
    public Map<String, String> ready() {
        try {
            return PrivateFile.readLines(readyFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address of its HTTPS POST door. */
    public URI door() {
        return URI.create(Objects.requireNonNull(ready().get("https.url")));
    }

    public Path data() {
        return data;
    }

    /** What it printed so far. */
    public String output() {
        try {
            return Files.readString(printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The registry's process: the script has become it. */
    public ProcessHandle registry() {
        return process.toHandle();
    }

    /** The process of the built-in database server. */
    public ProcessHandle postgres() {
        try (var lines = Files.lines(postmasterFile())) {
            long number = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(number).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path postmasterFile() {
        return data.resolve("postgresql/cluster/postmaster.pid");
    }

    /** Ends the registry as a power cut would, and leaves its database server as an orphan. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the registry as {@code kill} does, in order; answers the exit code. */
    public int terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** Ctrl-C; answers the exit code. */
    public int interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .inheritIO()
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return awaitEnd();
    }

    private int awaitEnd() {
        Await.until("the registry ends", () -> !process.isAlive());
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
        try {
            if (Files.exists(postmasterFile())) {
                endOrphan();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file may be older than the process that bears its number now. */
    private void endOrphan() throws IOException {
        long number =
                Long.parseLong(Files.readAllLines(postmasterFile()).getFirst().strip());
        ProcessHandle.of(number)
                .filter(one -> one.info()
                        .command()
                        .filter(name -> name.endsWith("/postgres"))
                        .isPresent())
                .ifPresent(one -> {
                    one.destroyForcibly();
                    Await.until("the database server ends", () -> !one.isAlive());
                });
    }
}
