package org.jenner.registry.exchange.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.FieldText;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.forecast.LocalCode;
import org.jspecify.annotations.Nullable;

/** The OBX segments of one order group: OBX-1 counts them, OBX-4 counts the sets of those that belong together. */
final class ObservationSegments {

    private static final int VALUE = 5;
    private static final FieldText NO_UNIT = FieldText.of("NA", "not applicable", "HL70353");

    private final List<SegmentBuilder> segments = new ArrayList<>();
    private int set;

    /** What follows belongs together. */
    ObservationSegments beginSet() {
        set++;
        return this;
    }

    /** A coded value: the code, its words and its system. */
    SegmentBuilder coded(Loinc observation, FieldText value) {
        return begin(observation, "CE").set(VALUE, value);
    }

    /** A code of the registry's own table. */
    SegmentBuilder local(Loinc observation, LocalCode code) {
        return coded(observation, FieldText.of(code.code(), code.text(), LocalCode.SYSTEM));
    }

    /** A day; nothing when it is null. */
    void day(Loinc observation, @Nullable LocalDate day) {
        if (day != null) {
            begin(observation, "DT").set(VALUE, Texts.of(day));
        }
    }

    /** A count; nothing when it is 0, which says that there is none. */
    void count(Loinc observation, int count) {
        if (count > 0) {
            begin(observation, "NM").set(VALUE, Integer.toString(count)).set(6, NO_UNIT);
        }
    }

    void text(Loinc observation, String text) {
        begin(observation, "ST").set(VALUE, text);
    }

    void yesNo(Loinc observation, boolean yes) {
        begin(observation, "ID").set(VALUE, yes ? "Y" : "N");
    }

    /** An observation of any code and type; its value is written by the caller. */
    SegmentBuilder begin(String code, String text, String type) {
        return begin(FieldText.of(code, text, "LN"), type);
    }

    private SegmentBuilder begin(Loinc observation, String type) {
        return begin(observation.field(), type);
    }

    private SegmentBuilder begin(FieldText observation, String type) {
        SegmentBuilder obx = SegmentBuilder.of("OBX")
                .set(1, Integer.toString(segments.size() + 1))
                .set(2, type)
                .set(3, observation)
                .set(4, Integer.toString(Math.max(set, 1)))
                .set(11, "F");
        segments.add(obx);
        return obx;
    }

    /** All segments so far. */
    List<SegmentBuilder> segments() {
        return List.copyOf(segments);
    }
}
