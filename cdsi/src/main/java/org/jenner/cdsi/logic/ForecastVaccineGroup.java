package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.RecommendedVaccine;
import org.jenner.cdsi.assessment.SeriesForecast;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.logic.ScheduleRules.GroupRules;
import org.jenner.cdsi.schedule.SeriesType;
import org.jenner.cdsi.trace.Check;
import org.jspecify.annotations.Nullable;

/** Blends the forecasts of the best series of one type into that of the vaccine group, chapter 9. */
final class ForecastVaccineGroup {
    private final PatientRecord patient;
    private final GroupRules group;
    private final List<AssessAntigen.Outcome> antigens;
    private final IdentifyContainedForecasts contained;
    private final SeriesType type;

    private ForecastVaccineGroup(
            PatientRecord patient,
            GroupRules group,
            List<AssessAntigen.Outcome> antigens,
            IdentifyContainedForecasts contained,
            SeriesType type) {
        this.patient = patient;
        this.group = group;
        this.antigens = antigens;
        this.contained = contained;
        this.type = type;
    }

    /** The forecast; null when no best series is of this type. */
    static @Nullable VaccineGroupForecast forecast(
            PatientRecord patient,
            GroupRules group,
            List<AssessAntigen.Outcome> antigens,
            IdentifyContainedForecasts contained,
            SeriesType type) {
        return contained.included().isEmpty()
                ? null
                : new ForecastVaccineGroup(patient, group, antigens, contained, type).blend();
    }

    private VaccineGroupForecast blend() {
        SeriesStatus status = status();
        boolean due = status == SeriesStatus.NOT_COMPLETE;
        PatientSeries speaker = speaker(status);
        List<SeriesForecast> series = new ArrayList<>();
        Set<ForecastReason> reasons = new LinkedHashSet<>();
        Set<RecommendedVaccine> vaccines = new LinkedHashSet<>();
        List<String> wanted = new ArrayList<>();
        for (PatientSeries one : contained.included()) {
            SeriesForecast forecast = DescribePatientSeries.forecast(patient, one, outcome(one));
            series.add(forecast);
            reasons.addAll(forecast.reasons());
            if (due && one.status == SeriesStatus.NOT_COMPLETE) {
                wanted.add(one.rules.antigen);
                vaccines.addAll(forecast.recommendedVaccines());
            }
        }
        return new VaccineGroupForecast(
                group.group().name(),
                type,
                status,
                due ? doseNumber() : 0,
                speaker.rules.series.name(),
                speaker.rules.dosesInSeries,
                due ? dates() : null,
                List.copyOf(reasons),
                List.copyOf(wanted),
                List.copyOf(vaccines),
                List.copyOf(series),
                contained.laterInLife().stream()
                        .map(one -> DescribePatientSeries.forecast(patient, one, outcome(one)))
                        .toList());
    }

    private AssessAntigen.Outcome outcome(PatientSeries series) {
        for (AssessAntigen.Outcome outcome : antigens) {
            if (outcome.antigen() == series.antigen) {
                return outcome;
            }
        }
        throw new IllegalStateException("a series of another vaccine group: " + series.rules.series.name());
    }

    /** Table 9-4: the first row that fits; a single series gives its own. */
    private SeriesStatus status() {
        SeriesStatus status;
        if (contained.included().size() == 1) {
            status = contained.included().getFirst().status;
        } else if (any(SeriesStatus.CONTRAINDICATED)) {
            status = SeriesStatus.CONTRAINDICATED;
        } else if (any(SeriesStatus.AGED_OUT)) {
            status = SeriesStatus.AGED_OUT;
        } else if (any(SeriesStatus.NOT_RECOMMENDED)) {
            status = SeriesStatus.NOT_RECOMMENDED;
        } else if (any(SeriesStatus.NOT_COMPLETE)) {
            status = SeriesStatus.NOT_COMPLETE;
        } else {
            status = any(SeriesStatus.COMPLETE) ? SeriesStatus.COMPLETE : SeriesStatus.IMMUNE;
        }
        if (patient.tracer != null) {
            Check check =
                    new Check.GroupStatus(type, status, contained.included().size());
            patient.tracer.group(group.group().name(), check);
        }
        return status;
    }

