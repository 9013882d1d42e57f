package org.jenner.registry.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The program as users run it: the script {@code ./jenner} in a process of its own, with the classes under test. Closing it
 * leaves no process behind, whatever the test did.
 */
public final class JennerProcess implements AutoCloseable {
    private static final int SECONDS = 180;

    private final Process process;
    private final Path data;
    private final Path printed;
    private final Path readyFile;

    private JennerProcess(Process process, Path data, Path printed, Path readyFile) {
        this.process = process;
        this.data = data;
        this.printed = printed;
        this.readyFile = readyFile;
    }

    /** What a command printed, both streams together, and how it ended. */
    public record Result(int exitCode, String output) {}

    /** Runs a command to its end. */
    public static Result run(String... words) {
        return run(Map.of(), List.of(), words);
    }

    /**
     * @param variables more environment variables
     * @param prefix a command that runs the script, such as {@code setpriv ...}
     */
    public static Result run(Map<String, String> variables, List<String> prefix, String... words) {
        try {
            Path printed = Files.createTempFile("jenner-test-", ".out");
            Process process = launch(variables, prefix, printed, words);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + String.join(" ", words));
            }
            Result result = new Result(process.exitValue(), Files.readString(printed));
            Files.delete(printed);
            return result;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** {@code ./jenner start} on a data directory and a free port; returns when the doors are open. */
    public static JennerProcess start(Path data, String... more) {
        return start(Map.of(), data, more);
    }

    /**
     * @param variables more environment variables
     */
    public static JennerProcess start(Map<String, String> variables, Path data, String... more) {
        try {
            Path printed = Files.createTempFile("jenner-test-", ".out");
            Path readyFile = printed.resolveSibling(printed.getFileName() + ".ready");
            List<String> words = new ArrayList<>(
                    List.of("start", "--data", data.toString(), "--port", "0", "--ready-file", readyFile.toString()));
            words.addAll(List.of(more));
            Process process = launch(variables, List.of(), printed, words.toArray(String[]::new));
            JennerProcess started = new JennerProcess(process, data, printed, readyFile);
            started.awaitReady();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady() {
        Await.until("the doors are open", () -> Files.exists(readyFile) || !process.isAlive());
        if (!process.isAlive()) {
            String said = output();
            close();
            throw new AssertionError("did not start: " + said);
        }
    }

    private static Process launch(Map<String, String> variables, List<String> prefix, Path printed, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(script().toString());
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JENNER_"));
        builder.environment().put("JENNER_CLASS_PATH", classPath());
        // A test's process is short: the quick compiler serves it best.
        builder.environment().put("JENNER_JAVA_ARGS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** The script of this tree. */
    public static Path script() {
        return Path.of("..", "jenner").toAbsolutePath().normalize();
    }

    /** What the tests run with, less the tests themselves. */
    public static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The lines of the ready file. */
    public Map<String, String> ready() {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(readyFile)) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    public Path readyFile() {
        return readyFile;
    }

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
        try {
            String number = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the registry as a power cut would, and leaves its database server as an orphan. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the registry as {@code kill} does; answers the exit code. */
    public int terminate() {
        process.destroy();
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
        if (Files.exists(data.resolve("postgresql/cluster/postmaster.pid"))) {
            postgresIfAlive();
        }
        try {
            Files.deleteIfExists(printed);
            Files.deleteIfExists(readyFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void postgresIfAlive() {
        try {
            String number = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                    .get(0);
            ProcessHandle.of(Long.parseLong(number.strip()))
                    .filter(one -> one.info()
                            .command()
                            .filter(name -> name.endsWith("/postgres"))
                            .isPresent())
                    .ifPresent(one -> {
                        one.destroyForcibly();
                        Await.until("the database server ends", () -> !one.isAlive());
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
