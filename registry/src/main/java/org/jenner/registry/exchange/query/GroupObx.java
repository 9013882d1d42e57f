package org.jenner.registry.exchange.query;

import org.jenner.registry.forecast.EvaluatedRecord;

/** What each set of an evaluation or forecast begins with: the vaccine group and the schedule. */
final class GroupObx {

    private static final int VALUE = 5;
    private static final int OBSERVED = 14;

    private GroupObx() {}

    /** The group by the CVX that stands for it; a group without one by its name alone is not sent, the series names it. */
    static void vaccineGroup(ObservationSegments obx, Coding coding, String group) {
        coding.group(group)
                .ifPresent(code -> obx.coded(
                        Loinc.VACCINE_TYPE,
                        segment -> segment.setComponents(VALUE, code.cvx().code(), code.text(), "CVX")));
    }

    /** The schedule and the day for which it answered. */
    static void schedule(ObservationSegments obx, EvaluatedRecord record) {
        obx.coded(Loinc.SCHEDULE, segment -> ScheduleCode.write(segment, VALUE, record.schedule()))
                .set(OBSERVED, Texts.of(record.assessedOn()));
    }
}
