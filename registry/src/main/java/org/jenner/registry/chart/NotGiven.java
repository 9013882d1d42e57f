package org.jenner.registry.chart;

import java.util.List;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.reference.codes.Hl7Table;

/**
 * A vaccination that was refused, or for another reason not given.
 *
 * @param refused by the patient or a parent; else not given for another reason
 * @param reporter the organization that tells it
 */
public record NotGiven(String on, String vaccine, boolean refused, List<String> reasons, String reporter) {
    public NotGiven {
        reasons = List.copyOf(reasons);
    }

    static NotGiven of(DoseRecord dose, VaccineWords words, String reporter) {
        return new NotGiven(
                Dates.of(dose.best().administered()),
                words.vaccine(dose.best().cvx()),
                dose.best().completion() == CompletionStatus.REFUSED,
                dose.best().refusalReasons().stream()
                        .map(reason -> words.value(Hl7Table.REFUSAL_REASON, reason))
                        .toList(),
                reporter);
    }
}
