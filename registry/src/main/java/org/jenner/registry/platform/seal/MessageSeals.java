package org.jenner.registry.platform.seal;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;

/** The seal of each environment; what one has sealed, another cannot open. */
public final class MessageSeals {
    private final Map<Environment, MessageSeal> seals = new EnumMap<>(Environment.class);

    public MessageSeals(MasterKey master, Database admin, Clock clock) {
        for (Environment environment : Environment.values()) {
            seals.put(environment, new MessageSeal(master, admin, environment, clock));
        }
    }

    public MessageSeal of(Environment environment) {
        MessageSeal seal = seals.get(environment);
        if (seal == null) {
            throw new IllegalStateException("no seal for " + environment);
        }
        return seal;
    }
}
