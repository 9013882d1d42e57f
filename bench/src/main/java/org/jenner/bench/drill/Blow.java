package org.jenner.bench.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jenner.bench.process.Await;
import org.jenner.bench.process.RegistryProcess;

/** What is killed by kill -9 in a round. */
public enum Blow {
    /** The registry; its database server is left as an orphan. */
    REGISTRY {
        @Override
        void strike(RegistryProcess registry) {
            registry.kill();
        }
    },
    /** The database server with all its processes; the registry lives on and must mend it. */
    DATABASE {
        @Override
        void strike(RegistryProcess registry) {
            killServer(registry.postgres());
        }
    },
    /** One session's process: the server then ends all sessions and recovers. */
    SESSION {
        @Override
        void strike(RegistryProcess registry) {
            registry.postgres()
                    .children()
                    .filter(Blow::isSession)
                    .findAny()
                    .orElseThrow()
                    .destroyForcibly();
        }
    },
    /** Both, as at a power cut. */
    BOTH {
        @Override
        void strike(RegistryProcess registry) {
            ProcessHandle server = registry.postgres();
            registry.kill();
            killServer(server);
        }
    };

    abstract void strike(RegistryProcess registry);

    boolean registryDies() {
        return this == REGISTRY || this == BOTH;
    }

    private static void killServer(ProcessHandle server) {
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        all.addAll(server.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        Await.until("the database server ends", () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** PostgreSQL names its processes by what they do: {@code postgres: USER DATABASE ADDRESS(PORT) STATE}. */
    private static boolean isSession(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .startsWith("postgres: jenner_production jenner 127.0.0.1");
        } catch (IOException gone) {
            return false;
        }
    }
}
