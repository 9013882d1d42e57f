package org.jenner.registry.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jenner.registry.forecast.DoseVerdict;
import org.jenner.registry.forecast.EvaluatedDose;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.GroupEvaluation;

/**
 * One vaccine group of the grid with its doses by date.
 *
 * @param group the schedule's name; empty for doses that the schedule did not evaluate
 */
public record GridRow(String group, List<Cell> doses) {
    public GridRow {
        doses = List.copyOf(doses);
    }

    /**
     * One dose of the grid.
     *
     * @param number of the dose in the list by date, counted from 1, so that a reader finds it there
     * @param why the address of the page that explains the verdict
     */
    public record Cell(int number, String given, String vaccine, Verdict verdict, String why) {}

    /** Groups by name; what was not evaluated comes last. */
    static List<GridRow> of(EvaluatedRecord record, VaccineWords words, PersonLinks links) {
        Map<String, List<Cell>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Cell> rest = new ArrayList<>();
        int number = 0;
        for (EvaluatedDose dose : record.doses()) {
            number++;
            String why = links.why(new Subject.OfDose(dose.dose().dose()));
            for (Map.Entry<String, Verdict> verdict : verdicts(dose).entrySet()) {
                Cell cell = new Cell(
                        number,
                        Dates.of(dose.dose().best().administered()),
                        words.vaccine(dose.dose().best().cvx()),
                        verdict.getValue(),
                        why);
                (verdict.getKey().isEmpty() ? rest : groups.computeIfAbsent(verdict.getKey(), _ -> new ArrayList<>()))
                        .add(cell);
            }
        }
        List<GridRow> rows = new ArrayList<>();
        groups.forEach((group, cells) -> rows.add(new GridRow(group, cells)));
        if (!rest.isEmpty()) {
            rows.add(new GridRow("", rest));
        }
        return rows;
    }

    /** The verdict of each vaccine group; one without a group when it took no part. */
    static Map<String, Verdict> verdicts(EvaluatedDose dose) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        switch (dose.verdict()) {
            case DoseVerdict.Evaluated(List<GroupEvaluation> groups) ->
                groups.forEach(group -> verdicts.put(group.vaccineGroup(), Verdict.of(group.evaluation())));
            case DoseVerdict.NotEvaluated(var why) -> verdicts.put("", Verdict.of(why));
        }
        return verdicts;
    }
}
