package org.jenner.registry.exchange.query;

import java.util.List;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.forecast.DoseVerdict;
import org.jenner.registry.forecast.EvaluatedDose;
import org.jenner.registry.forecast.GroupEvaluation;
import org.jenner.registry.forecast.ReasonCodes;
import org.jenner.registry.forecast.WhyNotEvaluated;

/** The verdict on a given dose: one set for each vaccine group of which it holds an antigen. */
final class EvaluationObx {

    private final Coding coding;

    EvaluationObx(Coding coding) {
        this.coding = coding;
    }

    List<SegmentBuilder> write(EvaluatedDose dose, GroupObx groupObx) {
        ObservationSegments obx = new ObservationSegments();
        switch (dose.verdict()) {
            case DoseVerdict.Evaluated(var groups) ->
                groups.forEach(group -> evaluated(obx.beginSet(), group, groupObx));
            case DoseVerdict.NotEvaluated(var why) -> notEvaluated(obx.beginSet(), dose, why, groupObx);
        }
        return obx.segments();
    }

    private static void evaluated(ObservationSegments obx, GroupEvaluation group, GroupObx groupObx) {
        DoseEvaluation evaluation = group.evaluation();
        groupObx.vaccineGroup(obx, group.vaccineGroup());
        groupObx.schedule(obx);
        obx.text(Loinc.SERIES_NAME, evaluation.seriesName());
        boolean valid = evaluation.status() == EvaluationStatus.VALID;
        if (valid) {
            obx.count(Loinc.DOSE_NUMBER, evaluation.doseNumber());
        }
        obx.count(Loinc.DOSES_IN_SERIES, evaluation.dosesInSeries());
        obx.yesNo(Loinc.DOSE_VALIDITY, valid);
        for (EvaluationReason reason : evaluation.reasons()) {
            obx.local(Loinc.REASON, ReasonCodes.of(reason));
        }
    }

    private void notEvaluated(ObservationSegments obx, EvaluatedDose dose, WhyNotEvaluated why, GroupObx groupObx) {
        obx.coded(Loinc.VACCINE_TYPE, coding.vaccine(dose.dose().best().cvx()));
        groupObx.schedule(obx);
        obx.local(Loinc.REASON, why.reason());
    }
}
