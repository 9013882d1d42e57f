package org.jenner.registry.chart;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jenner.registry.record.source.ClinicalDate;

/** How old somebody is, in whole years, months and days: at which visit the schedule has them. */
public record Age(int years, int months, int days) {

    /** The age on a day; empty when the day of birth is not known or lies ahead. */
    static Optional<Age> of(ClinicalDate birth, LocalDate on) {
        if (birth.precision() != ClinicalDate.Precision.DAY || birth.day().isAfter(on)) {
            return Optional.empty();
        }
        Period period = Period.between(birth.day(), on);
        return Optional.of(new Age(period.getYears(), period.getMonths(), period.getDays()));
    }
}
