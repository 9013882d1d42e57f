package org.jenner.registry.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.schedule.Observation;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.forecast.DoseVerdict;
import org.jenner.registry.forecast.EvaluatedDose;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.WhyNotEvaluated;
import org.jenner.registry.platform.page.Form;

/**
 * From what somebody may choose who supposes something: the vaccines and conditions of the schedule, the doses of the
 * record that can be judged.
 */
public record SuppositionChoices(List<Option> vaccines, List<Option> conditions, List<DoseOption> doses) {
    public SuppositionChoices {
        vaccines = List.copyOf(vaccines);
        conditions = List.copyOf(conditions);
        doses = List.copyOf(doses);
    }

    /**
     * One entry of a list.
     *
     * @param value a code
     */
    public record Option(String value, String text) {}

    /**
     * A dose of the record.
     *
     * @param handle stands for it in the form
     * @param id its name in explanations
     * @param chosen whether it is the one that the form names
     */
    public record DoseOption(String handle, String id, String text, boolean chosen) {}

    /**
     * @param chosen the dose that a handle, sent with the form, stands for
     * @param links make a handle for each dose
     */
    static SuppositionChoices of(
            EvaluatedRecord record,
            ScheduleRelease release,
            VaccineWords words,
            Optional<Subject> chosen,
            PersonLinks links) {
        return new SuppositionChoices(
                release.vaccines().stream()
                        .map(row -> new Option(
                                Integer.toString(row.vaccine().cvx()),
                                words.vaccine(row.vaccine().cvx())))
                        .sorted(Comparator.comparing(Option::text, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                release.observations().stream()
                        .sorted(Comparator.comparing(Observation::title, String.CASE_INSENSITIVE_ORDER))
                        .map(observation -> new Option(observation.code(), observation.title()))
                        .toList(),
                record.doses().stream()
                        .filter(SuppositionChoices::canBeJudged)
                        .map(dose -> option(dose, words, chosen, links))
                        .toList());
    }

    /** A dose of which the day is not known takes no part, so it makes no difference to leave it out. */
    private static boolean canBeJudged(EvaluatedDose dose) {
        return !(dose.verdict() instanceof DoseVerdict.NotEvaluated(WhyNotEvaluated why)
                && why == WhyNotEvaluated.APPROXIMATE_DATE);
    }

    private static DoseOption option(
            EvaluatedDose dose, VaccineWords words, Optional<Subject> chosen, PersonLinks links) {
        Subject subject = new Subject.OfDose(dose.dose().dose());
        return new DoseOption(
                links.handles().apply(subject),
                dose.id(),
                Names.joined(
                        ", ",
                        Dates.of(dose.dose().best().administered()),
                        words.vaccine(dose.dose().best().cvx())),
                chosen.equals(Optional.of(subject)));
    }

    /** The CVX code; empty for a vaccine that the schedule does not know. */
    Optional<Integer> vaccine(String value) {
        return vaccines.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> Integer.valueOf(option.value()));
    }

    boolean hasCondition(String code) {
        return conditions.stream().anyMatch(option -> option.value().equals(code));
    }

    /** The name of the chosen dose; empty when the record has none such. */
    Optional<String> chosenDose() {
        return doses.stream().filter(DoseOption::chosen).findFirst().map(DoseOption::id);
    }

    /** Does the form name this entry? */
    public boolean isChosen(Form form, String field, Option option) {
        return form.value(field).equals(option.value());
    }
}
