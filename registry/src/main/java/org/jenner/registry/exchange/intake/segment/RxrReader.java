package org.jenner.registry.exchange.intake.segment;

import java.util.Optional;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.Element;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** Reads the elements of RXR: how and where the vaccine was given. */
final class RxrReader {

    static final Element ROUTE = new Element("RXR", 1, "route");
    static final Element SITE = new Element("RXR", 2, "administration site");

    private final Segment rxr;
    private final ReadingContext context;

    RxrReader(Segment rxr, ReadingContext context) {
        this.rxr = rxr;
        this.context = context;
    }

    /** A code of the NCI Thesaurus, or of the older HL70162, in either triplet. */
    @Nullable
    CodedValue route() {
        Optional<Repetition> sent = first(ROUTE);
        if (sent.isEmpty()) {
            context.problems().add(ElementProblem.REQUIRED_VALUE_MISSING, rxr.location(ROUTE.field()), ROUTE.label());
            return null;
        }
        return CodedReader.read(sent.get(), ROUTE, context, Hl7Table.ROUTE, Hl7Table.ROUTE_ALTERNATE);
    }

    @Nullable
    CodedValue site() {
        return first(SITE)
                .map(sent -> CodedReader.read(sent, SITE, context, Hl7Table.ADMINISTRATION_SITE))
                .orElse(null);
    }

    private Optional<Repetition> first(Element element) {
        return rxr.repetitions(element.field()).stream()
                .filter(Repetition::isValued)
                .findFirst();
    }
}
