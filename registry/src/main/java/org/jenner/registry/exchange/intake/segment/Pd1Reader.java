package org.jenner.registry.exchange.intake.segment;

import java.time.LocalDate;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.DateReader;
import org.jenner.registry.exchange.intake.value.Element;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.DatedCode;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** Reads the elements of PD1: each a code with the day from which it holds. A date without its code says nothing. */
final class Pd1Reader {

    static final Element PUBLICITY = new Element("PD1", 11, "publicity code");
    static final Element PROTECTION = new Element("PD1", 12, "protection indicator");
    static final Element PROTECTION_DATE = new Element("PD1", 13, "protection indicator effective date");
    static final Element STATUS = new Element("PD1", 16, "immunization registry status");
    static final Element STATUS_DATE = new Element("PD1", 17, "immunization registry status effective date");
    static final Element PUBLICITY_DATE = new Element("PD1", 18, "publicity code effective date");

    private final Segment pd1;
    private final ReadingContext context;

    Pd1Reader(Segment pd1, ReadingContext context) {
        this.pd1 = pd1;
        this.context = context;
    }

    @Nullable
    DatedCode publicity() {
        for (Repetition repetition : pd1.repetitions(PUBLICITY.field())) {
            if (repetition.isValued()) {
                CodedValue code = CodedReader.read(repetition, PUBLICITY, context, Hl7Table.PUBLICITY);
                return code == null ? null : dated(code.code(), PUBLICITY_DATE);
            }
        }
        return null;
    }

    /** PD1-12 in its national sense, Y for protected; some jurisdictions read it the other way round. */
    @Nullable
    DatedCode protection() {
        String code = CodedReader.code(pd1, PROTECTION, context, Hl7Table.YES_NO);
        if (code == null) {
            return null;
        }
        boolean protects = context.jurisdiction().protection().protects(code);
        return dated(protects ? "Y" : "N", PROTECTION_DATE);
    }

    @Nullable
    DatedCode registryStatus() {
        return dated(CodedReader.code(pd1, STATUS, context, Hl7Table.REGISTRY_STATUS), STATUS_DATE);
    }

    private @Nullable DatedCode dated(@Nullable String code, Element date) {
        if (code == null) {
            return null;
        }
        LocalDate effective = DateReader.day(pd1, date, context);
        return new DatedCode(code, effective);
    }
}
