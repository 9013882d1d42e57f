package org.jenner.registry.disclosure;

import java.util.List;
import org.jenner.registry.record.consolidate.PersonRecord;

/**
 * What the gate hands out, after the access rows are committed.
 *
 * @param result what the asker concluded
 * @param records the records to show, in the order of the decision
 */
public record Disclosure<R>(R result, List<Disclosed<PersonRecord>> records) {
    public Disclosure {
        records = List.copyOf(records);
    }
}
