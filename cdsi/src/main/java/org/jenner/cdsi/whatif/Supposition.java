package org.jenner.cdsi.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/** A patient and a day as the forecaster is asked about them. Immutable: each change makes another question. */
public record Supposition(Patient patient, LocalDate assessmentDate) {

    /**
     * The question with a change.
     *
     * @throws IllegalArgumentException when a dose is to be left out that the patient does not have, or added under the
     *     name of another
     */
    public Supposition with(Change change) {
        return switch (change) {
            case Change.AnotherDay(var date) -> new Supposition(patient, date);
            case Change.DoseAdded(var dose) -> new Supposition(added(dose), assessmentDate);
            case Change.DoseLeftOut(var id) -> new Supposition(leftOut(id), assessmentDate);
            case Change.ConditionAdded(var observation) -> new Supposition(observed(observation), assessmentDate);
        };
    }

    private boolean has(String doseId) {
        return patient.doses().stream().anyMatch(dose -> dose.id().equals(doseId));
    }

    private Patient added(VaccineDoseAdministered dose) {
        if (has(dose.id())) {
            throw new IllegalArgumentException("there is a dose " + dose.id() + " already");
        }
        List<VaccineDoseAdministered> doses = new ArrayList<>(patient.doses());
        doses.add(dose);
        return patient.withDoses(doses);
    }

    private Patient leftOut(String doseId) {
        if (!has(doseId)) {
            throw new IllegalArgumentException("there is no dose " + doseId);
        }
        return patient.withDoses(patient.doses().stream()
                .filter(dose -> !dose.id().equals(doseId))
                .toList());
    }

    private Patient observed(ActiveObservation observation) {
        List<ActiveObservation> observations = new ArrayList<>(patient.observations());
        observations.add(observation);
        return new Patient(
                patient.birthDate(), patient.gender(), patient.doses(), observations, patient.birthCountry());
    }
}
