package org.jenner.registry.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.forecast.impact.ImpactReport;
import org.jenner.registry.forecast.impact.ScheduleImpact;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.record.consolidate.AllRecords;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.RegistryIdentity;
import org.jenner.registry.reference.schedules.ApprovedSchedules;

/**
 * {@code jenner schedule impact RELEASE}: how many people would change status if this release answered in the place of the one in
 * force. It reads everybody and changes nothing; the registry may run meanwhile.
 */
final class ScheduleImpactCommand {

    static final String USAGE = """
            schedule impact RELEASE [--environment NAME] [--as-of DATE] [--csv FILE] [--data DIR]
                how many people would change status if this release answered, by vaccine group and age
            """;

    private final PrintStream out;
    private final Map<String, String> variables;

    ScheduleImpactCommand(PrintStream out, Map<String, String> variables) {
        this.out = out;
        this.variables = variables;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--data", "--environment", AsOf.OPTION, "--csv"), Set.of());
        if (arguments.rest().size() != 1) {
            throw new UsageException("say which one: schedule impact RELEASE");
        }
        Environment environment = KeptData.oneEnvironment(arguments);
        Optional<LocalDate> asOf = AsOf.read(arguments);
        ScheduleRelease release = NamedRelease.of(arguments.rest().getFirst()).read();
        Optional<Path> csv = arguments.value("--csv").map(ScheduleImpactCommand::writable);
        return KeptData.of(arguments, variables).with((server, passwords) -> {
            try (Databases databases = Databases.open(server, Logins.of(server.databaseName(), passwords))) {
                ImpactReport report = measure(databases, environment, release, asOf);
                out.print(ImpactText.words(report));
                csv.ifPresent(file -> write(file, ImpactText.csv(report)));
            }
            return 0;
        });
    }

    private ImpactReport measure(
            Databases databases, Environment environment, ScheduleRelease release, Optional<LocalDate> asOf) {
        Jurisdiction jurisdiction =
                Jurisdiction.read(Home.jurisdictions(), RegistryIdentity.jurisdiction(databases.admin()));
        LocalDate day = asOf.orElseGet(
                () -> JurisdictionClock.system(jurisdiction.zone()).today());
        CodeSets codes = CodeSets.load(Home.codesets());
        ScheduleRelease inForce = new ApprovedSchedules(
                        Home.schedules(), jurisdiction.forecast().schedule(), codes, databases, Clock.systemUTC())
                .asTheyStand(environment)
                .inForce(day);
        out.println("In force on " + day + " in " + environment.word() + ": "
                + inForce.name().inWords());
        out.println("compared with " + release.name().inWords());
        AllRecords records = new AllRecords(databases.of(environment), new CodeSetFamilies(codes));
        ImpactProgress progress = new ImpactProgress(out, records.count());
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), environment.poolSize() - 1);
        ImpactReport report = new ScheduleImpact(records, ScheduleInForce.of(inForce), ScheduleInForce.of(release), day)
                .measure(threads, progress);
        progress.end(report.people());
        return report;
    }

    /** The file is written last; that it cannot be is better told before everybody was read. */
    private static Path writable(String name) {
        Path file = Path.of(name).toAbsolutePath();
        Path folder = file.getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
            throw new UsageException("--csv " + name + " cannot be written");
        }
        return file;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw (UsageException) new UsageException("--csv " + file + " cannot be written").initCause(failed);
        }
    }
}
