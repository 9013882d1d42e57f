package org.jenner.registry.exchange.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jenner.registry.exchange.message.Receipt;
import org.jenner.registry.exchange.message.Receipt.DoseEnd;
import org.jenner.registry.exchange.message.Receipt.DoseReceipt;
import org.jenner.registry.exchange.message.Receipt.PatientEnd;
import org.jenner.registry.record.source.DoseOutcome;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;

/** Writes the receipt of a submission: what the reader and the record did with each of its parts. */
final class Receipts {

    private static final Receipt NOTHING_STORED = new Receipt(null, List.of());

    private Receipts() {}

    /** Of a message that was refused as a whole. */
    static Receipt nothingStored() {
        return NOTHING_STORED;
    }

    /** Of a message that the record took, in whole or in part. */
    static Receipt of(VxuReading reading, SubmissionOutcome outcome) {
        Map<Integer, DoseEnd> ends = new HashMap<>();
        reading.refused().forEach(order -> ends.put(order, DoseEnd.REFUSED));
        reading.held().forEach(held -> ends.put(held.order(), DoseEnd.HELD));
        outcome.doses().forEach(dose -> ends.put(dose.order(), end(dose.result())));
        return new Receipt(
                patient(outcome.patient()),
                new TreeSet<>(reading.orderNumbers().keySet())
                        .stream()
                                .map(order -> new DoseReceipt(order, ends.getOrDefault(order, DoseEnd.NO_VACCINATION)))
                                .toList());
    }

    private static PatientEnd patient(PatientOutcome outcome) {
        return switch (outcome) {
            case PatientOutcome.Added _ -> PatientEnd.ADDED;
            case PatientOutcome.Known _ -> PatientEnd.KNOWN;
            case PatientOutcome.Joined _ -> PatientEnd.JOINED;
            case PatientOutcome.HeldForReview _ -> PatientEnd.HELD;
        };
    }

    private static DoseEnd end(DoseOutcome.Result result) {
        return switch (result) {
            case ADDED -> DoseEnd.ADDED;
            case ADDED_ORDER_NUMBER_REUSED -> DoseEnd.ADDED_ORDER_NUMBER_REUSED;
            case UPDATED -> DoseEnd.UPDATED;
            case VACCINE_CHANGED -> DoseEnd.VACCINE_CHANGED;
            case UNCHANGED -> DoseEnd.UNCHANGED;
            case OUTDATED -> DoseEnd.OUTDATED;
            case DELETED -> DoseEnd.DELETED;
            case NOTHING_TO_DELETE -> DoseEnd.NOTHING_TO_DELETE;
            case TOO_MANY -> DoseEnd.REFUSED;
        };
    }
}
