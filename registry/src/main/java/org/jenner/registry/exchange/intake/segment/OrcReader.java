package org.jenner.registry.exchange.intake.segment;

import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.DoseProblem;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.EiReader;
import org.jenner.registry.exchange.intake.value.Element;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.intake.value.XcnReader;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jenner.registry.record.source.Practitioner;
import org.jspecify.annotations.Nullable;

/** Reads the elements of ORC. */
final class OrcReader {

    /** What ORC-3 holds when nothing was given (IZ-45): it stands for no event. */
    static final String NO_ORDER_NUMBER = "9999";

    static final Element CONTROL = new Element("ORC", 1, "order control");
    static final Element PLACER = new Element("ORC", 2, "placer order number");
    static final Element FILLER = new Element("ORC", 3, "filler order number");
    static final Element ENTERED_BY = new Element("ORC", 10, "entered by");
    static final Element ORDERED_BY = new Element("ORC", 12, "ordering provider");
    static final Element ORGANIZATION = new Element("ORC", 17, "entering organization");

    private final Segment orc;
    private final ReadingContext context;

    OrcReader(Segment orc, ReadingContext context) {
        this.orc = orc;
        this.context = context;
    }

    void checkControl() {
        String control = orc.value(CONTROL.field()).strip();
        if (control.isEmpty()) {
            context.problems()
                    .add(ElementProblem.REQUIRED_VALUE_MISSING, orc.location(CONTROL.field()), CONTROL.label());
        } else if (!control.equals("RE")) {
            context.problems().add(DoseProblem.ORDER_CONTROL_WRONG, orc.location(CONTROL.field()));
        }
    }

    @Nullable
    EntityIdentifier placerOrder() {
        return EiReader.read(orc, PLACER, context);
    }

    /**
     * ORC-3 as the number of this one event; null when it is empty, stands for none, or for several of the message.
     *
     * @param given whether vaccine reached the patient: only then a number is asked for
     */
    @Nullable
    EntityIdentifier fillerOrder(boolean given, OrderNumbers numbers) {
        EntityIdentifier filler = EiReader.read(orc, FILLER, context);
        if (filler == null) {
            warn(given, DoseProblem.ORDER_NUMBER_MISSING);
            return null;
        }
        if (filler.value().equals(NO_ORDER_NUMBER)) {
            warn(given, DoseProblem.ORDER_NUMBER_PLACEHOLDER);
            return null;
        }
        if (numbers.isShared(orc)) {
            warn(numbers.isRepetition(orc), DoseProblem.ORDER_NUMBER_REPEATED);
            return null;
        }
        return filler;
    }

    @Nullable
    Practitioner enteredBy() {
        return XcnReader.read(orc, ENTERED_BY, context);
    }

    @Nullable
    Practitioner orderedBy() {
        return XcnReader.read(orc, ORDERED_BY, context);
    }

    @Nullable
    CodedValue enteringOrganization() {
        return orc.repetitions(ORGANIZATION.field()).stream()
                .filter(Repetition::isValued)
                .findFirst()
                .map(CodedReader::asSent)
                .orElse(null);
    }

    private void warn(boolean condition, DoseProblem why) {
        if (condition) {
            context.problems().add(why, orc.location(FILLER.field()));
        }
    }
}
