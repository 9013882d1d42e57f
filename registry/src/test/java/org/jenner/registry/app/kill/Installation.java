package org.jenner.registry.app.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A data directory, looked at past the program. */
record Installation(Path data) {
    /** Processes that work on files of the data directory, by their number and command. */
    Set<String> processes() {
        Set<String> found = new TreeSet<>();
        ProcessHandle.allProcesses()
                .filter(this::worksHere)
                .forEach(process ->
                        found.add(process.pid() + " " + process.info().command().orElse("?")));
        return found;
    }

    /** Ends what a test that failed may have left. */
    void killLeftovers() {
        ProcessHandle.allProcesses().filter(this::worksHere).forEach(ProcessHandle::destroyForcibly);
    }

    /** Removes the directory, when it is there. */
    static Path emptied(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> paths = Files.walk(data)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return data;
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(data.toRealPath());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
