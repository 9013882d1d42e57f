package org.jenner.registry.app;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.RegistryIdentity;
import org.jenner.registry.reference.schedules.Approval;
import org.jenner.registry.reference.schedules.ApprovalOutcome;
import org.jenner.registry.reference.schedules.Approvals;
import org.jenner.registry.reference.schedules.ApprovedSchedules;
import org.jenner.registry.reference.schedules.Approver;

/**
 * {@code jenner schedule approve RELEASE --environment NAME --by NAME}: a release may answer in an environment. Approved twice, the
 * first approval stays.
 */
final class ScheduleApproveCommand {

    static final String USAGE = """
            schedule approve RELEASE --environment NAME --by NAME [--data DIR]
                lets a release answer in certification or production
            """;

    private final PrintStream out;
    private final Map<String, String> variables;

    ScheduleApproveCommand(PrintStream out, Map<String, String> variables) {
        this.out = out;
        this.variables = variables;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--data", "--environment", "--by"), Set.of());
        if (arguments.rest().size() != 1 || arguments.value("--environment").isEmpty()) {
            throw new UsageException("say which one and where: schedule approve RELEASE --environment NAME --by NAME");
        }
        Environment environment = KeptData.oneEnvironment(arguments);
        if (!Approvals.areNeededIn(environment)) {
            throw new UsageException("the " + environment.word() + " needs no approval: every release answers there");
        }
        Approver by = new Approver(name(arguments), null);
        NamedRelease release = NamedRelease.of(arguments.rest().getFirst());
        release.read();
        return KeptData.of(arguments, variables).with((server, passwords) -> {
            try (Databases databases = Databases.open(server, Logins.of(server.databaseName(), passwords))) {
                approve(databases, environment, release, by);
            }
            return 0;
        });
    }

    private static String name(Arguments arguments) {
        String name = arguments.value("--by").orElse("").strip();
        if (name.isEmpty()
                || name.length() > Approver.LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new UsageException(
                    "--by wants the name of who answers for it, up to " + Approver.LONGEST_NAME + " letters");
        }
        return name;
    }

    private void approve(Databases databases, Environment environment, NamedRelease release, Approver by) {
        Jurisdiction jurisdiction =
                Jurisdiction.read(Home.jurisdictions(), RegistryIdentity.jurisdiction(databases.admin()));
        ApprovedSchedules schedules = new ApprovedSchedules(
                Home.schedules(),
                jurisdiction.forecast().schedule(),
                CodeSets.load(Home.codesets()),
                databases,
                Clock.systemUTC());
        try {
            print(schedules.approve(environment, release.name(), by), environment, jurisdiction.zone());
        } catch (ScheduleRefusedException refused) {
            throw release.unusable(refused);
        }
    }

    private void print(ApprovalOutcome outcome, Environment environment, ZoneId zone) {
        Approval holds = outcome.approval();
        out.println(
                environment.word() + ": " + holds.release() + " (" + holds.authority() + " " + holds.version() + ") "
                        + (outcome.isNew() ? "is approved" : "was approved already") + " by " + holds.by() + ", "
                        + holds.at().atZone(zone).toLocalDate());
        if (outcome.isNew()) {
            out.println("A registry that runs answers by it after its next start.");
        }
    }
}
