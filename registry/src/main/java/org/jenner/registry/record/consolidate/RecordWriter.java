package org.jenner.registry.record.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jenner.registry.platform.database.WriteBatch;

/** Stores the derived record of persons whose sources changed. */
public final class RecordWriter {

    private final Consolidation consolidation;

    public RecordWriter(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    /**
     * Adds what must be written so that the stored record follows from {@code after}, given that it follows from
     * {@code before}: nothing is read for it.
     */
    public void write(Collection<PersonSources> before, Collection<PersonSources> after, WriteBatch batch) {
        DerivedTables.write(derive(TouchedDays.of(before, after)), derive(TouchedDays.of(after, before)), batch);
    }

    List<DerivedRows> derive(Collection<PersonSources> persons) {
        List<DerivedRows> rows = new ArrayList<>();
        for (PersonSources sources : persons) {
            rows.add(DerivedRows.of(
                    consolidation.consolidate(sources),
                    sources.patients().getFirst().partition()));
        }
        return rows;
    }
}
