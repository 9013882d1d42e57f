package org.jenner.registry.exchange.intake.segment;

import java.util.Optional;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.exchange.intake.value.Authority;
import org.jenner.registry.record.source.ActionCode;
import org.jenner.registry.record.source.DoseStatement;

/**
 * Was a dose that the sender gave itself (RXA-9 00) given at a facility which its organization had on that day? Where somebody
 * else gave it, nobody here can list the place; and what is taken back is taken back wherever it was given.
 */
final class FacilityCheck {

    private static final int FACILITY = 4;

    private FacilityCheck() {}

    /** The dose as one that waits; empty when nothing speaks against it. Without RXA-11.4 there is nothing to compare. */
    static Optional<HeldDose> held(DoseStatement dose, Segment rxa, Facilities facilities) {
        String facility = dose.location();
        if (facility == null
                || !dose.newlyAdministered()
                || dose.action() == ActionCode.DELETE
                || facilities.gaveOn(facility, dose.administered().day())) {
            return Optional.empty();
        }
        return Optional.of(
                new HeldDose(dose.order(), HeldDose.Reason.UNKNOWN_FACILITY, location(rxa, facility), facility));
    }

    private static Location location(Segment rxa, String facility) {
        for (Repetition repetition : rxa.repetitions(RxaReader.LOCATION.field())) {
            if (facility.equals(Authority.of(repetition, FACILITY))) {
                return repetition.location(FACILITY);
            }
        }
        return rxa.location(RxaReader.LOCATION.field());
    }
}
