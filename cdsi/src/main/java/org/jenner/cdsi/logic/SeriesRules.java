package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.schedule.AntigenSeries;
import org.jenner.cdsi.schedule.DateRange;
import org.jenner.cdsi.schedule.Indication;
import org.jenner.cdsi.schedule.SelectSeries;
import org.jenner.cdsi.schedule.SeriesType;

/** An antigen series, ready to be compared with. */
final class SeriesRules {
    final String antigen;
    final AntigenSeries series;
    final SeriesType type;
    final SelectSeries select;
    final int seriesGroup;
    final TargetDoseRules[] doses;
    /** How many doses complete it; 0 when that depends on the patient, since some may be skipped or recur. */
    final int dosesInSeries;

    /** Whether a dose of it is for certain days only, such as those of one winter. */
    final boolean seasonal;

    final IndicationRule[] indications;
    final int minAgeToStart;
    final int maxAgeToStart;
    /** Whether a skip of it asks for the status of other series, so that those come first. */
    final boolean asksForCompletedSeries;

    /** An indication by the numbers of its observation and ages. */
    record IndicationRule(Indication indication, int observation, AgeWindow ages) {}

    SeriesRules(
            String antigen,
            AntigenSeries series,
            AgeTable ages,
            ObservationTable observations,
            ConflictTable conflicts) {
        this.antigen = antigen;
        this.series = series;
        this.type = series.type();
        this.select = series.select();
        this.seriesGroup = select.seriesGroup();
        this.doses = new TargetDoseRules[series.doses().size()];
        for (int i = 0; i < doses.length; i++) {
            doses[i] = new TargetDoseRules(series.doses().get(i), ages, observations, conflicts);
        }
        this.dosesInSeries = dosesInSeries(series);
        this.seasonal = series.doses().stream().anyMatch(dose -> !dose.season().equals(DateRange.ALWAYS));
        this.indications = indications(series.indications(), ages, observations);
        this.minAgeToStart = ages.begin(select.minAgeToStart());
        this.maxAgeToStart = ages.end(select.maxAgeToStart());
        this.asksForCompletedSeries = asksForCompletedSeries(doses);
    }

    private static int dosesInSeries(AntigenSeries series) {
        boolean depends = series.doses().stream()
                .anyMatch(dose -> dose.recurring() || !dose.conditionalSkips().isEmpty());
        return depends ? 0 : series.doses().size();
    }

    private static IndicationRule[] indications(
            List<Indication> indications, AgeTable ages, ObservationTable observations) {
        IndicationRule[] rules = new IndicationRule[indications.size()];
        for (int i = 0; i < rules.length; i++) {
            Indication indication = indications.get(i);
            int observation = observations.number(indication.observation().code());
            rules[i] = new IndicationRule(indication, observation, AgeWindow.of(indication.ages(), ages));
        }
        return rules;
    }

    private static boolean asksForCompletedSeries(TargetDoseRules[] doses) {
        for (TargetDoseRules dose : doses) {
            for (SkipRule skip : dose.skips) {
                for (SkipRule.SkipSetRule set : skip.sets()) {
                    for (SkipConditionRule condition : set.conditions()) {
                        if (condition instanceof SkipConditionRule.CompletedSeries) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    boolean isFor(Gender gender) {
        return series.requiredGenders().isEmpty() || series.requiredGenders().contains(gender);
    }
}
