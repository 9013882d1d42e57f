package org.jenner.registry.reference.codes;

import java.time.LocalDate;

/**
 * Which code sets answered, for the audit.
 *
 * @param published the newest change that CDC dates in the imported files
 * @param sha256 hash over all files of the set, 64 hexadecimal digits: two sets with the same hash are the same
 */
public record CodeSetVersion(LocalDate published, String sha256) {

    /** Short form for people and logs: {@code 2025-11-19 (1a2b3c4d5e6f)}. */
    public String label() {
        return published + " (" + sha256.substring(0, 12) + ")";
    }
}
