package org.jenner.registry.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.reason.DoseInGroup;
import org.jenner.cdsi.reason.DoseReasons;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.cdsi.reason.TriedTargetDose;
import org.jenner.registry.forecast.DoseVerdict;
import org.jenner.registry.forecast.EvaluatedDose;
import org.jenner.registry.forecast.ExplainedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Why a dose counts or does not.
 *
 * @param given the day, as precisely as it is known
 * @param notEvaluated why it took no part; empty when it was judged
 * @param groups the verdict in each vaccine group
 * @param tried what it was tried against: first what decided, then the rest in the order of the specification
 */
public record WhyDose(
        String given, String vaccine, Optional<String> notEvaluated, List<InGroup> groups, List<Tried> tried) {

    public WhyDose {
        groups = List.copyOf(groups);
        tried = List.copyOf(tried);
    }

    /**
     * The verdict in a vaccine group.
     *
     * @param sentence what decided, and what follows
     * @param series the series that speaks for the group
     * @param targetDose which dose of it decided; 0 when the series was over
     */
    public record InGroup(String group, Verdict verdict, String sentence, String series, int targetDose) {}

    /**
     * One target dose of one series that it was tried against.
     *
     * @param targetDose 0 when the series was over
     * @param decided whether this is what a verdict rests on
     */
    public record Tried(String antigen, String series, int targetDose, boolean decided, List<CheckRow> checks) {}

    /** Empty when the record has no such dose that was given. */
    static Optional<WhyDose> of(ExplainedRecord record, long dose, VaccineWords words, Sentences sentences) {
        return record.evaluated().doses().stream()
                .filter(one -> one.dose().dose() == dose)
                .findFirst()
                .map(one -> of(one, reasons(one, record.explanation()), words, sentences));
    }

    private static Optional<DoseReasons> reasons(EvaluatedDose dose, @Nullable Explanation explanation) {
        return explanation == null
                ? Optional.empty()
                : explanation.doses().stream()
                        .filter(reasons -> reasons.dose().id().equals(dose.id()))
                        .findFirst();
    }

    private static WhyDose of(
            EvaluatedDose dose, Optional<DoseReasons> reasons, VaccineWords words, Sentences sentences) {
        List<DoseInGroup> groups = reasons.map(DoseReasons::groups).orElse(List.of());
        List<Tried> tried = reasons.map(DoseReasons::tried).orElse(List.of()).stream()
                .map(one -> tried(one, groups, sentences))
                .toList();
        return new WhyDose(
                Dates.of(dose.dose().best().administered()),
                words.vaccine(dose.dose().best().cvx()),
                dose.verdict() instanceof DoseVerdict.NotEvaluated(var why)
                        ? Optional.of(why.reason().text())
                        : Optional.empty(),
                groups.stream().map(group -> inGroup(group, sentences)).toList(),
                Stream.concat(
                                tried.stream().filter(Tried::decided),
                                tried.stream().filter(one -> !one.decided()))
                        .toList());
    }

    private static InGroup inGroup(DoseInGroup group, Sentences sentences) {
        return new InGroup(
                group.vaccineGroup(),
                Verdict.of(group.evaluation()),
                sentences.of(group),
                group.evaluation().seriesName(),
                group.evaluation().targetDoseNumber());
    }

    private static Tried tried(TriedTargetDose tried, List<DoseInGroup> groups, Sentences sentences) {
        boolean decided = groups.stream()
                .map(DoseInGroup::evaluation)
                .anyMatch(evaluation -> evaluation.decisive().antigen().equals(tried.antigen())
                        && evaluation.seriesName().equals(tried.series())
                        && evaluation.targetDoseNumber() == tried.targetDose());
        return new Tried(
                tried.antigen(), tried.series(), tried.targetDose(), decided, CheckRow.of(tried.checks(), sentences));
    }
}
