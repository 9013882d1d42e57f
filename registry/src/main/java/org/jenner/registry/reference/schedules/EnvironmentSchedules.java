package org.jenner.registry.reference.schedules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jenner.registry.platform.database.Environment;

/** The schedules that may answer in each environment: an immutable snapshot. */
public final class EnvironmentSchedules {

    private final Map<Environment, Schedules> schedules;

    EnvironmentSchedules(Map<Environment, Schedules> schedules) {
        this.schedules = new EnumMap<>(schedules);
    }

    /** Those of one environment. */
    public Schedules of(Environment environment) {
        Schedules found = schedules.get(environment);
        if (found == null) {
            throw new IllegalStateException("no schedules for " + environment);
        }
        return found;
    }

    /** One line for each release that does not answer somewhere, and why; what holds everywhere is said once. */
    public List<String> refused() {
        return Stream.of(Environment.values())
                .flatMap(environment -> of(environment).refused().stream())
                .distinct()
                .toList();
    }
}