    private boolean any(SeriesStatus status) {
        for (PatientSeries series : contained.included()) {
            if (series.status == status) {
                return true;
            }
        }
        return false;
    }

    /** The first series that has the status of the group. */
    private PatientSeries speaker(SeriesStatus status) {
        for (PatientSeries series : contained.included()) {
            if (series.status == status) {
                return series;
            }
        }
        return contained.included().getFirst();
    }

    private ForecastDates dates() {
        int earliest = earliest();
        int recommended = Integer.MAX_VALUE;
        int pastDue = Integer.MAX_VALUE;
        int latest = Integer.MAX_VALUE;
        int unadjustedRecommended = Integer.MAX_VALUE;
        int unadjustedPastDue = Integer.MAX_VALUE;
        for (PatientSeries series : contained.included()) {
            if (series.hasForecast()) {
                recommended = Math.min(recommended, series.recommended);
                pastDue = smallest(pastDue, series.pastDue);
                latest = smallest(latest, series.latest);
                unadjustedRecommended = Math.min(unadjustedRecommended, series.unadjustedRecommended);
                unadjustedPastDue = smallest(unadjustedPastDue, series.unadjustedPastDue);
            }
        }
        ForecastDates dates = new ForecastDates(
                Days.date(earliest),
                // FORECASTVG-2 and -3
                Days.date(Math.max(recommended, earliest)),
                pastDue == Integer.MAX_VALUE ? null : Days.date(Math.max(pastDue, earliest)),
                latest == Integer.MAX_VALUE ? null : Days.date(latest),
                Days.date(unadjustedRecommended),
                unadjustedPastDue == Integer.MAX_VALUE ? null : Days.date(unadjustedPastDue));
        if (patient.tracer != null) {
            boolean oneAntigen = group.antigens().length == 1;
            patient.tracer.groupDates(
                    group.group().name(), type, new GroupDateSources(patient, contained.included(), oneAntigen, dates));
        }
        return dates;
    }

    private static int smallest(int one, int orNone) {
        return orNone == Days.NONE ? one : Math.min(one, orNone);
    }

    /** SINGLEANTVG-2 and MULTIANTVG-1. */
    private int earliest() {
        int smallest = Integer.MAX_VALUE;
        int largest = Integer.MIN_VALUE;
        boolean priority = false;
        for (PatientSeries series : contained.included()) {
            TargetDose next = series.next;
            if (next != null) {
                smallest = Math.min(smallest, series.earliest);
                largest = Math.max(largest, series.earliest);
                priority |= GenerateForecastDates.priority(patient, next);
            }
        }
        if (group.antigens().length == 1) {
            return smallest;
        }
        return priority ? Math.max(smallest, latestDose()) : largest;
    }

    private int latestDose() {
        int latest = Days.FIRST;
        for (AssessAntigen.Outcome antigen : antigens) {
            int[] records = patient.history.records()[antigen.antigen().number];
            if (records.length > 0) {
                latest = Math.max(latest, patient.history.days()[records[records.length - 1]]);
            }
        }
        return latest;
    }

    /** FORECASTDN-2. */
    private int doseNumber() {
        boolean smallestCounts = group.group().administerFullVaccineGroup();
        int number = smallestCounts ? Integer.MAX_VALUE : 0;
        for (PatientSeries series : contained.included()) {
            if (series.hasForecast()) {
                int own = doseNumber(series);
                number = smallestCounts ? Math.min(number, own) : Math.max(number, own);
            }
        }
        return number;
    }

    /**
     * With both a risk and a standard best series, the doses that are valid in either count once. The specification is
     * silent; docs/readings.md tells why.
     */
    private int doseNumber(PatientSeries series) {
        for (PatientSeries other : outcome(series).best()) {
            boolean otherType = (other.rules.type == SeriesType.RISK) != (series.rules.type == SeriesType.RISK);
            if (otherType && countsTogether(series.rules.type == SeriesType.RISK ? series : other)) {
                return DescribePatientSeries.doseNumber(patient, series, other);
            }
        }
        return GenerateForecastDates.doseNumber(patient, series);
    }

    private boolean countsTogether(PatientSeries risk) {
        return group.antigens().length == 1 || risk.validDoses() == 0 || risk.complete();
    }
}
