package org.jenner.registry.exchange.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jenner.registry.reference.codes.Cvx;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/**
 * ORC and RXA of a vaccination event, and of the carriers that hold observations but no dose (RXA-5 = 998). ORC-3 is the
 * asker's own order number where the asker reported the event, so that it finds its dose again; else a number of ours.
 */
final class OrderWriter {

    private static final String NO_NUMBER = "9999";
    private static final Cvx NO_VACCINE = new Cvx("998");
    private static final String UNKNOWN_AMOUNT = "999";

    private final AnswerParties parties;
    private final Coding coding;

    OrderWriter(AnswerParties parties, Coding coding) {
        this.parties = parties;
        this.coding = coding;
    }

    /** ORC of an event. */
    SegmentBuilder orc(DoseRecord dose) {
        DoseStatement best = dose.best();
        SegmentBuilder orc = SegmentBuilder.of("ORC").set(1, "RE");
        Optional<DoseStatement> own = own(dose);
        EntityIdentifier placer = own.map(DoseStatement::placerOrder).orElse(null);
        if (placer != null) {
            OrderFields.entity(orc, 2, placer, parties.askerAuthority());
        }
        EntityIdentifier filler = own.map(DoseStatement::fillerOrder).orElse(null);
        if (!best.completion().given()) {
            orc.set(3, 1, NO_NUMBER).set(3, 2, parties.registryAuthority());
        } else if (filler != null) {
            OrderFields.entity(orc, 3, filler, parties.askerAuthority());
        } else {
            orc.set(3, 1, parties.doseNumbers().apply(dose.dose())).set(3, 2, parties.registryAuthority());
        }
        OrderFields.person(orc, 10, best.enteredBy());
        OrderFields.person(orc, 12, best.orderedBy());
        CodedValue entering = best.enteringOrganization();
        if (entering != null) {
            orc.setComponents(
                    17,
                    entering.code(),
                    Texts.of(entering.text()),
                    entering.system() == null ? "HL70362" : entering.system());
        }
        return orc;
    }

    private Optional<DoseStatement> own(DoseRecord dose) {
        return dose.sources().stream()
                .filter(source -> source.sourceSystem() == parties.askerSourceSystem())
                .map(DoseSource::current)
                .findFirst();
    }

    /** RXA of an event, with the expiration date as precise as it is known. */
    SegmentBuilder rxa(DoseStatement dose) {
        SegmentBuilder rxa = rxa(Texts.of(dose.administered()), dose.cvx(), dose.product());
        amount(rxa, dose);
        if (dose.completion().given()) {
            givenBy(rxa, dose);
        }
        int lot = 1;
        for (String number : dose.lotNumbers()) {
            rxa.set(15, lot++, 1, 1, number);
        }
        rxa.set(16, Texts.of(dose.expiration()));
        manufacturer(rxa, dose);
        if (dose.completion() == CompletionStatus.REFUSED) {
            refusal(rxa, dose.refusalReasons());
        }
        return rxa.set(20, dose.completion().code());
    }

    /** RXA of Z42: what its data type TS_M allows for the expiration date is a month. */
    SegmentBuilder rxaOfEvaluated(DoseStatement dose) {
        ClinicalDate expiration = dose.expiration();
        SegmentBuilder rxa = rxa(dose);
        return expiration == null || expiration.precision() == ClinicalDate.Precision.YEAR
                ? rxa.set(16, "")
                : rxa.set(16, Texts.of(new ClinicalDate(expiration.day(), ClinicalDate.Precision.MONTH)));
    }

    /** ORC of a carrier. */
    SegmentBuilder carrierOrc() {
        return SegmentBuilder.of("ORC").set(1, "RE").set(3, 1, NO_NUMBER).set(3, 2, parties.registryAuthority());
    }

    /** RXA of a carrier: no vaccine was administered. */
    SegmentBuilder carrierRxa(LocalDate day) {
        return rxa(Texts.of(day), NO_VACCINE, null)
                .set(6, UNKNOWN_AMOUNT)
                .set(20, CompletionStatus.NOT_ADMINISTERED.code());
    }

    private SegmentBuilder rxa(String day, Cvx cvx, @Nullable String product) {
        SegmentBuilder rxa = SegmentBuilder.of("RXA").set(1, "0").set(2, "1").set(3, day);
        coding.vaccine(rxa, 5, cvx, product);
        return rxa;
    }

    /** An amount without unit says nothing, and RXA-7 is required beside an amount. */
    private static void amount(SegmentBuilder rxa, DoseStatement dose) {
        BigDecimal amount = dose.amount();
        String unit = dose.unit();
        if (amount == null || unit == null || !dose.completion().given()) {
            rxa.set(6, UNKNOWN_AMOUNT);
        } else {
            rxa.set(6, amount.toPlainString()).setComponents(7, unit, unit, "UCUM");
        }
    }

    private void givenBy(SegmentBuilder rxa, DoseStatement dose) {
        String source = dose.informationSource();
        // Required for given doses: of one that does not say where it comes from, only that it is history is known.
        coding.coded(rxa, 9, 1, Hl7Table.INFORMATION_SOURCE, source == null ? "01" : source);
        OrderFields.person(rxa, 10, dose.administeredBy());
        String location = dose.location();
        if (location != null) {
            DemographicFields.authority(rxa, 11, 1, 4, location, "");
        }
    }

    private void manufacturer(SegmentBuilder rxa, DoseStatement dose) {
        String manufacturer = dose.manufacturer();
        if (manufacturer != null) {
            coding.manufacturer(rxa, 17, manufacturer);
        } else if (dose.newlyAdministered() && dose.completion().given()) {
            // Required for a dose given here; MVX has a code for not knowing.
            coding.manufacturer(rxa, 17, "UNK");
        }
    }

    private void refusal(SegmentBuilder rxa, List<CodedValue> reasons) {
        int repetition = 1;
        for (CodedValue reason : reasons) {
            coding.coded(rxa, 18, repetition++, Hl7Table.REFUSAL_REASON, reason);
        }
        if (reasons.isEmpty()) {
            rxa.setComponents(18, "02", "Other: no reason was reported", "NIP002");
        }
    }
}
