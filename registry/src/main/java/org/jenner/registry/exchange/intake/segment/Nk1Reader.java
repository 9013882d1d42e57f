package org.jenner.registry.exchange.intake.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.exchange.intake.problem.PatientProblem;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.Element;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.intake.value.XadReader;
import org.jenner.registry.exchange.intake.value.XpnReader;
import org.jenner.registry.exchange.intake.value.XtnReader;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.NextOfKin;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.reference.codes.Hl7Table;

/** Reads NK1. Without a name and a relationship the segment counts as empty, and only this next of kin is lost. */
final class Nk1Reader {

    static final Element SET_ID = new Element("NK1", 1, "set id");
    static final Element NAME = new Element("NK1", 2, "name");
    static final Element RELATIONSHIP = new Element("NK1", 3, "relationship");
    static final Element ADDRESS = new Element("NK1", 4, "address");
    static final Element PHONE = new Element("NK1", 5, "phone number");

    private Nk1Reader() {}

    static Optional<NextOfKin> read(Segment nk1, ReadingContext context) {
        if (nk1.value(SET_ID.field()).isBlank()) {
            context.problems().add(ElementProblem.REQUIRED_VALUE_MISSING, nk1.location(SET_ID.field()), SET_ID.label());
        }
        List<PersonName> names = names(nk1, context);
        Optional<CodedValue> relationship = relationship(nk1, context);
        if (names.isEmpty()) {
            context.problems().add(PatientProblem.NEXT_OF_KIN_NAME_MISSING, nk1.location(NAME.field()));
            return Optional.empty();
        }
        return relationship.map(known -> new NextOfKin(
                names, known, XadReader.readAll(nk1, ADDRESS, context), XtnReader.readAll(nk1, PHONE, context)));
    }

    private static List<PersonName> names(Segment nk1, ReadingContext context) {
        List<PersonName> names = new ArrayList<>();
        for (Repetition repetition : nk1.repetitions(NAME.field())) {
            PersonName name = XpnReader.read(repetition, NAME, context);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private static Optional<CodedValue> relationship(Segment nk1, ReadingContext context) {
        Optional<Repetition> sent = nk1.repetitions(RELATIONSHIP.field()).stream()
                .filter(Repetition::isValued)
                .findFirst();
        if (sent.isEmpty()) {
            context.problems().add(PatientProblem.NEXT_OF_KIN_RELATIONSHIP_MISSING, nk1.location(RELATIONSHIP.field()));
            return Optional.empty();
        }
        Optional<CodedValue> known = CodedReader.find(sent.get(), RELATIONSHIP, context, Hl7Table.RELATIONSHIP);
        if (known.isEmpty()) {
            context.problems()
                    .add(
                            PatientProblem.NEXT_OF_KIN_RELATIONSHIP_UNKNOWN,
                            sent.get().location(1));
        }
        return known;
    }
}
