package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jenner.cdsi.assessment.DoseNotEvaluated;
import org.jenner.cdsi.assessment.DoseNotEvaluated.Why;
import org.jenner.cdsi.logic.ScheduleRules.AssociationRule;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jspecify.annotations.Nullable;

/** Organize Immunization History, section 4.2. */
final class OrganizeImmunizationHistory {
    /** The specification orders by date only; the rest makes the order independent of the input. */
    private static final Comparator<VaccineDoseAdministered> BY_DATE = Comparator.comparing(
                    VaccineDoseAdministered::dateAdministered)
            .thenComparingInt(VaccineDoseAdministered::cvx)
            .thenComparing(VaccineDoseAdministered::mvx, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(VaccineDoseAdministered::condition)
            .thenComparing(VaccineDoseAdministered::lotExpiration, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(VaccineDoseAdministered::volume, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(VaccineDoseAdministered::id);

    private static final int[] NO_RECORDS = {};

    private OrganizeImmunizationHistory() {}

    static ImmunizationHistory organize(List<VaccineDoseAdministered> administered, PatientRecord patient) {
        List<DoseNotEvaluated> apart = new ArrayList<>();
        VaccineDoseAdministered[] doses = history(administered, patient, apart);
        int[] days = new int[doses.length];
        int[] conflictNumbers = new int[doses.length];
        boolean anyConflicting = false;
        for (int i = 0; i < doses.length; i++) {
            days[i] = Days.day(doses[i].dateAdministered());
            conflictNumbers[i] = patient.rules.conflicts.numberOf(doses[i].cvx());
            anyConflicting |= conflictNumbers[i] >= 0;
        }
        return new ImmunizationHistory(
                doses, days, conflictNumbers, anyConflicting, records(doses, days, patient), apart);
    }

    private static VaccineDoseAdministered[] history(
            List<VaccineDoseAdministered> administered, PatientRecord patient, List<DoseNotEvaluated> apart) {
        VaccineDoseAdministered[] doses = new VaccineDoseAdministered[administered.size()];
        int count = 0;
        for (VaccineDoseAdministered dose : administered) {
            Why why = whyNot(dose, patient);
            if (why == null) {
                doses[count++] = dose;
            } else {
                apart.add(new DoseNotEvaluated(dose, why));
            }
        }
        doses = Arrays.copyOf(doses, count);
        Arrays.sort(doses, BY_DATE);
        apart.sort(Comparator.comparing(DoseNotEvaluated::dose, BY_DATE));
        return doses;
    }

    private static @Nullable Why whyNot(VaccineDoseAdministered dose, PatientRecord patient) {
        int day = Days.day(dose.dateAdministered());
        if (!patient.today.reached(day)) {
            return Why.AFTER_ASSESSMENT_DATE;
        }
        if (day < patient.birthDay) {
            return Why.BEFORE_BIRTH;
        }
        boolean known =
                patient.rules.associations(dose.cvx()) != null || patient.rules.conflicts.numberOf(dose.cvx()) >= 0;
        return known ? null : Why.UNKNOWN_VACCINE;
    }

    private static int[][] records(VaccineDoseAdministered[] doses, int[] days, PatientRecord patient) {
        int[][] records = new int[patient.rules.antigens.length][];
        Arrays.fill(records, NO_RECORDS);
        for (int i = 0; i < doses.length; i++) {
            AssociationRule[] associations = patient.rules.associations(doses[i].cvx());
            if (associations != null) {
                for (AssociationRule association : associations) {
                    if (association.ages().holds(patient, days[i])) {
                        int[] former = records[association.antigen()];
                        records[association.antigen()] = Arrays.copyOf(former, former.length + 1);
                        records[association.antigen()][former.length] = i;
                    }
                }
            }
        }
        return records;
    }
}
