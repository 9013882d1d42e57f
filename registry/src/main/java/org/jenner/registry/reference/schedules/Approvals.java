package org.jenner.registry.reference.schedules;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.platform.database.Environment;

/**
 * Which releases may answer in an environment.
 *
 * @param given in the order in which they were given
 */
public record Approvals(Environment environment, List<Approval> given) {
    public Approvals {
        given = List.copyOf(given);
    }

    /** Whether a release answers here only when it is approved: where no real patients are, anything may be tried. */
    public static boolean areNeededIn(Environment environment) {
        return switch (environment) {
            case SANDBOX -> false;
            case CERTIFICATION, PRODUCTION -> true;
        };
    }

    /** The approval of a release that says this; empty when there is none. */
    public Optional<Approval> of(String release, String fingerprint) {
        return given.stream()
                .filter(approval -> approval.release().equals(release)
                        && approval.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** Why a release that says this does not answer here; empty when it does. */
    Optional<String> objection(String release, String fingerprint) {
        if (!areNeededIn(environment) || of(release, fingerprint).isPresent()) {
            return Optional.empty();
        }
        String command = "./jenner schedule approve " + release + " --environment " + environment.word() + " --by NAME";
        return Optional.of(lastOf(release)
                .map(before -> "was changed after " + before.by() + " approved it for " + environment.word() + " on "
                        + before.at().atOffset(ZoneOffset.UTC).toLocalDate() + ", so it does not answer there: "
                        + command)
                .orElse("is not approved for " + environment.word() + ", so it does not answer there: " + command));
    }

    private Optional<Approval> lastOf(String release) {
        return given.stream()
                .filter(approval -> approval.release().equals(release))
                .reduce((earlier, later) -> later);
    }
}
