package org.jenner.registry.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.DatabaseServer;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.EmbeddedServer;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.ExternalServer;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.reference.codes.CodeSets;

/**
 * {@code jenner rebuild}: derives everybody's record anew from the sources and mends what differs, or with {@code --dry-run}
 * only tells. The registry may run meanwhile.
 */
final class RebuildCommand {

    private static final int DIFFERENCES_LEFT = 3;
    private static final int MOST_NAMED = 20;

    private final PrintStream out;
    private final Map<String, String> variables;

    RebuildCommand(PrintStream out, Map<String, String> variables) {
        this.out = out;
        this.variables = variables;
    }

    /** @return 0, or 3 when a dry run found differences */
    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--data", "--environment", "--after"), Set.of("--dry-run"));
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("rebuild takes no " + arguments.rest().getFirst());
        }
        List<Environment> environments = arguments
                .value("--environment")
                .map(word -> List.of(environment(word)))
                .orElse(List.of(Environment.values()));
        long after = arguments.value("--after").map(RebuildCommand::number).orElse(0L);
        Path data =
                arguments.value("--data").map(Path::of).orElseGet(Home::data).toAbsolutePath();
        CodeSetFamilies families = new CodeSetFamilies(CodeSets.load(Home.codesets()));
        boolean dry = arguments.has("--dry-run");
        return withServer(data, (server, passwords) -> {
            long differing = 0;
            try (Databases databases = Databases.open(server, Logins.of(server.databaseName(), passwords))) {
                for (Environment environment : environments) {
                    differing += rebuild(new Rebuild(databases.of(environment), families), environment, dry, after);
                }
            }
            return dry && differing > 0 ? DIFFERENCES_LEFT : 0;
        });
    }

    private long rebuild(Rebuild rebuild, Environment environment, boolean dry, long after) {
        Rebuild.Report report =
                rebuild.run(dry, after, last -> out.println("  " + environment.word() + ": done up to person " + last));
        List<Long> differing = report.differing();
        out.println(environment.word() + ": " + report.persons() + " persons derived, " + differing.size()
                + (dry ? " differ" : " differed and were mended"));
        if (!differing.isEmpty()) {
            out.println("  internal numbers: "
                    + String.join(
                            ", ",
                            differing.stream()
                                    .limit(MOST_NAMED)
                                    .map(String::valueOf)
                                    .toList())
                    + (differing.size() > MOST_NAMED ? " ..." : ""));
        }
        return differing.size();
    }

    @FunctionalInterface
    private interface Work {
        int on(DatabaseServer server, Passwords passwords);
    }

    /** On the server that is named, on the one that a running registry uses, or on one that is started for this. */
    private int withServer(Path data, Work work) {
        if (!Files.isDirectory(data)) {
            throw new StartRefusedException("there is no data in " + data + ": name the --data of a registry");
        }
        Passwords passwords = Passwords.in(data.resolve("database-passwords.properties"));
        Optional<ExternalServer> external = ExternalServer.of(variables);
        if (external.isPresent()) {
            return work.on(external.get(), passwords);
        }
        Optional<String> running = runningDatabase(data.resolve(Ready.OWN));
        if (running.isPresent() && taken(data)) {
            return work.on(EmbeddedServer.ofOtherProcess(running.get(), passwords), passwords);
        }
        try (DataDirectory own = DataDirectory.take(data);
                EmbeddedServer server =
                        EmbeddedServer.start(own.file("postgresql"), passwords, EmbeddedServer.Durability.FULL)) {
            return work.on(server, passwords);
        }
    }

    private static boolean taken(Path data) {
        try (DataDirectory free = DataDirectory.take(data)) {
            return false;
        } catch (StartRefusedException runs) {
            return true;
        }
    }

    private static Optional<String> runningDatabase(Path ready) {
        if (!Files.isReadable(ready)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(PrivateFile.readLines(ready).get("database.url"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Environment environment(String word) {
        return Environment.ofWord(word)
                .orElseThrow(() -> new UsageException(
                        "there is no environment " + word + ": sandbox, certification or production"));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException no) {
            throw (UsageException) new UsageException("--after wants the number of a person").initCause(no);
        }
    }
}
