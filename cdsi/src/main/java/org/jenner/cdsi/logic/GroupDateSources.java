package org.jenner.cdsi.logic;

import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.trace.ForecastDate;
import org.jenner.cdsi.trace.WhyGroupDate;
import org.jspecify.annotations.Nullable;

/** Finds which series gave each date of a vaccine group's forecast, and by which rule. Used for explanations only. */
record GroupDateSources(PatientRecord patient, List<PatientSeries> included, boolean oneAntigen, ForecastDates dates) {

    @Nullable
    LocalDate date(ForecastDate kind) {
        return switch (kind) {
            case EARLIEST -> dates.earliest();
            case UNADJUSTED_RECOMMENDED -> dates.unadjustedRecommended();
            case UNADJUSTED_PAST_DUE -> dates.unadjustedPastDue();
            case LATEST -> dates.latest();
            case RECOMMENDED -> dates.recommended();
            case PAST_DUE -> dates.pastDue();
        };
    }

    WhyGroupDate why(ForecastDate kind) {
        if (date(kind) == null) {
            return WhyGroupDate.NOT_SET;
        }
        if (kind == ForecastDate.EARLIEST) {
            return earliest();
        }
        return series(kind) == null ? WhyGroupDate.NOT_BEFORE_EARLIEST : WhyGroupDate.SMALLEST_OF_SERIES;
    }

    private WhyGroupDate earliest() {
        if (oneAntigen) {
            return WhyGroupDate.SMALLEST_OF_SERIES;
        }
        boolean priority = included.stream()
                .map(series -> series.next)
                .anyMatch(next -> next != null && GenerateForecastDates.priority(patient, next));
        if (!priority) {
            return WhyGroupDate.LARGEST_OF_SERIES;
        }
        return series(ForecastDate.EARLIEST) == null ? WhyGroupDate.NOT_BEFORE_LATEST_DOSE : WhyGroupDate.PRIORITY_DOSE;
    }

    /** The first series that has the very date; null when a rule moved it. */
    @Nullable
    PatientSeries series(ForecastDate kind) {
        LocalDate date = date(kind);
        for (PatientSeries series : included) {
            if (date != null && series.hasForecast() && series.day(kind) == Days.day(date)) {
                return series;
            }
        }
        return null;
    }
}
