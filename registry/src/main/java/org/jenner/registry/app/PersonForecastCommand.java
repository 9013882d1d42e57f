package org.jenner.registry.app;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.catchup.Pace;
import org.jenner.cdsi.command.ForecastText;
import org.jenner.registry.directory.RunningOrganization;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.disclosure.Disclosure;
import org.jenner.registry.disclosure.EnvironmentGates;
import org.jenner.registry.disclosure.Viewer;
import org.jenner.registry.forecast.DoseVerdict;
import org.jenner.registry.forecast.EvaluatedDose;
import org.jenner.registry.forecast.ExplainedRecord;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.LoadedSchedule;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.forecast.RecordEvaluation;
import org.jenner.registry.forecast.RemainingCourse;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.link.PeopleLookup;
import org.jenner.registry.record.source.RegistryNumber;
import org.jspecify.annotations.Nullable;

/**
 * {@code jenner forecast --person NUMBER}: judges and forecasts a person of the registry, with reasons, for an operator at
 * its machine. It sees what the department sees; the look passes the gate and is logged. The registry may run meanwhile.
 */
final class PersonForecastCommand {
    private static final String PERSON = "--person";

    private final PrintStream out;
    private final Map<String, String> variables;
    private final String operator;

    /** @param operator the user of the operating system */
    PersonForecastCommand(PrintStream out, Map<String, String> variables, String operator) {
        this.out = out;
        this.variables = variables;
        this.operator = operator;
    }

    /** Do these words ask about a person of the registry, not about a file? */
    static boolean isMeant(List<String> words) {
        return words.stream().anyMatch(word -> word.equals(PERSON) || word.startsWith(PERSON + "="));
    }

    /**
     * What is asked.
     *
     * @param day null: today
     * @param schedule null: the one in force on that day
     * @param pace null: no plan
     */
    private record Question(
            String number,
            Environment environment,
            @Nullable LocalDate day,
            @Nullable NamedRelease schedule,
            boolean everything,
            @Nullable Pace pace) {}

