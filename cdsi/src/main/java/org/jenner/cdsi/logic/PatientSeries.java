package org.jenner.cdsi.logic;

import java.util.Arrays;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.trace.ForecastDate;
import org.jspecify.annotations.Nullable;

/** An antigen series as it is tracked for one patient: the target doses, the evaluations, the forecast. */
final class PatientSeries {
    final AntigenRules antigen;
    final SeriesRules rules;
    /** Places in the history of the doses that hold the antigen. */
    final int[] records;

    private final @Nullable EvaluationStatus[] evaluations;
    private final int[] evaluationReasons;
    private final int[] evaluatedAgainst;
    private final boolean[] inadvertent;
    private TargetDose[] targets;
    private int targetCount;
    private int validDoses;
    private boolean anyNotValid;

    SeriesStatus status = SeriesStatus.NOT_COMPLETE;
    int forecastReasons = Reasons.NO_REASON;
    /** The target dose that is forecast; null when none is. */
    @Nullable
    TargetDose next;

    int earliest = Days.NONE;
    int recommended = Days.NONE;
    int pastDue = Days.NONE;
    int latest = Days.NONE;
    int unadjustedRecommended = Days.NONE;
    int unadjustedPastDue = Days.NONE;

    PatientSeries(AntigenRules antigen, SeriesRules rules, int[] records) {
        this.antigen = antigen;
        this.rules = rules;
        this.records = records;
        this.evaluations = new @Nullable EvaluationStatus[records.length];
        this.evaluationReasons = new int[records.length];
        this.evaluatedAgainst = new int[records.length];
        this.inadvertent = new boolean[records.length];
        this.targetCount = rules.doses.length;
        this.targets = new TargetDose[targetCount];
        for (int i = 0; i < targetCount; i++) {
            targets[i] = new TargetDose(rules.doses[i]);
        }
    }

    int targetCount() {
        return targetCount;
    }

    TargetDose target(int place) {
        return targets[place];
    }

    /** Puts a fresh copy of a recurring target dose right after it. */
    void recur(int place) {
        if (targetCount == targets.length) {
            targets = Arrays.copyOf(targets, targetCount + 4);
        }
        System.arraycopy(targets, place + 1, targets, place + 2, targetCount - place - 1);
        targets[place + 1] = new TargetDose(targets[place].rules);
        targetCount++;
    }

    /** The first target dose that is not satisfied; null when there is none. */
    @Nullable
    TargetDose firstOpen() {
        for (int i = 0; i < targetCount; i++) {
            if (targets[i].status == TargetDose.Status.NOT_SATISFIED) {
                return targets[i];
            }
        }
        return null;
    }

    int openTargets() {
        int open = 0;
        for (int i = 0; i < targetCount; i++) {
            if (targets[i].status == TargetDose.Status.NOT_SATISFIED) {
                open++;
            }
        }
        return open;
    }

    void evaluated(int record, EvaluationStatus verdict, int reasons, int targetDoseNumber) {
        evaluations[record] = verdict;
        evaluationReasons[record] = reasons;
        evaluatedAgainst[record] = targetDoseNumber;
        inadvertent[record] = (reasons & Reasons.bit(EvaluationReason.INADVERTENT)) != 0;
        // A dose given when the series was over was evaluated against no target dose.
        anyNotValid |= verdict != EvaluationStatus.VALID && targetDoseNumber > 0;
    }

    void satisfied(TargetDose target, int record) {
        target.status = TargetDose.Status.SATISFIED;
        target.satisfiedBy = records[record];
        validDoses++;
    }

    @Nullable
    EvaluationStatus evaluation(int record) {
        return evaluations[record];
    }

    int evaluationReasons(int record) {
        return evaluationReasons[record];
    }

    /** Number of the series dose that the record was evaluated against; 0 when the series was over. */
    int evaluatedAgainst(int record) {
        return evaluatedAgainst[record];
    }

    boolean inadvertent(int record) {
        return inadvertent[record];
    }

    /** The record of a dose of the history; -1 when it does not hold the antigen. */
    int recordOf(int place) {
        for (int i = 0; i < records.length; i++) {
            if (records[i] >= place) {
                return records[i] == place ? i : -1;
            }
        }
        return -1;
    }

    /** Count of satisfied target doses (SELECTB-21). */
    int validDoses() {
        return validDoses;
    }

    /** Whether every evaluation against any target dose was valid (SELECTB-2). */
    boolean allEvaluationsValid() {
        return !anyNotValid;
    }

    boolean complete() {
        return status == SeriesStatus.COMPLETE;
    }

    boolean inProcess() {
        return status == SeriesStatus.NOT_COMPLETE && validDoses > 0;
    }

    boolean hasForecast() {
        return earliest != Days.NONE;
    }

    /** A date of the forecast; {@link Days#NONE} when it has none. */
    int day(ForecastDate kind) {
        return switch (kind) {
            case EARLIEST -> earliest;
            case UNADJUSTED_RECOMMENDED -> unadjustedRecommended;
            case UNADJUSTED_PAST_DUE -> unadjustedPastDue;
            case LATEST -> latest;
            case RECOMMENDED -> recommended;
            case PAST_DUE -> pastDue;
        };
    }

    /** Ends without forecast. */
    void close(SeriesStatus found, ForecastReason reason) {
        status = found;
        forecastReasons = Reasons.bit(reason);
        forgetForecast();
    }

    void forgetForecast() {
        next = null;
        earliest = Days.NONE;
        recommended = Days.NONE;
        pastDue = Days.NONE;
        latest = Days.NONE;
        unadjustedRecommended = Days.NONE;
        unadjustedPastDue = Days.NONE;
    }
}
