package org.jenner.registry.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.DatabaseServer;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.EmbeddedServer;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.ExternalServer;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;
import org.jenner.registry.platform.seal.MasterKey;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.RegistryIdentity;
import org.jenner.registry.reference.schedules.ApprovedSchedules;

/** The data of an installation, as commands use it that run beside the registry: options {@code --data}, {@code --environment}. */
record KeptData(Path path, Map<String, String> variables) {

    /** @throws StartRefusedException when there is none */
    static KeptData of(Arguments arguments, Map<String, String> variables) {
        Path path =
                arguments.value("--data").map(Path::of).orElseGet(Home::data).toAbsolutePath();
        if (!Files.isDirectory(path)) {
            throw new StartRefusedException("there is no data in " + path + ": name the --data of a registry");
        }
        return new KeptData(path, variables);
    }

    /** The environment that is named, or all of them. */
    static List<Environment> environments(Arguments arguments) {
        return arguments
                .value("--environment")
                .map(word -> List.of(Environment.ofWord(word)
                        .orElseThrow(() -> new UsageException(
                                "there is no environment " + word + ": sandbox, certification or production"))))
                .orElse(List.of(Environment.values()));
    }

    /** The environment that is named, or production. */
    static Environment oneEnvironment(Arguments arguments) {
        return arguments.value("--environment").isEmpty()
                ? Environment.PRODUCTION
                : environments(arguments).getFirst();
    }

    /** What is done with the data; answers the exit code. */
    @FunctionalInterface
    interface Work {
        int on(DatabaseServer server, Passwords passwords);
    }

    /** On the server that is named, on the one that a running registry uses, or on one that is started for this. */
    int with(Work work) {
        Passwords passwords = Passwords.in(path.resolve("database-passwords.properties"));
        Optional<ExternalServer> external = ExternalServer.of(variables);
        if (external.isPresent()) {
            return work.on(external.get(), passwords);
        }
        Optional<String> running = runningDatabase();
        if (running.isPresent() && taken()) {
            return work.on(EmbeddedServer.ofOtherProcess(running.get(), passwords), passwords);
        }
        try (DataDirectory own = DataDirectory.take(path);
                EmbeddedServer server =
                        EmbeddedServer.start(own.file("postgresql"), passwords, EmbeddedServer.Durability.FULL)) {
            return work.on(server, passwords);
        }
    }

    /** The key file that the variables name, or that of the data. */
    Path masterKey() {
        String named = variables.getOrDefault("JENNER_KEY_FILE", "");
        return named.isEmpty() ? path.resolve("master.key") : Path.of(named);
    }

    /** What every room may ask for, over these databases, as a start makes it. */
    Parts parts(Databases databases) {
        MasterKey key = MasterKey.read(masterKey());
        Jurisdiction jurisdiction =
                Jurisdiction.read(Home.jurisdictions(), RegistryIdentity.jurisdiction(databases.admin()));
        RegistryIdentity.claim(databases.admin(), jurisdiction, key);
        CodeSets codes = CodeSets.load(Home.codesets());
        return Parts.of(
                databases,
                jurisdiction,
                JurisdictionClock.system(jurisdiction.zone()),
                codes,
                new LoadedSchedules(new ApprovedSchedules(
                        Home.schedules(), jurisdiction.forecast().schedule(), codes, databases, Clock.systemUTC())),
                key);
    }

    private boolean taken() {
        try (DataDirectory free = DataDirectory.take(path)) {
            return false;
        } catch (StartRefusedException runs) {
            return true;
        }
    }

    private Optional<String> runningDatabase() {
        Path ready = path.resolve(Ready.OWN);
        if (!Files.isReadable(ready)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(PrivateFile.readLines(ready).get("database.url"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
