package org.jenner.bench.process;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.platform.fault.Trace;

/**
 * The processes that this program has started and the directories that it has made, so that Ctrl-C or SIGTERM leaves nothing
 * of them. A command that ends by itself clears up itself, and may leave what is worth looking at.
 */
public final class Running {
    private static final Duration IN_ORDER = Duration.ofSeconds(60);
    private static final List<Process> PROCESSES = new ArrayList<>();
    private static final List<Installation> INSTALLATIONS = new ArrayList<>();
    private static boolean ending;
    private static boolean ended;

    private Running() {}

    /** From now on a signal ends what runs before it ends this program. */
    public static void endWithThisProgram(PrintStream out) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(out), "end what runs"));
    }

    /** The command has ended by itself: what it left is to stay. */
    public static synchronized void commandEnded() {
        ended = true;
    }

    /** Whether a signal is ending the program: what fails from then on fails because of it. */
    public static synchronized boolean isEnding() {
        return ending;
    }

    /**
     * Starts a process.
     *
     * @throws DrillException while the program is ending
     */
    public static synchronized Process start(ProcessBuilder builder) throws IOException {
        if (ending) {
            throw new DrillException("stopped");
        }
        PROCESSES.removeIf(one -> !one.isAlive());
        Process process = builder.start();
        PROCESSES.add(process);
        return process;
    }

    /**
     * Notes a directory.
     *
     * @throws DrillException while the program is ending; the directory is gone then
     */
    static synchronized void made(Installation installation) {
        if (ending) {
            installation.delete();
            throw new DrillException("stopped");
        }
        INSTALLATIONS.add(installation);
    }

    /** Removes a directory, unless the program's end does. */
    static synchronized void remove(Installation installation) {
        if (!ending) {
            installation.delete();
            INSTALLATIONS.remove(installation);
        }
    }

    /** From here on nothing is started and nothing else removed. */
    private static synchronized boolean begin() {
        ending = !ended;
        return ending;
    }

    private static void end(PrintStream out) {
        if (!begin()) {
            return;
        }
        out.println("stopping ...");
        List<ProcessHandle> started = PROCESSES.stream().map(Process::toHandle).toList();
        // A script's own children, such as a build, do not end with it; a registry ends its database server itself.
        List<ProcessHandle> theirs =
                started.stream().flatMap(ProcessHandle::descendants).toList();
        end(started);
        end(theirs);
        INSTALLATIONS.forEach(installation -> remove(installation, out));
        out.println("stopped");
        out.flush();
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        try {
            Await.until("they end", IN_ORDER, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
        } catch (DrillException late) {
            processes.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void remove(Installation installation, PrintStream out) {
        try {
            installation.endProcesses();
            installation.delete();
        } catch (RuntimeException failed) {
            out.println("could not remove " + installation.data() + ": " + Trace.of(failed));
        }
    }
}
