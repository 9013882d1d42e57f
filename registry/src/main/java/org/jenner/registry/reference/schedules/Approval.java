package org.jenner.registry.reference.schedules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a release may answer in an environment.
 *
 * @param release the name of its folder or overlay
 * @param fingerprint of what it said at that moment
 * @param authority whose schedule it is
 * @param version the authority's version
 * @param by who answers for it
 * @param account the account that did it at the pages; null: by a command, or at the installation
 */
public record Approval(
        String release,
        String fingerprint,
        String authority,
        String version,
        String by,
        @Nullable Long account,
        Instant at) {
    /** Whether it lay there when the environment was set up. */
    public boolean atInstallation() {
        return account == null && by.equals(Approver.INSTALLATION.name());
    }
}
