package org.jenner.registry.disclosure;

import org.jenner.registry.directory.account.Reach;
import org.jenner.registry.directory.account.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at records. The environment is not named: it is the database that the gate is asked with.
 *
 * @param organization for whom; what it reported itself is its own
 * @param interfaceId through which interface; null for a person at a page or at a terminal
 * @param sourceSystem the system whose identifiers the viewer uses; null for a person
 * @param partition 0 where organizations share one record; else the organization whose data stand apart (sandbox)
 * @param purpose what for
 * @param account the person at a page; null for a system, and at a terminal
 */
public record Viewer(
        long organization,
        @Nullable Long interfaceId,
        @Nullable Long sourceSystem,
        long partition,
        Purpose purpose,
        @Nullable Long account) {

    /**
     * An operator at a terminal of the registry's own machine, who works for the department. Their name, as the operating
     * system has it, is audited.
     *
     * @param registry the organization that runs the registry
     * @param partition where the person is, of whom they ask
     */
    public static Viewer atTerminal(long registry, long partition) {
        return new Viewer(registry, null, null, partition, Purpose.PUBLIC_HEALTH, null);
    }

    /**
     * A person at a page, who uses no system's identifiers.
     *
     * @param reach how far their right to see people goes: only the department's own work reaches everybody
     */
    public static Viewer atPage(SignedIn signedIn, Reach reach) {
        Purpose purpose = switch (reach) {
            case ANY -> Purpose.PUBLIC_HEALTH;
            case OWN -> Purpose.TREATMENT;
            case NONE -> throw new IllegalArgumentException("has no right to see people");
        };
        return new Viewer(signedIn.organizationId(), null, null, signedIn.partition(), purpose, signedIn.accountId());
    }
}
