package org.jenner.registry.exchange.held;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.exchange.held.HeldRows.Kept;
import org.jenner.registry.exchange.held.HeldRows.Waiting;
import org.jenner.registry.exchange.intake.VxuReader;
import org.jenner.registry.exchange.intake.segment.HeldDose;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/** Which of the messages that wait need wait no longer: what they wait for is in our tables, or in the directory, now. */
final class KnownNow {

    private final MessageStore store;
    private final CodeSets codes;
    private final Jurisdiction jurisdiction;
    private final JurisdictionClock clock;

    KnownNow(MessageStore store, CodeSets codes, Jurisdiction jurisdiction, JurisdictionClock clock) {
        this.store = store;
        this.codes = codes;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /**
     * Those of one row; empty while the row's code is unknown.
     *
     * @param facilities those of the row's organization
     */
    List<Long> messages(Waiting row, Facilities facilities) {
        return switch (row.reason()) {
            case UNKNOWN_CVX -> codes.cvx(row.code()).isPresent() ? row.messages() : List.of();
            case UNKNOWN_NDC -> codes.ndcToCvx(row.code()).isEmpty() ? List.of() : row.messages();
            case UNKNOWN_FACILITY ->
                mayBeKnown(row.code(), facilities)
                        ? row.messages().stream()
                                .filter(message -> frees(message, facilities))
                                .toList()
                        : List.of();
        };
    }

    /** What was cut off a long code, the text alone tells. */
    private static boolean mayBeKnown(String code, Facilities facilities) {
        return facilities.know(code) || code.length() == HeldDose.LONGEST_CODE;
    }

    /** A closed facility still stands for the doses of the days before: would any dose of the message wait no longer? */
    private boolean frees(long message, Facilities facilities) {
        Kept kept = store.database().reading(connection -> HeldRows.message(connection, message));
        return switch (Hl7Reader.read(store.open(kept.text()), Limits.DEFAULT)) {
            case Reading.Read(Message read, var _) -> {
                Set<Integer> waiting =
                        VxuReader.read(read, facilities, codes, jurisdiction, clock.today()).held().stream()
                                .map(HeldDose::order)
                                .collect(Collectors.toSet());
                yield !waiting.containsAll(kept.held());
            }
            // Longer than usual; running it tells.
            case Reading.Unreadable _ -> true;
        };
    }
}
