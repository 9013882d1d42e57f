package org.jenner.cdsi.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The codes of the schedule-wide tables, against which the rows of antigens are checked. */
final class KnownCodes {
    private final Set<Integer> vaccines = new HashSet<>();
    private final Set<String> observations = new HashSet<>();

    KnownCodes(List<VaccineAntigens> vaccines, List<Observation> observations) {
        for (VaccineAntigens row : vaccines) {
            this.vaccines.add(row.vaccine().cvx());
        }
        for (Observation row : observations) {
            this.observations.add(row.code());
        }
    }

    VaccineType vaccine(Row row) {
        int cvx = row.number("cvx");
        checkVaccine(row, cvx);
        return new VaccineType(cvx, row.text("name"));
    }

    List<Integer> vaccines(Row row, String attribute) {
        List<Integer> list = row.numbers(attribute);
        for (int cvx : list) {
            checkVaccine(row, cvx);
        }
        return list;
    }

    private void checkVaccine(Row row, int cvx) {
        if (!vaccines.contains(cvx)) {
            row.problem("the schedule does not list the vaccine CVX " + cvx);
        }
    }

    ObservationTitle observation(Row row) {
        return observation(row, "observationCode");
    }

    ObservationTitle observation(Row row, String codeAttribute) {
        ObservationTitle observation = new ObservationTitle(row.text(codeAttribute), row.text("title"));
        if (!observations.contains(observation.code())) {
            row.problem("the schedule does not list the observation " + observation.code());
        }
        return observation;
    }
}
