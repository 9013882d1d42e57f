package org.jenner.cdsi.logic;

import java.math.BigDecimal;
import java.util.List;
import org.jenner.cdsi.assessment.RecommendedVaccine;
import org.jenner.cdsi.schedule.AllowableVaccine;
import org.jenner.cdsi.schedule.PreferableVaccine;
import org.jenner.cdsi.schedule.VaccineType;
import org.jspecify.annotations.Nullable;

/** A preferable or allowable vaccine of a series dose. */
record VaccineRule(
        int cvx,
        AgeWindow ages,
        RecommendedVaccine told,
        @Nullable String mvx,
        @Nullable BigDecimal volume,
        boolean forecast) {

    static VaccineRule[] preferable(List<PreferableVaccine> rows, AgeTable ages) {
        VaccineRule[] rules = new VaccineRule[rows.size()];
        for (int i = 0; i < rules.length; i++) {
            PreferableVaccine row = rows.get(i);
            rules[i] = new VaccineRule(
                    row.vaccine().cvx(),
                    AgeWindow.of(row.ages(), ages),
                    told(row.vaccine()),
                    row.mvx(),
                    row.volume(),
                    row.forecast());
        }
        return rules;
    }

    private static RecommendedVaccine told(VaccineType vaccine) {
        return new RecommendedVaccine(vaccine.cvx(), vaccine.name());
    }

    static VaccineRule[] allowable(List<AllowableVaccine> rows, AgeTable ages) {
        VaccineRule[] rules = new VaccineRule[rows.size()];
        for (int i = 0; i < rules.length; i++) {
            AllowableVaccine row = rows.get(i);
            rules[i] = new VaccineRule(
                    row.vaccine().cvx(), AgeWindow.of(row.ages(), ages), told(row.vaccine()), null, null, false);
        }
        return rules;
    }
}
