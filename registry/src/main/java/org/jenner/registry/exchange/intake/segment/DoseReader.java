package org.jenner.registry.exchange.intake.segment;

import java.math.BigDecimal;
import java.util.List;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.DoseProblem;
import org.jenner.registry.exchange.intake.problem.StructureProblem;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.source.ActionCode;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jenner.registry.record.source.VaccineInformationStatement;
import org.jspecify.annotations.Nullable;

/** Reads the vaccination event of an order group whose vaccine, date, completion status and action are understood. */
final class DoseReader {

    private static final String NEWLY_ADMINISTERED = "00";

    private final Event event;
    private final List<Obx> observations;
    private final OrderNumbers numbers;
    private final ReadingContext context;
    private final RxaReader rxa;
    private final @Nullable OrcReader orc;
    private final @Nullable RxrReader rxr;

    /** What is understood already. */
    record Event(
            OrderGroup group,
            Segment rxa,
            Vaccine.Known vaccine,
            ClinicalDate administered,
            CompletionStatus completion,
            ActionCode action) {}

    DoseReader(Event event, List<Obx> observations, OrderNumbers numbers, ReadingContext context) {
        this.event = event;
        this.observations = observations;
        this.numbers = numbers;
        this.context = context;
        this.rxa = new RxaReader(event.rxa(), context);
        Segment order = event.group().orc();
        this.orc = order == null ? null : new OrcReader(order, context);
        Segment route = event.group().rxr();
        this.rxr = route == null ? null : new RxrReader(route, context);
    }

    DoseStatement read() {
        boolean given = event.completion().given();
        if (orc == null) {
            context.problems()
                    .add(
                            StructureProblem.ADMINISTRATION_WITHOUT_ORDER,
                            event.rxa().location());
        } else {
            orc.checkControl();
        }
        rxa.checkSubIds();
        String source = rxa.informationSource(given);
        boolean newlyGiven = given && NEWLY_ADMINISTERED.equals(source) && event.action() != ActionCode.DELETE;
        BigDecimal amount = rxa.amount(given);
        DoseObservations about = new DoseObservations(observations, context);
        List<VaccineInformationStatement> statements = InformationStatements.read(observations, context);
        if (newlyGiven) {
            requireObservations(about, statements);
        }
        return new DoseStatement(
                event.group().number(),
                event.action(),
                event.completion(),
                orc == null ? null : orc.placerOrder(),
                fillerOrder(given),
                event.vaccine().cvx(),
                event.vaccine().product(),
                event.administered(),
                source,
                amount,
                rxa.unit(amount),
                rxa.lotNumbers(newlyGiven),
                rxa.expiration(event.administered(), given),
                rxa.manufacturer(newlyGiven),
                rxa.refusalReasons(event.completion()),
                rxr == null ? null : rxr.route(),
                rxr == null ? null : rxr.site(),
                rxa.administeredBy(),
                orc == null ? null : orc.orderedBy(),
                orc == null ? null : orc.enteredBy(),
                rxa.location(),
                orc == null ? null : orc.enteringOrganization(),
                about.eligibility(),
                about.eligibilityMethod(),
                about.fundingSource(),
                statements,
                about.reactions(),
                about.comments());
    }

    private @Nullable EntityIdentifier fillerOrder(boolean given) {
        return orc == null ? null : orc.fillerOrder(given, numbers);
    }

    /** IZ-23 and IZ-24: what must be said about a dose given here. */
    private void requireObservations(DoseObservations about, List<VaccineInformationStatement> statements) {
        if (!about.hasEligibility()) {
            context.problems().add(DoseProblem.ELIGIBILITY_MISSING, event.rxa().location());
        }
        boolean hasStatement = !context.codes().visOf(event.vaccine().cvx()).isEmpty();
        boolean complete = !statements.isEmpty() && statements.stream().allMatch(InformationStatements::isComplete);
        if (hasStatement && !complete) {
            context.problems()
                    .add(DoseProblem.INFORMATION_STATEMENT_MISSING, event.rxa().location());
        }
    }
}
