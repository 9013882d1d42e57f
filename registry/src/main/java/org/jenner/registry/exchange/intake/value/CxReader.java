package org.jenner.registry.exchange.intake.value;

import org.jenner.hl7.Repetition;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** Reads identifiers of patients (data type CX). */
public final class CxReader {

    private CxReader() {}

    /** The identifier; null when it has no value. An identifier without authority or type is kept, with a warning. */
    public static @Nullable PatientIdentifier read(Repetition repetition, Element element, ReadingContext context) {
        String value = KeyText.read(repetition.value(1), repetition.location(1), element, context);
        if (value == null) {
            if (repetition.isValued()) {
                context.problems()
                        .add(ElementProblem.REPETITION_UNUSABLE, repetition.location(1), element.label(), "identifier");
            }
            return null;
        }
        String authority = KeyText.read(Authority.of(repetition, 4), repetition.location(4), element, context);
        if (authority == null) {
            missing(repetition, 4, element, "assigning authority", context);
        }
        if (Text.orNull(repetition.value(5)) == null) {
            missing(repetition, 5, element, "identifier type", context);
        }
        String type =
                CodedReader.component(repetition, 5, element, "identifier type", context, Hl7Table.IDENTIFIER_TYPE);
        return new PatientIdentifier(value, authority, type);
    }

    private static void missing(
            Repetition repetition, int component, Element element, String name, ReadingContext context) {
        context.problems()
                .add(ElementProblem.REQUIRED_COMPONENT_MISSING, repetition.location(component), element.label(), name);
    }
}
