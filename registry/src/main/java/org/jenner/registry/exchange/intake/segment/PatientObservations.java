package org.jenner.registry.exchange.intake.segment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.registry.exchange.intake.problem.ObservationProblem;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** Reads what the OBX segments of an order group say about the patient, whatever dose they came with. */
final class PatientObservations {

    private static final Set<ObservationKind> CONTRAINDICATION = EnumSet.of(
            ObservationKind.CONTRAINDICATION,
            ObservationKind.CONTRAINDICATION_EFFECTIVE,
            ObservationKind.CONTRAINDICATION_EXPIRES);

    private static final Set<ObservationKind> TAKE = EnumSet.of(ObservationKind.TAKE_TYPE, ObservationKind.TAKE_DATE);

    private final List<Obx> observations;
    private final ReadingContext context;
    private final List<ObservationStatement> statements = new ArrayList<>();

    private PatientObservations(List<Obx> observations, ReadingContext context) {
        this.observations = observations;
        this.context = context;
    }

    /**
     * The observations.
     *
     * @param carrier whether the order has no dose (CVX 998): then a reaction is one to an unknown event
     */
    static List<ObservationStatement> read(List<Obx> observations, boolean carrier, ReadingContext context) {
        PatientObservations reader = new PatientObservations(observations, context);
        reader.readSingle(ObservationKind.HISTORY_OF_DISEASE, Hl7Table.HISTORY_OF_DISEASE);
        reader.readSingle(ObservationKind.SEROLOGICAL_EVIDENCE, Hl7Table.SEROLOGICAL_EVIDENCE);
        reader.readSingle(ObservationKind.SPECIAL_INDICATION, Hl7Table.SPECIAL_INDICATION);
        if (carrier) {
            reader.readSingle(ObservationKind.REACTION, Hl7Table.REACTION);
        }
        ObxGroups.of(observations, CONTRAINDICATION).forEach(reader::readContraindication);
        ObxGroups.of(observations, TAKE).forEach(reader::readTake);
        return reader.statements;
    }

    private void readSingle(ObservationKind kind, Hl7Table table) {
        for (Obx obx : observations) {
            if (obx.kind() == kind) {
                obx.coded(context, table).ifPresent(value -> add(obx, value, obx.observed(context), null));
            }
        }
    }

    private void readContraindication(Map<ObservationKind, Obx> group) {
        Obx what = group.get(ObservationKind.CONTRAINDICATION);
        Obx effective = group.get(ObservationKind.CONTRAINDICATION_EFFECTIVE);
        Obx expires = group.get(ObservationKind.CONTRAINDICATION_EXPIRES);
        if (what == null) {
            for (Obx date : group.values()) {
                context.problems()
                        .add(
                                ObservationProblem.CONTRAINDICATION_DATE_ALONE,
                                date.segment().location());
            }
            return;
        }
        what.coded(context, Hl7Table.CONTRAINDICATION)
                .ifPresent(value -> add(what, value, begin(effective, what), day(expires)));
    }

    /** The type and the date of the reaction at the site of a smallpox vaccination, in the sender's own codes. */
    private void readTake(Map<ObservationKind, Obx> group) {
        Obx type = group.get(ObservationKind.TAKE_TYPE);
        CodedValue value = type == null ? null : CodedReader.asSent(type.value());
        if (type != null && value != null) {
            add(type, value, begin(group.get(ObservationKind.TAKE_DATE), type), null);
        }
    }

    private void add(Obx obx, CodedValue value, @Nullable LocalDate observed, @Nullable LocalDate expires) {
        statements.add(new ObservationStatement(obx.kind().loinc(), value, observed, expires));
    }

    private @Nullable LocalDate begin(@Nullable Obx date, Obx observation) {
        LocalDate day = day(date);
        return day == null ? observation.observed(context) : day;
    }

    private @Nullable LocalDate day(@Nullable Obx date) {
        return date == null ? null : date.day(context);
    }
}
