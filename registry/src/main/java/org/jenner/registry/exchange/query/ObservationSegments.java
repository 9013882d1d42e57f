package org.jenner.registry.exchange.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.forecast.LocalCode;
import org.jspecify.annotations.Nullable;

/** The OBX segments of one order group: OBX-1 counts them, OBX-4 counts the sets of those that belong together. */
final class ObservationSegments {

    private static final int VALUE = 5;

    private final List<SegmentBuilder> segments = new ArrayList<>();
    private int set;

    /** What follows belongs together. */
    ObservationSegments beginSet() {
        set++;
        return this;
    }

    /** A coded value; the code, its words and its system are written by the caller. */
    SegmentBuilder coded(Loinc observation, Consumer<SegmentBuilder> value) {
        SegmentBuilder obx = begin(observation, "CE");
        value.accept(obx);
        return obx;
    }

    /** A code of the registry's own table. */
    SegmentBuilder local(Loinc observation, LocalCode code) {
        return coded(observation, obx -> obx.setComponents(VALUE, code.code(), code.text(), LocalCode.SYSTEM));
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
            begin(observation, "NM")
                    .set(VALUE, Integer.toString(count))
                    .setComponents(6, "NA", "not applicable", "HL70353");
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
        SegmentBuilder obx = SegmentBuilder.of("OBX")
                .set(1, Integer.toString(segments.size() + 1))
                .set(2, type)
                .setComponents(3, code, text, "LN")
                .set(4, Integer.toString(Math.max(set, 1)))
                .set(11, "F");
        segments.add(obx);
        return obx;
    }

    private SegmentBuilder begin(Loinc observation, String type) {
        return begin(observation.code(), observation.text(), type);
    }

    /** All segments so far. */
    List<SegmentBuilder> segments() {
        return List.copyOf(segments);
    }
}
