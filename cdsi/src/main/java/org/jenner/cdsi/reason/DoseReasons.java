package org.jenner.cdsi.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.assessment.DoseNotEvaluated;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.TraceEntry;
import org.jspecify.annotations.Nullable;

/**
 * Why one administered dose counts or does not.
 *
 * @param notEvaluated why it took no part; null when it was judged
 * @param groups its verdict in each vaccine group of which it holds an antigen
 * @param tried every target dose of every relevant series that it was tried against, in the order of the specification
 */
public record DoseReasons(
        VaccineDoseAdministered dose,
        DoseNotEvaluated.@Nullable Why notEvaluated,
        List<DoseInGroup> groups,
        List<TriedTargetDose> tried) {

    /** One for each dose of the patient, by date. */
    public static List<DoseReasons> of(Assessment assessment, List<TraceEntry> trace) {
        Map<VaccineDoseAdministered, List<DoseInGroup>> judged = new LinkedHashMap<>();
        for (VaccineGroupAssessment group : assessment.vaccineGroups()) {
            for (DoseEvaluation evaluation : group.evaluations()) {
                judged.computeIfAbsent(evaluation.dose(), _ -> new ArrayList<>())
                        .add(new DoseInGroup(group.vaccineGroup(), evaluation, deciding(evaluation, trace)));
            }
        }
        List<DoseReasons> reasons = new ArrayList<>();
        judged.forEach(
                (dose, groups) -> reasons.add(new DoseReasons(dose, null, List.copyOf(groups), tried(dose, trace))));
        for (DoseNotEvaluated apart : assessment.notEvaluated()) {
            reasons.add(new DoseReasons(apart.dose(), apart.why(), List.of(), tried(apart.dose(), trace)));
        }
        reasons.sort((one, other) ->
                one.dose.dateAdministered().compareTo(other.dose().dateAdministered()));
        return List.copyOf(reasons);
    }

    private static List<Check> deciding(DoseEvaluation evaluation, List<TraceEntry> trace) {
        return trace.stream()
                .filter(entry -> evaluation.dose().id().equals(entry.doseId())
                        && evaluation.decisive().antigen().equals(entry.antigen())
                        && evaluation.seriesName().equals(entry.series())
                        && evaluation.targetDoseNumber() == entry.targetDose())
                .map(TraceEntry::check)
                .toList();
    }

    private static List<TriedTargetDose> tried(VaccineDoseAdministered dose, List<TraceEntry> trace) {
        List<TriedTargetDose> tried = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        TraceEntry last = null;
        for (TraceEntry entry : trace) {
            if (dose.id().equals(entry.doseId())) {
                if (last != null && !sameTarget(last, entry)) {
                    tried.add(against(last, checks));
                    checks = new ArrayList<>();
                }
                checks.add(entry.check());
                last = entry;
            }
        }
        if (last != null) {
            tried.add(against(last, checks));
        }
        return List.copyOf(tried);
    }

    private static TriedTargetDose against(TraceEntry entry, List<Check> checks) {
        return new TriedTargetDose(
                entry.antigen(), String.valueOf(entry.series()), entry.targetDose(), List.copyOf(checks));
    }

    private static boolean sameTarget(TraceEntry one, TraceEntry other) {
        return one.antigen().equals(other.antigen())
                && String.valueOf(one.series()).equals(other.series())
                && one.targetDose() == other.targetDose();
    }
}
