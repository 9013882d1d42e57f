package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.forecast.EvaluatedDose;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.GroupForecast;
import org.jenner.registry.record.consolidate.DoseRecord;

/**
 * A person's page as it is shown: made from a disclosed record alone, by a pure function.
 *
 * @param ownDataOnly made from what the viewer's organization reported alone; to be said
 * @param due the forecast, what asks for action first; empty when there is none
 * @param noForecast why there is none
 * @param seasonsOver vaccine groups of which the schedule knows no current season; to be said
 * @param notCounted how many given doses took no part in the forecast
 * @param grid doses by vaccine group
 * @param doses the list by date, the newest first
 * @param schedule which schedule answered
 * @param assessedOn the day for which it answered
 */
public record Chart(
        Header header,
        boolean ownDataOnly,
        List<Due> due,
        Optional<String> noForecast,
        List<String> seasonsOver,
        int notCounted,
        List<GridRow> grid,
        List<DoseEntry> doses,
        List<NotGiven> notGiven,
        List<Fact> facts,
        ReleaseName schedule,
        LocalDate assessedOn) {

    public Chart {
        due = List.copyOf(due);
        seasonsOver = List.copyOf(seasonsOver);
        grid = List.copyOf(grid);
        doses = List.copyOf(doses);
        notGiven = List.copyOf(notGiven);
        facts = List.copyOf(facts);
    }

    static Chart of(
            Disclosed<EvaluatedRecord> disclosed, Reporters reporters, String protectionIndicator, PersonLinks links) {
        EvaluatedRecord evaluated = disclosed.content();
        VaccineWords words = reporters.words();
        return new Chart(
                Header.of(evaluated.record(), protectionIndicator, evaluated.assessedOn()),
                disclosed.ownDataOnly(),
                Due.of(evaluated, links),
                noForecast(evaluated.forecast()),
                seasonsOver(evaluated.forecast()),
                evaluated.forecast() instanceof ForecastOutcome.Made(var _, int notCounted) ? notCounted : 0,
                GridRow.of(evaluated, words, links),
                doses(evaluated, reporters, links),
                notGiven(evaluated, reporters),
                evaluated.record().observations().stream()
                        .map(fact -> Fact.of(fact, words, reporters.organization(fact.organization())))
                        .toList(),
                evaluated.schedule(),
                evaluated.assessedOn());
    }

    /** The most doses that one vaccine group has: how wide the grid is. */
    public int widest() {
        return grid.stream().mapToInt(row -> row.doses().size()).max().orElse(0);
    }

    /** Why there is no forecast; empty when there is one. */
    static Optional<String> noForecast(ForecastOutcome outcome) {
        return outcome instanceof ForecastOutcome.NotMade(ForecastOutcome.Why why)
                ? Optional.of(why.reason().text())
                : Optional.empty();
    }

    /** The vaccine groups of a forecast of which its schedule knows no current season. */
    static List<String> seasonsOver(ForecastOutcome outcome) {
        return switch (outcome) {
            case ForecastOutcome.NotMade _ -> List.of();
            case ForecastOutcome.Made made ->
                made.groups().stream()
                        .filter(GroupForecast::seasonOver)
                        .map(GroupForecast::vaccineGroup)
                        .toList();
        };
    }

    private static List<DoseEntry> doses(EvaluatedRecord evaluated, Reporters reporters, PersonLinks links) {
        List<DoseEntry> entries = new ArrayList<>();
        for (EvaluatedDose dose : evaluated.doses()) {
            entries.add(DoseEntry.of(
                    entries.size() + 1,
                    dose.dose(),
                    reporters.words(),
                    GridRow.verdicts(dose),
                    links.why(new Subject.OfDose(dose.dose().dose())),
                    reporters.reports(dose.dose())));
        }
        Collections.reverse(entries);
        return entries;
    }

    private static List<NotGiven> notGiven(EvaluatedRecord evaluated, Reporters reporters) {
        return evaluated.record().doses().stream()
                .filter(dose -> !dose.best().completion().given())
                .map((DoseRecord dose) -> NotGiven.of(
                        dose,
                        reporters.words(),
                        reporters.organization(dose.chosen().organization())))
                .toList();
    }
}
