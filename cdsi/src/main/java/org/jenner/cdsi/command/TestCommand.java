package org.jenner.cdsi.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jenner.cdsi.cases.CaseOutcome;
import org.jenner.cdsi.cases.CaseRefusedException;
import org.jenner.cdsi.cases.CaseRunner;
import org.jenner.cdsi.cases.JUnitReport;
import org.jenner.cdsi.cases.OutcomeText;
import org.jenner.cdsi.schedule.ReleasesOfAuthority;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jspecify.annotations.Nullable;

/** {@code schedule test}: runs a file of cases with known answers. */
final class TestCommand {
    static final String USAGE =
            "schedule test FILE [--schedule NAME | --as-of DATE] [--authority NAME] [--junit FILE]" + " [--explain]";

    private final PrintStream out;
    private final PrintStream err;

    TestCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(String[] args) throws CommandException, ScheduleRefusedException {
        Arguments arguments =
                Arguments.parse(args, Set.of("--schedule", "--as-of", "--authority", "--junit"), Set.of("--explain"));
        if (arguments.words().size() != 1) {
            throw new CommandException("say which file: " + USAGE);
        }
        Path file = arguments.path(arguments.words().getFirst());
        if (!Files.isRegularFile(file)) {
            throw new CommandException("there is no file " + file);
        }
        String report = arguments.optional("--junit");
        Path junit = report == null ? null : arguments.path(report);
        CaseOutcome outcome = outcome(file, runner(arguments));
        new OutcomeText(out).print(outcome, arguments.flag("--explain"));
        if (junit != null) {
            write(junit, JUnitReport.of(outcome));
        }
        return outcome.failed() == 0 ? ScheduleCommand.DONE : ScheduleCommand.MISSES;
    }

    private CaseRunner runner(Arguments arguments) throws CommandException, ScheduleRefusedException {
        HomeSchedules schedules = new HomeSchedules();
        String named = arguments.optional("--schedule");
        LocalDate asOf = arguments.optionalDate("--as-of");
        String authority = arguments.optional("--authority");
        if (named != null) {
            if (asOf != null || authority != null) {
                throw new CommandException("--schedule names the release itself: leave --as-of and --authority out");
            }
            return new CaseRunner(schedules.named(named).read());
        }
        return runner(schedules.of(authority, err), asOf);
    }

    private static CaseRunner runner(ReleasesOfAuthority releases, @Nullable LocalDate asOf) {
        return asOf == null ? new CaseRunner(releases::inForce) : new CaseRunner(releases.inForce(asOf));
    }

    private static CaseOutcome outcome(Path file, CaseRunner runner) throws CommandException {
        try {
            return runner.run(file);
        } catch (IOException e) {
            throw new CommandException("cannot read " + file + " as UTF-8 text: " + e.getMessage(), e);
        } catch (CaseRefusedException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void write(Path junit, String text) throws CommandException {
        try {
            Files.writeString(junit, text);
        } catch (IOException e) {
            throw new CommandException("cannot write " + junit + ": " + e.getMessage(), e);
        }
    }
}
