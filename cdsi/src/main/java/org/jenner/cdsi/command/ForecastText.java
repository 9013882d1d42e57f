package org.jenner.cdsi.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.catchup.CatchUpPlan;
import org.jenner.cdsi.catchup.PlanEnd;
import org.jenner.cdsi.catchup.PlannedDose;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.reason.DoseReasons;
import org.jenner.cdsi.reason.ForecastReasons;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.cdsi.reason.SeriesReasons;
import org.jenner.cdsi.reason.TriedTargetDose;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.Seasons;
import org.jenner.cdsi.trace.Check;

/** Prints an answer for people at a terminal. */
public final class ForecastText {
    private final PrintStream out;
    private final UnaryOperator<String> doseNames;
    private final Map<Integer, String> names = new HashMap<>();
    private final Sentences sentences = new Sentences(Locale.ENGLISH);
    private final ScheduleRelease release;

    /** Doses go by the names that the patient gives them. */
    ForecastText(PrintStream out, ScheduleRelease release) {
        this(out, release, UnaryOperator.identity());
    }

    /**
     * @param release names the vaccines
     * @param doseNames what a dose is called, by its name in the explanation
     */
    public ForecastText(PrintStream out, ScheduleRelease release, UnaryOperator<String> doseNames) {
        this.out = out;
        this.doseNames = doseNames;
        this.release = release;
        release.vaccines()
                .forEach(row -> names.put(row.vaccine().cvx(), row.vaccine().name()));
    }

    void head(ReleaseName release, Patient patient, LocalDate day) {
        out.println("Schedule: " + release.inWords());
        out.println("On " + day + ", born " + patient.birthDate() + ", sex "
                + patient.gender().name().toLowerCase(Locale.ROOT));
    }

    void answer(Explanation explanation, boolean everything) {
        history(explanation, everything);
        forecasts(explanation, everything);
    }

    /**
     * Each dose by date, and whether it counts.
     *
     * @param everything every check that was made, too
     */
    public void history(Explanation explanation, boolean everything) {
        out.println();
        out.println("History");
        if (explanation.doses().isEmpty()) {
            out.println("  none");
        }
        for (DoseReasons dose : explanation.doses()) {
            dose(dose, everything);
        }
    }

    /**
     * What is due in each vaccine group, why, and until when that holds.
     *
     * @param everything every check that was made, too
     */
    public void forecasts(Explanation explanation, boolean everything) {
        out.println();
        out.println("Forecast");
        for (ForecastReasons forecast : explanation.forecasts()) {
            forecast(forecast, everything);
        }
        Set<String> over = Seasons.over(release, explanation.assessment().assessmentDate());
        if (!over.isEmpty()) {
            out.println();
            out.println("This schedule knows no current season of " + String.join(", ", over)
                    + ": what it says of that may be too old.");
        }
        LocalDate until = explanation.assessment().unchangedUntil();
        out.println();
        out.println(
                until == null
                        ? "Nothing of this changes by itself."
                        : "Nothing of this changes until " + until + ", unless something new becomes known.");
    }

    private String vaccine(int cvx) {
        String name = names.get(cvx);
        return "CVX %02d".formatted(cvx) + (name == null ? "" : " " + name);
    }

    private void dose(DoseReasons dose, boolean everything) {
        VaccineDoseAdministered given = dose.dose();
        out.println("  " + doseNames.apply(given.id()) + "  " + given.dateAdministered() + "  " + vaccine(given.cvx()));
        var why = dose.notEvaluated();
        if (why != null) {
            out.println("      " + sentences.of(why));
        }
        dose.groups()
                .forEach(group -> out.println("      " + group.vaccineGroup() + ": "
                        + group.evaluation().status().text() + ". " + sentences.of(group)));
        if (everything) {
            for (TriedTargetDose tried : dose.tried()) {
                out.println("        tried: " + tried.antigen() + ", " + tried.series()
                        + (tried.targetDose() == 0 ? "" : ", dose " + tried.targetDose()));
                tried.checks().forEach(check -> check(check, "          "));
            }
        }
    }

    private void check(Check check, String indent) {
        out.println(indent + "%-5s".formatted(check.section())
                + "%-7s".formatted(check.outcome().name().toLowerCase(Locale.ROOT)) + " " + sentences.of(check));
    }

    private void forecast(ForecastReasons reasons, boolean everything) {
        VaccineGroupForecast forecast = reasons.forecast();
        ForecastDates dates = forecast.dates();
        out.println("  " + forecast.vaccineGroup() + " (" + forecast.type().text() + "): "
                + forecast.status().text() + (dates == null ? "" : ", dose " + forecast.doseNumber()));
        Set<String> lines = new LinkedHashSet<>();
        for (SeriesReasons series : reasons.series()) {
            if (series.chosen()) {
                series.need().forEach(need -> lines.add(sentences.of(need)));
                if (dates != null) {
                    series.dates().stream()
                            .filter(date -> date.kind().isActedUpon() && date.date() != null)
                            .forEach(date -> lines.add((forecast.series().size() > 1 ? series.antigen() + ": " : "")
                                    + sentences.of(date)));
                }
                lines.add(series.series() + ": " + sentences.of(series.deciding()));
            }
        }
        lines.forEach(line -> out.println("      " + line));
        if (dates != null && forecast.series().size() > 1) {
            reasons.dates().stream()
                    .filter(date -> date.kind().isActedUpon() && date.date() != null)
                    .forEach(date -> out.println("      " + forecast.vaccineGroup() + ": " + sentences.of(date)));
        }
        if (everything) {
            for (SeriesReasons series : reasons.series()) {
                out.println("        " + (series.chosen() ? "chosen: " : "not chosen: ") + series.series());
                (series.chosen() ? series.checks() : List.of(series.deciding()))
                        .forEach(check -> check(check, "          "));
            }
        }
    }

    /** The doses of a plan by date, and the groups for which a person must look. */
    public void plan(CatchUpPlan plan) {
        out.println();
        out.println("Plan, each dose on its " + plan.pace().name().toLowerCase(Locale.ROOT) + " day");
        for (PlannedDose dose : plan.doses()) {
            out.println("  " + dose.date() + "  " + dose.vaccineGroup() + " dose " + dose.doseNumber() + ", "
                    + vaccine(dose.vaccine().cvx()) + (dose.recurring() ? ", and again later" : ""));
        }
        for (PlanEnd end : plan.ends()) {
            switch (end.why()) {
                case NOTHING_WANTED, RECURS -> {}
                case NO_VACCINE ->
                    out.println("  " + end.vaccineGroup() + ": no more, the schedule names no vaccine for it");
                case NONE_VALID ->
                    out.println("  " + end.vaccineGroup() + ": no more, no vaccine named for it would count");
            }
        }
    }
}
