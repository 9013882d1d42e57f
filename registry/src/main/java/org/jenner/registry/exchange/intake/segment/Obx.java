package org.jenner.registry.exchange.intake.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.TimeReading;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.exchange.intake.problem.ObservationProblem;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.DateReader;
import org.jenner.registry.exchange.intake.value.Element;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/**
 * One OBX that the record has a use for.
 *
 * @param group OBX-4: observations with one number belong together
 */
record Obx(ObservationKind kind, String group, Segment segment, List<Segment> notes) {

    static final Element SET_ID = new Element("OBX", 1, "set id");
    static final Element VALUE_TYPE = new Element("OBX", 2, "value type");
    static final Element SUB_ID = new Element("OBX", 4, "observation sub-id");
    static final Element VALUE = new Element("OBX", 5, "observation value");
    static final Element STATUS = new Element("OBX", 11, "observation result status");
    static final Element OBSERVED = new Element("OBX", 14, "date of the observation");
    static final Element METHOD = new Element("OBX", 17, "observation method");

    private static final int IDENTIFIER = 3;

    /** Deleted, wrong, or never to be had (HL70085). */
    private static final Set<String> WITHDRAWN = Set.of("D", "W", "X");

    Obx {
        notes = List.copyOf(notes);
    }

    /** The observation; empty when it has no value, does not hold, or is none that the record keeps. */
    static Optional<Obx> read(OrderGroup.Observed observed, ReadingContext context) {
        Segment segment = observed.obx();
        Optional<ObservationKind> kind = kind(segment, context);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (!segment.isValued(VALUE.field())) {
            context.problems().add(ObservationProblem.OBSERVATION_VALUE_MISSING, segment.location(VALUE.field()));
            return Optional.empty();
        }
        require(SET_ID, segment, context);
        require(VALUE_TYPE, segment, context);
        require(SUB_ID, segment, context);
        return holds(segment, context)
                ? Optional.of(new Obx(kind.get(), segment.value(SUB_ID.field()).strip(), segment, observed.notes()))
                : Optional.empty();
    }

    private static Optional<ObservationKind> kind(Segment segment, ReadingContext context) {
        String first = segment.value(IDENTIFIER, 1).strip();
        String alternate = segment.value(IDENTIFIER, 4).strip();
        if (first.isEmpty() && alternate.isEmpty()) {
            context.problems().add(ObservationProblem.OBSERVATION_IDENTIFIER_MISSING, segment.location(IDENTIFIER));
            return Optional.empty();
        }
        Optional<ObservationKind> kind = ObservationKind.of(first).or(() -> ObservationKind.of(alternate));
        // What an evaluation or a forecast says is for us to say: such observations are passed over without a word.
        if (kind.isEmpty() && !context.codes().table(Hl7Table.OBSERVATION).has(first)) {
            context.problems().add(ObservationProblem.OBSERVATION_UNKNOWN, segment.location(IDENTIFIER, 1));
        }
        return kind;
    }

    private static boolean holds(Segment segment, ReadingContext context) {
        String status = segment.value(STATUS.field()).strip();
        if (WITHDRAWN.contains(status)) {
            context.problems().add(ObservationProblem.OBSERVATION_WITHDRAWN, segment.location(STATUS.field()));
            return false;
        }
        if (status.isEmpty()) {
            require(STATUS, segment, context);
        } else if (!status.equals("F")) {
            context.problems().add(ObservationProblem.OBSERVATION_STATUS_WRONG, segment.location(STATUS.field()));
        }
        return true;
    }

    private static void require(Element element, Segment segment, ReadingContext context) {
        if (!segment.isValued(element.field())) {
            context.problems()
                    .add(ElementProblem.REQUIRED_VALUE_MISSING, segment.location(element.field()), element.label());
        }
    }

    /** OBX-5 as a code of a table; empty, with an error, when it is none. */
    Optional<CodedValue> coded(ReadingContext context, Hl7Table table) {
        Optional<CodedValue> known = CodedReader.find(value(), VALUE, context, table);
        if (known.isEmpty()) {
            valueUnknown(context, table.tableName());
        }
        return known;
    }

    /** Tells that OBX-5 is no code that can be there. */
    void valueUnknown(ReadingContext context, String table) {
        context.problems().add(ObservationProblem.OBSERVATION_VALUE_UNKNOWN, value().location(1), table);
    }

    /** OBX-5 as a day; null, with an error, when it is none. */
    @Nullable
    LocalDate day(ReadingContext context) {
        if (Hl7Time.read(value().value(1)) instanceof TimeReading.Readable(Hl7Time time, boolean _)
                && DateReader.namesDay(time)) {
            return time.date();
        }
        context.problems().add(ObservationProblem.OBSERVATION_DATE_INVALID, segment.location(VALUE.field()));
        return null;
    }

    /** OBX-14. */
    @Nullable
    LocalDate observed(ReadingContext context) {
        return DateReader.day(segment, OBSERVED, context);
    }

    /** The first repetition of OBX-5. */
    Repetition value() {
        return segment.repetitions(VALUE.field()).getFirst();
    }
}
