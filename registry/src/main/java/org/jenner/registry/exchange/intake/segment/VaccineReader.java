package org.jenner.registry.exchange.intake.segment;

import java.util.Optional;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.registry.exchange.intake.problem.DoseProblem;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.intake.value.Text;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.Cvx;
import org.jenner.registry.reference.codes.CvxCode;
import org.jenner.registry.reference.codes.CvxKind;
import org.jenner.registry.reference.codes.Ndc;
import org.jenner.registry.reference.codes.NdcCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads RXA-5: a CVX code, an NDC, or both, in either triplet. The CVX code says which vaccine it was; an NDC alone is
 * looked up. Codes of other systems, such as CPT, say nothing here.
 */
final class VaccineReader {

    private static final int VACCINE = 5;
    private static final Cvx NO_VACCINE = new Cvx("998");

    private final Segment rxa;
    private final ReadingContext context;
    private final @Nullable Sent cvx;
    private final @Nullable Sent ndc;

    /** A code as sent, and in which component. */
    private record Sent(String code, Location location) {}

    private VaccineReader(Segment rxa, ReadingContext context) {
        this.rxa = rxa;
        this.context = context;
        this.cvx = find("CVX");
        this.ndc = find("NDC");
    }

    static Vaccine read(Segment rxa, ReadingContext context) {
        return new VaccineReader(rxa, context).vaccine();
    }

    /** Whether RXA-5 is 998, no vaccine administered. */
    static boolean namesNoVaccine(Segment rxa) {
        return rxa.value(VACCINE, 1).strip().equals(NO_VACCINE.code())
                || rxa.value(VACCINE, 4).strip().equals(NO_VACCINE.code());
    }

    private Vaccine vaccine() {
        if (namesNoVaccine(rxa)) {
            return new Vaccine.None();
        }
        if (cvx == null && ndc == null) {
            return unusable(DoseProblem.VACCINE_MISSING, rxa.location(VACCINE));
        }
        Optional<NdcCode> product = ndc == null ? Optional.empty() : codes().ndc(ndc.code());
        if (cvx == null) {
            return ndc == null ? new Vaccine.Unusable() : byProduct(ndc, product);
        }
        Optional<CvxCode> vaccine = codes().cvx(cvx.code());
        if (vaccine.isEmpty()) {
            return byProductOrHeld(cvx, product);
        }
        if (vaccine.get().kind() == CvxKind.NONE) {
            return unusable(DoseProblem.VACCINE_NOT_NAMED, cvx.location());
        }
        Cvx code = vaccine.get().code();
        return new Vaccine.Known(code, productBeside(code, product));
    }

    /** The CVX code is not in our table: the NDC may still tell. */
    private Vaccine byProductOrHeld(Sent unknown, Optional<NdcCode> product) {
        if (product.isPresent() && !product.get().cvx().isEmpty()) {
            context.problems().add(DoseProblem.VACCINE_TAKEN_FROM_PRODUCT, unknown.location());
            return known(product.get());
        }
        return new Vaccine.NotInTables(HeldDose.Reason.UNKNOWN_CVX, unknown.location(), unknown.code());
    }

    private Vaccine byProduct(Sent sent, Optional<NdcCode> product) {
        if (product.isEmpty() || product.get().cvx().isEmpty()) {
            return new Vaccine.NotInTables(HeldDose.Reason.UNKNOWN_NDC, sent.location(), sent.code());
        }
        if (product.get().cvx().size() > 1) {
            context.problems().add(DoseProblem.PRODUCT_AMBIGUOUS, sent.location());
        }
        return known(product.get());
    }

    private static Vaccine known(NdcCode product) {
        return new Vaccine.Known(product.cvx().getFirst(), product.code().code());
    }

    /** The NDC that came with a CVX code: kept also when it is new or does not fit, since it stands on the box. */
    private @Nullable String productBeside(Cvx vaccine, Optional<NdcCode> product) {
        if (ndc == null) {
            return null;
        }
        if (product.isEmpty()) {
            context.problems().add(DoseProblem.PRODUCT_NOT_VERIFIED, ndc.location());
            var readings = Ndc.readings(ndc.code());
            return readings.size() == 1 ? readings.getFirst().code() : null;
        }
        boolean agree = product.get().cvx().isEmpty()
                || product.get().cvx().stream().anyMatch(code -> codes().mayBeSameVaccine(code, vaccine));
        if (!agree) {
            context.problems().add(DoseProblem.VACCINE_AND_PRODUCT_DISAGREE, rxa.location(VACCINE));
        }
        return product.get().code().code();
    }

    private Vaccine unusable(DoseProblem why, Location location) {
        context.problems().add(why, location);
        return new Vaccine.Unusable();
    }

    /** The code of a coding system in either triplet; a code that names no system is known by its form. */
    private @Nullable Sent find(String system) {
        for (Repetition repetition : rxa.repetitions(VACCINE)) {
            for (int first = 1; first <= 4; first += 3) {
                String code = Text.orNull(repetition.value(first));
                if (code != null && system.equals(systemOf(code, repetition.value(first + 2)))) {
                    return new Sent(code, repetition.location(first));
                }
            }
        }
        return null;
    }

    private String systemOf(String code, String named) {
        if (!named.isBlank()) {
            return codes().codingSystem(named);
        }
        if (Cvx.read(code).isPresent()) {
            return "CVX";
        }
        return Ndc.readings(code).isEmpty() ? "" : "NDC";
    }

    private CodeSets codes() {
        return context.codes();
    }
}
