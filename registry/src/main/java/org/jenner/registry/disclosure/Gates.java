package org.jenner.registry.disclosure;

import java.util.Map;
import org.jenner.registry.platform.database.Environment;

/** The gates of each environment. */
public record Gates(Map<Environment, EnvironmentGates> gates) {
    public Gates {
        gates = Map.copyOf(gates);
    }

    public EnvironmentGates of(Environment environment) {
        EnvironmentGates found = gates.get(environment);
        if (found == null) {
            throw new IllegalStateException("nothing was set up for " + environment);
        }
        return found;
    }
}
