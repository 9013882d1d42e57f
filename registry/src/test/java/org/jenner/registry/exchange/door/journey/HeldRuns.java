package org.jenner.registry.exchange.door.journey;

import org.jenner.registry.exchange.held.HeldRelease;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.testing.OpenRegistry;

/** Runs held messages of production again, through the handler that stands behind the doors of the registry. */
final class HeldRuns {

    private HeldRuns() {}

    static HeldRelease of(OpenRegistry registry) {
        var parts = registry.parts();
        MessageStore store = new MessageStore(
                registry.database().production(),
                new NumberBlock(),
                parts.seals().of(Environment.PRODUCTION),
                Long::toString);
        return new HeldRelease(
                Environment.PRODUCTION,
                store,
                parts.directory(),
                parts.codes(),
                parts.jurisdiction(),
                parts.clock(),
                registry.bean(MessageHandler.class));
    }
}
