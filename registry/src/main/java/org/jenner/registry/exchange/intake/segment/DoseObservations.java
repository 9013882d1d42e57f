package org.jenner.registry.exchange.intake.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.intake.value.Text;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** What the OBX segments of an order group say about the dose. */
final class DoseObservations {

    private static final int NOTE_TEXT = 3;

    private final List<Obx> observations;
    private final ReadingContext context;

    DoseObservations(List<Obx> observations, ReadingContext context) {
        this.observations = observations;
        this.context = context;
    }

    /** Whether the sender said anything about eligibility, understood or not. */
    boolean hasEligibility() {
        return of(ObservationKind.ELIGIBILITY).findFirst().isPresent();
    }

    /**
     * OBX 64994-7. State programs have codes of their own, named after their authority: those are taken as they are.
     */
    @Nullable
    CodedValue eligibility() {
        return of(ObservationKind.ELIGIBILITY)
                .findFirst()
                .flatMap(this::eligibility)
                .orElse(null);
    }

    private Optional<CodedValue> eligibility(Obx obx) {
        String system = context.codes().codingSystem(obx.value().value(3));
        boolean stateProgram = !system.isEmpty() && !system.equals(Hl7Table.FUNDING_ELIGIBILITY.tableName());
        if (stateProgram
                && CodedReader.find(obx.value(), Obx.VALUE, context, Hl7Table.FUNDING_ELIGIBILITY)
                        .isEmpty()) {
            return Optional.ofNullable(CodedReader.asSent(obx.value()));
        }
        return obx.coded(context, Hl7Table.FUNDING_ELIGIBILITY);
    }

    /** OBX-17 of the eligibility. */
    @Nullable
    CodedValue eligibilityMethod() {
        return of(ObservationKind.ELIGIBILITY)
                .findFirst()
                .flatMap(obx -> obx.segment().repetitions(Obx.METHOD.field()).stream()
                        .filter(Repetition::isValued)
                        .findFirst())
                .map(sent -> CodedReader.read(sent, Obx.METHOD, context, Hl7Table.ELIGIBILITY_METHOD))
                .orElse(null);
    }

    /** OBX 30963-3. */
    @Nullable
    CodedValue fundingSource() {
        return of(ObservationKind.FUNDING_SOURCE)
                .findFirst()
                .flatMap(obx -> obx.coded(context, Hl7Table.FUNDING_SOURCE))
                .orElse(null);
    }

    /** OBX 31044-1. */
    List<CodedValue> reactions() {
        return of(ObservationKind.REACTION)
                .flatMap(obx -> obx.coded(context, Hl7Table.REACTION).stream())
                .toList();
    }

    /** OBX 48767-8, and the notes of every observation. */
    List<String> comments() {
        List<String> comments = new ArrayList<>();
        for (Obx obx : observations) {
            if (obx.kind() == ObservationKind.COMMENT) {
                add(obx.segment(), Obx.VALUE.field(), comments);
            }
            obx.notes().forEach(note -> add(note, NOTE_TEXT, comments));
        }
        return comments;
    }

    /** All repetitions of a text field: its lines. */
    private static void add(Segment segment, int field, List<String> comments) {
        for (Repetition line : segment.repetitions(field)) {
            String code = Text.orNull(line.value(1));
            // A comment sent as a coded value has its words in the second component.
            String text = Text.orNull(line.value(2));
            String words = text == null ? code : text;
            if (words != null) {
                comments.add(words);
            }
        }
    }

    private Stream<Obx> of(ObservationKind kind) {
        return observations.stream().filter(obx -> obx.kind() == kind);
    }
}
