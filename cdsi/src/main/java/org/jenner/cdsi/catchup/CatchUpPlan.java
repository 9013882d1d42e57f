package org.jenner.cdsi.catchup;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/**
 * The remaining course of a patient.
 *
 * @param doses by date
 * @param ends why there are no more, for each vaccine group that is for the patient at any time
 */
public record CatchUpPlan(Pace pace, List<PlannedDose> doses, List<PlanEnd> ends) {

    /** The patient as they would be when every dose of the plan was given on its day. */
    public Patient followed(Patient patient) {
        List<VaccineDoseAdministered> all = new ArrayList<>(patient.doses());
        for (PlannedDose dose : doses) {
            all.add(new VaccineDoseAdministered(
                    dose.id(), dose.date(), dose.vaccine().cvx()));
        }
        return patient.withDoses(all);
    }
}
