package org.jenner.cdsi.logic;

import java.util.function.Function;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.schedule.VaccineConflict;
import org.jenner.cdsi.trace.DateSource;
import org.jenner.cdsi.trace.ForecastDate;
import org.jspecify.annotations.Nullable;

/** Finds the row of the schedule that gave each date of a forecast. Used for explanations only. */
final class DateSources {
    private static final DateSource NOT_SET = new DateSource.NotSet();

    private final PatientRecord patient;
    private final PatientSeries series;
    private final TargetDose target;
    private final CandidateEarliestDate candidate;
    private final ForecastReason recommended;
    private final @Nullable AgeRule age;

    DateSources(
            PatientRecord patient,
            PatientSeries series,
            TargetDose target,
            CandidateEarliestDate candidate,
            ForecastReason recommended) {
        this.patient = patient;
        this.series = series;
        this.target = target;
        this.candidate = candidate;
        this.recommended = recommended;
        this.age = AgeRule.inEffect(target.rules.ages, patient.today);
    }

    DateSource of(ForecastDate kind) {
        return switch (kind) {
            case EARLIEST -> earliest();
            case UNADJUSTED_RECOMMENDED -> recommended();
            case UNADJUSTED_PAST_DUE -> pastDue();
            case LATEST -> age == null ? NOT_SET : age(age.maximum());
            case RECOMMENDED -> adjusted(series.unadjustedRecommended, recommended());
            case PAST_DUE -> adjusted(series.unadjustedPastDue, pastDue());
        };
    }

    private DateSource adjusted(int unadjusted, DateSource source) {
        return unadjusted != Days.NONE && unadjusted < series.earliest
                ? new DateSource.MovedToEarliest(Days.date(unadjusted))
                : source;
    }

    private DateSource earliest() {
        return switch (candidate.reason()) {
            case EARLIEST_BY_AGE -> age == null ? NOT_SET : age(age.minimum());
            case EARLIEST_BY_INTERVAL -> interval(candidate.day(), IntervalRule::minimum);
            case EARLIEST_BY_CONFLICT -> conflict(candidate.day());
            case EARLIEST_BY_SEASON -> new DateSource.SeasonStart();
            case EARLIEST_BY_INADVERTENT_DOSE -> new DateSource.InadvertentDose();
            case EARLIEST_BY_LATEST_DOSE -> new DateSource.LatestDose();
            default -> new DateSource.Birth();
        };
    }

    private DateSource recommended() {
        return switch (recommended) {
            case RECOMMENDED_BY_AGE -> age == null ? NOT_SET : age(age.earliestRecommended());
            case RECOMMENDED_BY_INTERVAL -> interval(series.unadjustedRecommended, IntervalRule::earliestRecommended);
            default -> new DateSource.AsSoonAsPossible();
        };
    }

    private DateSource pastDue() {
        if (age != null && age.latestRecommended() != AgeTable.NO_END) {
            return age(age.latestRecommended());
        }
        return series.unadjustedPastDue == Days.NONE
                ? NOT_SET
                : interval(series.unadjustedPastDue + 1, IntervalRule::latestRecommended);
    }

    private DateSource age(int number) {
        TimePeriod period = patient.rules.ages.period(number);
        return period == null ? NOT_SET : new DateSource.Age(period);
    }

    private DateSource interval(int day, Function<IntervalRule, @Nullable TimePeriod> part) {
        for (IntervalRule rule : target.rules.intervals) {
            TimePeriod period = part.apply(rule);
            if (period != null && rule.effective().on(patient.today)) {
                int reference = IntervalReferenceDate.of(patient, series, rule, series.records.length);
                if (reference != Days.NONE && period.addTo(reference) == day) {
                    return new DateSource.Interval(period, rule.reference(), Days.date(reference));
                }
            }
        }
        throw new IllegalStateException("no interval gives the date of " + series.rules.series.name());
    }

    private DateSource conflict(int day) {
        ImmunizationHistory history = patient.history;
        for (int place = 0; place < history.count(); place++) {
            int previous = history.conflictNumbers()[place];
            for (int current : target.rules.conflicting) {
                VaccineConflict row = previous < 0 ? null : patient.rules.conflicts.row(previous, current);
                if (row != null && row.end().addTo(history.days()[place]) == day) {
                    VaccineDoseAdministered dose = history.doses()[place];
                    return new DateSource.Conflict(dose.id(), dose.dateAdministered(), row.end());
                }
            }
        }
        throw new IllegalStateException("no conflict gives the date of " + series.rules.series.name());
    }
}
