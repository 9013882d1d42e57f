package org.jenner.registry.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a sender says it is.
 *
 * @param facilityId null when the way of sending has no place for it; the credential's facility then counts
 */
public record Claim(
        String userid, String password, @Nullable String facilityId) {

    /** Leaves the password out, so that no log can hold it. */
    @Override
    public String toString() {
        return "Claim[" + userid + "]";
    }
}
