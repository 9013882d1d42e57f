package org.jenner.registry.disclosure;

import java.util.Optional;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.WriteBatch;

/**
 * The gate before the text of messages: its sender and the department may read it, nobody else. That it was read is
 * committed to the access log before it is handed out.
 */
public final class MessageTextGate {

    private final Database database;
    private final NumberBlock numbers;
    private final Organizations organizations;
    private final JurisdictionClock clock;

    public MessageTextGate(
            Database database, NumberBlock numbers, Organizations organizations, JurisdictionClock clock) {
        this.database = database;
        this.numbers = numbers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Hands the text out; empty when the viewer may not read it.
     *
     * @throws org.jenner.registry.platform.fault.FaultException when the database fails; nothing is disclosed then
     */
    public Optional<Disclosed<byte[]>> disclose(Viewer viewer, MessageText text) {
        if (!mayRead(viewer, text)) {
            return Optional.empty();
        }
        database.inTransaction(connection -> {
            WriteBatch batch = new WriteBatch();
            AccessLog.add(
                    batch,
                    numbers.next(connection),
                    clock.now(),
                    text.person(),
                    viewer,
                    text.message(),
                    Manifest.ofMessage(text.text()));
            batch.flush(connection);
            return text.message();
        });
        return Optional.of(new Disclosed<>(text.text(), false));
    }

    private boolean mayRead(Viewer viewer, MessageText text) {
        return viewer.partition() == text.partition()
                && switch (viewer.purpose()) {
                    case PUBLIC_HEALTH -> true;
                    case TREATMENT ->
                        organizations
                                .standsFor(viewer.organization(), clock.today())
                                .contains(text.organization());
                };
    }
}
