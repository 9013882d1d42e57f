package org.jenner.registry.exchange.intake.segment;

import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Segment;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.exchange.intake.problem.DoseProblem;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.exchange.intake.problem.ObservationProblem;
import org.jenner.registry.exchange.intake.problem.StructureProblem;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.source.ActionCode;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.record.source.PatientStatement;

/**
 * Reads one order group. What decides its meaning (vaccine, date, completion status, action) is read first: where one of
 * them fails, the group is left out as a whole.
 */
public final class OrderReader {

    private final PatientStatement patient;
    private final OrderNumbers numbers;
    private final Facilities facilities;
    private final ReadingContext context;

    /**
     * For the orders of one patient.
     *
     * @param facilities where the sending organization gives vaccinations
     */
    public OrderReader(PatientStatement patient, OrderNumbers numbers, Facilities facilities, ReadingContext context) {
        this.patient = patient;
        this.numbers = numbers;
        this.facilities = facilities;
        this.context = context;
    }

    /** What the group says. */
    public OrderReading read(OrderGroup group) {
        Segment rxa = group.rxa();
        if (rxa == null) {
            Segment orc = group.orc();
            if (orc != null) {
                context.problems().add(StructureProblem.ORDER_WITHOUT_ADMINISTRATION, orc.location());
            }
            return OrderReading.NOTHING;
        }
        if (rxa.isCut()) {
            context.problems().add(StructureProblem.ADMINISTRATION_CUT, rxa.location());
            return OrderReading.NOTHING;
        }
        Vaccine vaccine = VaccineReader.read(rxa, context);
        if (vaccine instanceof Vaccine.None) {
            return readCarrier(group, rxa);
        }
        RxaReader reader = new RxaReader(rxa, context);
        ClinicalDate administered = reader.administered(patient);
        CompletionStatus completion = reader.completion();
        ActionCode action = reader.action();
        if (administered == null || completion == null || action == null) {
            if (vaccine instanceof Vaccine.NotInTables unknown) {
                context.problems()
                        .add(ElementProblem.CODE_UNKNOWN, unknown.location(), "RXA-5 (vaccine)", "our tables");
            }
            return OrderReading.NOTHING;
        }
        return switch (vaccine) {
            case Vaccine.None(), Vaccine.Unusable() -> OrderReading.NOTHING;
            case Vaccine.NotInTables unknown ->
                hold(new HeldDose(group.number(), unknown.reason(), unknown.location(), unknown.code()));
            case Vaccine.Known known -> {
                List<Obx> observations = observations(group);
                var event = new DoseReader.Event(group, rxa, known, administered, completion, action);
                DoseStatement dose = new DoseReader(event, observations, numbers, context).read();
                Optional<HeldDose> elsewhere = FacilityCheck.held(dose, rxa, facilities);
                yield elsewhere.isPresent()
                        ? hold(elsewhere.get())
                        : new OrderReading(dose, null, PatientObservations.read(observations, false, context), false);
            }
        };
    }

    /** Keeps the dose, and what stands with it, until our tables know its code or facility, and tells the sender so. */
    private OrderReading hold(HeldDose held) {
        DoseProblem why = switch (held.reason()) {
            case UNKNOWN_CVX -> DoseProblem.VACCINE_UNKNOWN;
            case UNKNOWN_NDC -> DoseProblem.PRODUCT_UNKNOWN;
            case UNKNOWN_FACILITY -> DoseProblem.FACILITY_UNKNOWN;
        };
        context.problems().add(why, held.location());
        return new OrderReading(null, held, List.of(), false);
    }

    /** An order without a dose: CVX 998. */
    private OrderReading readCarrier(OrderGroup group, Segment rxa) {
        String status = rxa.value(20).strip();
        if (status.equals(CompletionStatus.COMPLETE.code())
                || status.equals(CompletionStatus.PARTIALLY_ADMINISTERED.code())) {
            context.problems().add(DoseProblem.NO_VACCINE_BUT_GIVEN, rxa.location(20));
        }
        List<ObservationStatement> statements = PatientObservations.read(observations(group), true, context);
        if (statements.isEmpty()) {
            context.problems().add(ObservationProblem.NO_VACCINE_WITHOUT_OBSERVATION, rxa.location());
        }
        return new OrderReading(null, null, statements, false);
    }

    private List<Obx> observations(OrderGroup group) {
        return group.observations().stream()
                .flatMap(observed -> Obx.read(observed, context).stream())
                .toList();
    }
}
