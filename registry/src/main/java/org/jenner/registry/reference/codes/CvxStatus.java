package org.jenner.registry.reference.codes;

import java.util.Locale;
import java.util.Optional;

/** What CDC says about the use of a CVX code. Only the name is taken over; a dose of any status can be on record. */
public enum CvxStatus {
    /** Given in the United States now. */
    ACTIVE,
    /** Not given any more, or only for history (such as unspecified formulations). */
    INACTIVE,
    /** Never came to be given. */
    NEVER_ACTIVE,
    /** A code for a vaccine that is expected. */
    PENDING,
    /** Given outside the United States only. */
    NON_US;

    /** Reads CDC's words ("Never Active", "Non-US") without regard to case; empty for another word. */
    static Optional<CvxStatus> read(String words) {
        var name = words.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (CvxStatus status : values()) {
            if (status.name().equals(name)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** The word in our own files: {@code never-active}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
