package org.jenner.cdsi.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The codes of the schedule-wide tables, against which the rows of antigens are checked. */
record KnownCodes(Set<Integer> vaccines, Set<String> observations) {

    static KnownCodes of(List<VaccineAntigens> vaccines, List<Observation> observations) {
        Set<Integer> cvx = new HashSet<>();
        for (VaccineAntigens row : vaccines) {
            cvx.add(row.vaccine().cvx());
        }
        Set<String> codes = new HashSet<>();
        for (Observation row : observations) {
            codes.add(row.code());
        }
        return new KnownCodes(cvx, codes);
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
