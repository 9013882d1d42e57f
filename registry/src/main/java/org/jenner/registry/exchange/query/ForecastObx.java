package org.jenner.registry.exchange.query;

import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.hl7.FieldText;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.GroupForecast;
import org.jenner.registry.forecast.LocalCode;
import org.jenner.registry.forecast.ReasonCodes;
import org.jenner.registry.forecast.SeriesStanding;
import org.jenner.registry.reference.codes.Hl7Table;

/** What is due next: one set for each vaccine group, then what a reader must know of how it was made. */
final class ForecastObx {

    private final Coding coding;

    ForecastObx(Coding coding) {
        this.coding = coding;
    }

    List<SegmentBuilder> write(EvaluatedRecord record, GroupObx groupObx, boolean ownDataOnly) {
        ObservationSegments obx = new ObservationSegments();
        switch (record.forecast()) {
            case ForecastOutcome.Made(var groups, var notCounted) -> {
                groups.forEach(group -> forecast(obx.beginSet(), group, groupObx, record.assessedOn()));
                if (notCounted > 0) {
                    obx.beginSet().text(Loinc.COMMENT, notCounted(notCounted));
                }
            }
            case ForecastOutcome.NotMade(var why) -> {
                groupObx.schedule(obx.beginSet());
                obx.local(Loinc.REASON, why.reason());
            }
        }
        if (ownDataOnly) {
            obx.beginSet().text(Loinc.COMMENT, OwnDataLabel.FORECAST);
        }
        return obx.segments();
    }

    private void forecast(ObservationSegments obx, GroupForecast group, GroupObx groupObx, LocalDate assessedOn) {
        VaccineGroupForecast forecast = group.forecast();
        groupObx.vaccineGroup(obx, group.vaccineGroup());
        groupObx.schedule(obx);
        obx.text(Loinc.SERIES_NAME, forecast.seriesName());
        obx.count(Loinc.DOSE_NUMBER, forecast.doseNumber());
        obx.count(Loinc.DOSES_IN_SERIES, forecast.dosesInSeries());
        ForecastDates dates = forecast.dates();
        if (dates != null) {
            obx.day(Loinc.EARLIEST_DATE, dates.earliest());
            obx.day(Loinc.RECOMMENDED_DATE, dates.recommended());
            obx.day(Loinc.OVERDUE_DATE, dates.pastDue());
            obx.day(Loinc.LATEST_DATE, dates.latest());
        }
        status(obx, SeriesStanding.of(forecast, assessedOn));
        for (ForecastReason reason : forecast.reasons()) {
            obx.local(Loinc.REASON, ReasonCodes.of(reason));
        }
        if (group.seasonOver()) {
            obx.local(Loinc.REASON, GroupForecast.SEASON_OVER);
        }
    }

    /** LOINC's answer for those who know it, our finer word beside it. */
    private void status(ObservationSegments obx, SeriesStanding standing) {
        obx.coded(
                Loinc.SERIES_STATUS,
                FieldText.of(
                        standing.loincAnswer(),
                        coding.text(Hl7Table.SERIES_STATUS, standing.loincAnswer()),
                        coding.system(Hl7Table.SERIES_STATUS, standing.loincAnswer()),
                        standing.code().code(),
                        standing.code().text(),
                        LocalCode.SYSTEM));
    }

    private static String notCounted(int doses) {
        return doses == 1
                ? "1 given dose did not count for this forecast; see the history."
                : doses + " given doses did not count for this forecast; see the history.";
    }
}