    int run(List<String> words) {
        Arguments arguments = Arguments.read(
                words,
                Set.of(PERSON, AsOf.OPTION, "--schedule", "--plan", "--environment", "--data"),
                Set.of("--explain"));
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("forecast takes a file or --person NUMBER, not both");
        }
        Question question = new Question(
                number(arguments.value(PERSON).orElse("")),
                KeptData.oneEnvironment(arguments),
                AsOf.read(arguments).orElse(null),
                arguments.value("--schedule").map(NamedRelease::of).orElse(null),
                arguments.has("--explain"),
                arguments.value("--plan").map(PersonForecastCommand::pace).orElse(null));
        KeptData data = KeptData.of(arguments, variables);
        return data.with((server, passwords) -> {
            try (Databases databases = Databases.open(server, Logins.of(server.databaseName(), passwords))) {
                answer(question, data.parts(databases));
            }
            return 0;
        });
    }

    private void answer(Question question, Parts parts) {
        ExchangeParts exchange = ExchangeParts.of(parts);
        LocalDate day = question.day() == null ? parts.clock().today() : question.day();
        LoadedSchedule schedule = schedule(question, parts.schedules(), day);
        Disclosed<PersonRecord> disclosed = disclose(question, parts, exchange, schedule);
        ExplainedRecord explained = disclosed
                .map(record -> RecordEvaluation.explain(record, schedule, day))
                .content();
        out.println("Schedule: " + schedule.name().inWords()
                + (schedule.name().isBeforeItsTime(day)
                        ? ", in force from " + schedule.name().effectiveDate() + " on only"
                        : ""));
        out.println("On " + day);
        print(explained, schedule, question.everything());
        Pace pace = question.pace();
        if (pace != null && explained.evaluated().forecast() instanceof ForecastOutcome.Made) {
            RemainingCourse.plan(disclosed.content(), schedule, day, pace)
                    .ifPresent(plan -> text(explained, schedule).plan(plan));
        }
    }

    private static LoadedSchedule schedule(Question question, LoadedSchedules schedules, LocalDate day) {
        NamedRelease named = question.schedule();
        if (named == null) {
            return schedules.inForce(question.environment(), day);
        }
        String environment = question.environment().word();
        return schedules
                .ofFile(question.environment(), named.name())
                .orElseThrow(() -> new StartRefusedException("the schedule " + named.name() + " does not answer in "
                        + environment + ": it is refused (./jenner schedule list says why), or nobody approved it there"
                        + " (./jenner schedule approve does)"));
    }

    private Disclosed<PersonRecord> disclose(
            Question question, Parts parts, ExchangeParts exchange, LoadedSchedule schedule) {
        long registry = RunningOrganization.of(parts.databases().admin())
                .orElseThrow(() ->
                        new StartRefusedException("nobody runs this registry yet: start it once with ./jenner start"));
        EnvironmentGates gates = exchange.gates().of(question.environment());
        long partition = gates.database()
                .reading(connection -> PeopleLookup.partition(connection, question.number()))
                .orElse(0L);
        Disclosure<Boolean> disclosure = gates.records()
                .disclose(
                        Viewer.atTerminal(registry, partition),
                        new TerminalInquiry(
                                question.number(),
                                partition,
                                schedule.name().authorityAndVersion(),
                                operator,
                                gates.numbers(),
                                parts.clock().now()));
        if (!disclosure.result()) {
            throw new StartRefusedException("nobody has this registry number in "
                    + question.environment().word() + ": check it, or name another --environment");
        }
        return disclosure.records().getFirst();
    }

    private void print(ExplainedRecord explained, LoadedSchedule schedule, boolean everything) {
        Explanation explanation = explained.explanation();
        if (explanation != null) {
            text(explained, schedule).history(explanation, everything);
        }
        // What the schedule could not be asked about, such as a dose of which the day is not known.
        Set<String> told = explanation == null
                ? Set.of()
                : Set.copyOf(explanation.doses().stream()
                        .map(reasons -> reasons.dose().id())
                        .toList());
        Map<String, String> names = doseNames(explained);
        for (EvaluatedDose dose : explained.evaluated().doses()) {
            if (!told.contains(dose.id()) && dose.verdict() instanceof DoseVerdict.NotEvaluated(var why)) {
                out.println("  " + names.get(dose.id()) + "  CVX "
                        + dose.dose().best().cvx());
                out.println("      " + why.reason().text() + ".");
            }
        }
        switch (explained.evaluated().forecast()) {
            case ForecastOutcome.Made _ -> {
                if (explanation != null) {
                    text(explained, schedule).forecasts(explanation, everything);
                }
            }
            case ForecastOutcome.NotMade(ForecastOutcome.Why why) -> {
                out.println();
                out.println(why.reason().text() + ".");
            }
        }
    }

    private ForecastText text(ExplainedRecord explained, LoadedSchedule schedule) {
        Map<String, String> names = doseNames(explained);
        return new ForecastText(out, schedule.release(), id -> names.getOrDefault(id, id));
    }

    /** Doses are numbered as on the person's page, the oldest first: their internal numbers stay inside. */
    private static Map<String, String> doseNames(ExplainedRecord explained) {
        Map<String, String> names = new HashMap<>();
        explained.evaluated().doses().forEach(dose -> names.put(dose.id(), Integer.toString(names.size() + 1)));
        return names;
    }

    /** As typed, also in the parts that pages show: {@code 1234 567 8901}. */
    private static String number(String typed) {
        String number = typed.replaceAll("[ -]", "");
        if (!RegistryNumber.isValid(number)) {
            throw new UsageException(
                    "--person wants a registry number as pages show it: eleven digits, of which the last"
                            + " one checks the others; look whether one is mistyped");
        }
        return number;
    }

    private static Pace pace(String typed) {
        return Optional.of(typed.toUpperCase(Locale.ROOT))
                .filter(word -> word.equals("EARLIEST") || word.equals("RECOMMENDED"))
                .map(Pace::valueOf)
                .orElseThrow(() -> new UsageException("--plan '" + typed + "' is neither earliest nor recommended"));
    }
}
