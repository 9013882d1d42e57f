package org.jenner.registry.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.link.NameBirthKey;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.record.source.SourceRebuild;
import org.jenner.registry.reference.codes.CodeSets;

/**
 * {@code jenner rebuild}: derives what stands of each source anew from its statements, and everybody's record from the
 * sources, and mends what differs, or with {@code --dry-run} only tells. The registry may run meanwhile.
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
        List<Environment> environments = KeptData.environments(arguments);
        long after = arguments.value("--after").map(RebuildCommand::number).orElse(0L);
        CodeSetFamilies families = new CodeSetFamilies(CodeSets.load(Home.codesets()));
        boolean dry = arguments.has("--dry-run");
        return KeptData.of(arguments, variables).with((server, passwords) -> {
            long differing = 0;
            try (Databases databases = Databases.open(server, Logins.of(server.databaseName(), passwords))) {
                for (Environment environment : environments) {
                    if (after == 0) {
                        differing += rebuildSources(databases.of(environment), environment, dry);
                    }
                    differing += rebuild(new Rebuild(databases.of(environment), families), environment, dry, after);
                }
            }
            return dry && differing > 0 ? DIFFERENCES_LEFT : 0;
        });
    }

    /** First what stands of each source: the records are derived from it. */
    private long rebuildSources(Database database, Environment environment, boolean dry) {
        SourceRebuild.Report report = new SourceRebuild(database, NameBirthKey::of)
                .run(dry, last -> out.println("  " + environment.word() + ": done up to source " + last));
        print(environment, report.sources() + " sources", report.differing(), dry);
        return report.differing().size();
    }

    private long rebuild(Rebuild rebuild, Environment environment, boolean dry, long after) {
        Rebuild.Report report =
                rebuild.run(dry, after, last -> out.println("  " + environment.word() + ": done up to person " + last));
        List<Long> differing = report.differing();
        print(environment, report.persons() + " persons", differing, dry);
        return differing.size();
    }

    private void print(Environment environment, String what, List<Long> differing, boolean dry) {
        out.println(environment.word() + ": " + what + " derived, " + differing.size()
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
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException no) {
            throw (UsageException) new UsageException("--after wants the number of a person").initCause(no);
        }
    }
}
