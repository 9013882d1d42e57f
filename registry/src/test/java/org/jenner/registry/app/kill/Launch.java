package org.jenner.registry.app.kill;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.testing.Await;
import org.jenner.registry.testing.JennerProcess;

/** {@code ./jenner start} from its first moment on, in a process group of its own, as a terminal would run it. */
final class Launch implements AutoCloseable {
    private final Process process;
    private final Path printed;
    private final Installation installation;

    private Launch(Process process, Path printed, Installation installation) {
        this.process = process;
        this.printed = printed;
        this.installation = installation;
    }

    /**
     * @param prefix a command that runs the script
     */
    static Launch of(Path data, String... prefix) throws IOException {
        Path printed = Files.createTempFile("jenner-launch-", ".out");
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(List.of(prefix));
        command.addAll(List.of(JennerProcess.script().toString(), "start", "--data", data.toString(), "--port", "0"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JENNER_"));
        builder.environment().put("JENNER_CLASS_PATH", JennerProcess.classPath());
        builder.environment().put("JENNER_JAVA_ARGS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Launch(builder.start(), printed, new Installation(data));
    }

    String output() {
        try {
            return Files.readString(printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The doors are open. */
    void awaitReady() {
        Await.until("the doors are open", () -> output().contains("Ctrl-C stops it") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("did not start: " + output());
        }
    }

    /** Ctrl-C: the terminal sends SIGINT to every process of the foreground group. */
    void interrupt() throws IOException {
        signal("-INT", "-" + process.pid());
    }

    void terminate() throws IOException {
        signal("-TERM", Long.toString(process.pid()));
    }

    void kill() throws IOException {
        signal("-KILL", Long.toString(process.pid()));
    }

    private static void signal(String signal, String whom) throws IOException {
        Process kill =
                new ProcessBuilder("kill", signal, "--", whom).inheritIO().start();
        Await.until("the signal is sent", () -> !kill.isAlive());
        if (kill.exitValue() != 0) {
            throw new IOException("kill " + signal + " " + whom + " failed");
        }
    }

    /** The exit code, once it has ended. */
    int awaitEnd() {
        Await.until("the registry ends: " + output(), () -> !process.isAlive());
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        awaitEnd();
        installation.killLeftovers();
        Files.delete(printed);
    }
}
