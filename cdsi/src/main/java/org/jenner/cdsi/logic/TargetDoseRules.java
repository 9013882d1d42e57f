package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jenner.cdsi.assessment.RecommendedVaccine;
import org.jenner.cdsi.schedule.SeriesDose;
import org.jenner.cdsi.schedule.VaccineType;

/** A series dose, ready to be compared with. */
final class TargetDoseRules {
    final int number;
    final boolean recurring;
    final AgeRule[] ages;
    final IntervalRule[] intervals;
    final IntervalRule[] allowableIntervals;
    final VaccineRule[] preferableVaccines;
    /** The preferable vaccines, each once. */
    final List<RecommendedVaccine> vaccinesOfChoice;

    final VaccineRule[] allowableVaccines;
    final int[] inadvertentVaccines;
    final SkipRule[] skips;
    /** {@link Days#FIRST} when it has no season. */
    final int seasonStart;

    final int seasonEnd;
    /** Numbers in the conflict table of those preferable vaccines that conflict with others. */
    final int[] conflicting;

    TargetDoseRules(SeriesDose dose, AgeTable ages, ObservationTable observations, ConflictTable conflicts) {
        this.number = dose.number();
        this.recurring = dose.recurring();
        this.ages = AgeRule.of(dose.ages(), ages);
        this.intervals = IntervalRule.preferable(dose.intervals(), observations);
        this.allowableIntervals = IntervalRule.allowable(dose.allowableIntervals(), observations);
        this.preferableVaccines = VaccineRule.preferable(dose.preferableVaccines(), ages);
        this.vaccinesOfChoice = Arrays.stream(preferableVaccines)
                .map(VaccineRule::told)
                .distinct()
                .toList();
        this.allowableVaccines = VaccineRule.allowable(dose.allowableVaccines(), ages);
        this.inadvertentVaccines = inadvertent(dose.inadvertentVaccines());
        this.skips = SkipRule.of(dose.conditionalSkips(), ages);
        this.seasonStart = Days.dayOr(dose.season().effectiveDate(), Days.FIRST);
        this.seasonEnd = Days.dayOr(dose.season().cessationDate(), Days.LAST);
        this.conflicting = conflicting(preferableVaccines, conflicts);
    }

    private static int[] inadvertent(List<VaccineType> vaccines) {
        List<Integer> codes = new ArrayList<>(vaccines.size());
        for (VaccineType vaccine : vaccines) {
            codes.add(vaccine.cvx());
        }
        return Cvx.sorted(codes);
    }

    private static int[] conflicting(VaccineRule[] vaccines, ConflictTable conflicts) {
        List<Integer> numbers = new ArrayList<>();
        for (VaccineRule vaccine : vaccines) {
            int number = conflicts.numberOf(vaccine.cvx());
            if (number >= 0 && !numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return Cvx.sorted(numbers);
    }
}
