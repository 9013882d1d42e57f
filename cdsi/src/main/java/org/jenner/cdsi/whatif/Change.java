package org.jenner.cdsi.whatif;

import java.time.LocalDate;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/** Something that is supposed to be otherwise. */
public sealed interface Change {
    /** It is another day. */
    record AnotherDay(LocalDate date) implements Change {}

    /** One more dose was given. */
    record DoseAdded(VaccineDoseAdministered dose) implements Change {}

    /** A dose was not given. */
    record DoseLeftOut(String doseId) implements Change {}

    /** One more condition is true of the patient. */
    record ConditionAdded(ActiveObservation observation) implements Change {}
}
