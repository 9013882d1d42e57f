package org.jenner.cdsi.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.catchup.CatchUp;
import org.jenner.cdsi.catchup.Pace;
import org.jenner.cdsi.date.HumanCalendar;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.whatif.Supposition;
import org.jspecify.annotations.Nullable;

/** The command {@code forecast}: judges and forecasts one patient of a file, with reasons. Without database, in a second. */
public final class ForecastCommand {
    private static final String USAGE = """
            forecast FILE [--as-of DATE] [--schedule NAME] [--explain] [--plan earliest|recommended]
                    [--what-if "CHANGE; CHANGE ..."]
                judges each dose of a patient (JSON) and forecasts what is due, with the reasons
                CHANGE is one of: dose DATE CVX | without DOSE | condition CODE [DATE] | on DATE
            """;

    private ForecastCommand() {}

    /** Runs alone, without the launcher. */
    public static void main(String[] args) {
        System.exit(run(args, LocalDate.now(Clock.systemDefaultZone()), System.out, System.err));
    }

    /**
     * Runs what follows the word {@code forecast}.
     *
     * @param today the day that is asked about when neither the command nor the file names one
     * @return the exit code: 0 done, 2 the command or its input is wrong, told in one line
     */
    public static int run(String[] args, LocalDate today, PrintStream out, PrintStream err) {
        try {
            if (args.length > 0 && (args[0].equals("help") || args[0].equals("--help"))) {
                out.print(USAGE);
            } else {
                forecast(args, today, out, err);
            }
            return ScheduleCommand.DONE;
        } catch (CommandException e) {
            err.println(e.getMessage());
            return ScheduleCommand.BAD_INPUT;
        } catch (ScheduleRefusedException e) {
            e.problems().forEach(err::println);
            return ScheduleCommand.BAD_INPUT;
        }
    }

    private static void forecast(String[] args, LocalDate today, PrintStream out, PrintStream err)
            throws CommandException, ScheduleRefusedException {
        Arguments arguments =
                Arguments.parse(args, Set.of("--as-of", "--schedule", "--plan", "--what-if"), Set.of("--explain"));
        if (arguments.words().size() != 1) {
            throw new CommandException("say which file: forecast FILE [--as-of DATE] [--explain]; see forecast help");
        }
        Pace pace = pace(arguments.optional("--plan"));
        PatientFile.Content content =
                PatientFile.read(arguments.path(arguments.words().getFirst()));
        Supposition question = question(arguments, content, today);
        ScheduleRelease release = release(arguments, question.assessmentDate(), err);
        Forecaster forecaster = Forecaster.of(release);
        ForecastText text = new ForecastText(out, release);
        text.head(release.name(), question.patient(), question.assessmentDate());
        text.answer(forecaster.explain(question.patient(), question.assessmentDate()), arguments.flag("--explain"));
        if (pace != null) {
            text.plan(new CatchUp(release, forecaster).plan(question.patient(), question.assessmentDate(), pace));
        }
    }

    private static Supposition question(Arguments arguments, PatientFile.Content content, LocalDate today)
            throws CommandException {
        LocalDate asOf = arguments.optionalDate("--as-of");
        if (asOf != null && !HumanCalendar.holds(asOf)) {
            throw new CommandException("--as-of '" + asOf + "' is no date such as 2025-11-10");
        }
        LocalDate day = asOf != null ? asOf : content.assessmentDate();
        Supposition question = new Supposition(content.patient(), day == null ? today : day);
        String changes = arguments.optional("--what-if");
        return changes == null ? question : Suppositions.supposed(question, changes);
    }

    private static @Nullable Pace pace(@Nullable String name) throws CommandException {
        if (name == null) {
            return null;
        }
        try {
            return Pace.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CommandException("--plan '" + name + "' is neither earliest nor recommended", e);
        }
    }

    private static ScheduleRelease release(Arguments arguments, LocalDate day, PrintStream err)
            throws CommandException, ScheduleRefusedException {
        HomeSchedules schedules = new HomeSchedules();
        String named = arguments.optional("--schedule");
        return named == null
                ? schedules.of(null, err).inForce(day)
                : schedules.named(named).read();
    }
}
