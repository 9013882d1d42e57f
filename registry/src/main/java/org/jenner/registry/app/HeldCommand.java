package org.jenner.registry.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.SourceSystem;
import org.jenner.registry.exchange.held.HeldGroup;
import org.jenner.registry.exchange.held.HeldList;
import org.jenner.registry.exchange.held.HeldRelease;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.Logins;

/**
 * {@code jenner held}: counts what waits for a code, a facility or a person, without telling of patients; {@code jenner held
 * release} runs the messages again whose code is known now. The registry may run meanwhile.
 */
final class HeldCommand {

    private final PrintStream out;
    private final Map<String, String> variables;

    HeldCommand(PrintStream out, Map<String, String> variables) {
        this.out = out;
        this.variables = variables;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--data", "--environment"), Set.of("--dry-run"));
        boolean release = arguments.rest().equals(List.of("release"));
        if (!release && (!arguments.rest().isEmpty() || arguments.has("--dry-run"))) {
            throw new UsageException("held knows one word: release, which knows --dry-run");
        }
        List<Environment> environments = KeptData.environments(arguments);
        KeptData data = KeptData.of(arguments, variables);
        return data.with((server, passwords) -> {
            try (Databases databases = Databases.open(server, Logins.of(server.databaseName(), passwords))) {
                if (release) {
                    release(data.parts(databases), environments, arguments);
                } else {
                    list(databases, environments);
                }
            }
            return 0;
        });
    }

    private void list(Databases databases, List<Environment> environments) {
        DirectorySnapshot directory = new Directory(databases.admin()).snapshot();
        for (Environment environment : environments) {
            List<HeldGroup> groups = databases.of(environment).reading(HeldList::read);
            out.println(environment.word() + ": "
                    + (groups.isEmpty()
                            ? "nothing waits"
                            : groups.size() + " groups wait, by reason, code and sender"));
            groups.forEach(group -> out.println("  " + line(group, directory)));
        }
        out.println("UNKNOWN_CVX, UNKNOWN_NDC: import the code, then ./jenner held release.");
        out.println(
                "UNKNOWN_FACILITY: a dose from a place that its organization does not list, or had closed. List it on the");
        out.println("organization's page, or mend its closing day, then ./jenner held release.");
        out.println(
                "IDENTIFIER_REUSED: a record number that now names another person. Everything is kept apart, linked to");
        out.println("nobody, until staff decide whose it is; release leaves it alone.");
    }

    private static String line(HeldGroup group, DirectorySnapshot directory) {
        SourceSystem system = directory.sourceSystems().get(group.sourceSystem());
        return group.reason() + (group.code().isEmpty() ? "" : " " + group.code()) + ", source system "
                + group.sourceSystem()
                + (system == null
                        ? ""
                        : " ("
                                + directory
                                        .organization(system.organizationId())
                                        .map(organization -> organization.name() + ", ")
                                        .orElse("")
                                + system.name() + ")")
                + ": " + group.patients() + " patients, " + group.messages() + " messages, since " + group.since();
    }

    private void release(Parts parts, List<Environment> environments, Arguments arguments) {
        boolean dry = arguments.has("--dry-run");
        for (Environment environment : environments) {
            HeldRelease.Report report = ExchangeParts.heldRelease(parts, environment)
                    .run(dry, done -> out.println("  " + environment.word() + ": " + words(done, dry)));
            out.println(environment.word() + ": " + words(report, dry));
        }
    }

    private static String words(HeldRelease.Report report, boolean dry) {
        return report.messages() + (dry ? " messages would be run again for " : " messages were run again for ")
                + report.rows() + " rows whose code is known now"
                + (dry ? "" : ", " + report.released() + " released") + "; " + report.stillUnknown()
                + " wait for a code that is still unknown";
    }
}
