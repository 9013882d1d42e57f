package org.jenner.registry.exchange.query;

import org.jenner.hl7.FieldText;
import org.jenner.registry.forecast.EvaluatedRecord;

/** What each set of an evaluation or forecast begins with: the vaccine group and the schedule, the same in all of an answer. */
final class GroupObx {

    private static final int OBSERVED = 14;

    private final Coding coding;
    private final FieldText schedule;
    private final String assessedOn;

    GroupObx(Coding coding, EvaluatedRecord record) {
        this.coding = coding;
        this.schedule = ScheduleCode.of(record.schedule());
        this.assessedOn = Texts.of(record.assessedOn());
    }

    /** The group by the CVX that stands for it; a group without one by its name alone is not sent, the series names it. */
    void vaccineGroup(ObservationSegments obx, String group) {
        coding.group(group)
                .ifPresent(code ->
                        obx.coded(Loinc.VACCINE_TYPE, FieldText.of(code.cvx().code(), code.text(), Coding.CVX)));
    }

    /** The schedule and the day for which it answered. */
    void schedule(ObservationSegments obx) {
        obx.coded(Loinc.SCHEDULE, schedule).set(OBSERVED, assessedOn);
    }
}
