package org.jenner.registry.platform.fault;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong on our side. Each fault says what the caller can do; a door answers it in its own form.
 *
 * <p>The sender's trouble is never a fault: it is a list of problems in the acknowledgment.
 */
public enum Fault {
    /** The database does not answer or the connection broke. Whether the last commit arrived is not known. */
    DATABASE_UNAVAILABLE(
            "The registry's database does not answer. Send the same message again in a few minutes.",
            503,
            Pauses.SHORT),
    /** Transactions kept getting in each other's way, or a lock was not free in time. */
    DATABASE_BUSY("The registry is busy. Send the same message again in a minute.", 503, Pauses.SHORT),
    /** More work arrived than the registry takes on at once. */
    OVERLOADED(
            "The registry takes no more work at the moment. Send the same message again in a minute.",
            503,
            Pauses.SHORT),
    /** One address sends more at once than its share. */
    SHARE_TAKEN(
            "Too much comes from your address at once. Send fewer messages at a time, and this one again in a minute.",
            503,
            Pauses.BODY),
    /** The database's disk is full: until somebody has made room, coming again only costs. */
    STORAGE_FULL(
            "The registry cannot store anything now. Keep the message and send it again in an hour.", 503, Pauses.LONG),
    /** A fault of the program. */
    INTERNAL(
            "The registry failed on this message. Call its support desk and name the number of this answer.",
            500,
            null);

    private final String advice;
    private final int httpStatus;
    private final @Nullable Duration pause;

    Fault(String advice, int httpStatus, @Nullable Duration pause) {
        this.advice = advice;
        this.httpStatus = httpStatus;
        this.pause = pause;
    }

    private static final class Pauses {
        static final Duration SHORT = Duration.ofSeconds(5);
        /** As long as a body may take. */
        static final Duration BODY = Duration.ofMinutes(1);

        static final Duration LONG = Duration.ofHours(1);
    }

    /** One line for the caller: what it can do. */
    public String advice() {
        return advice;
    }

    /** After which the same may pass; empty when waiting does not help. */
    public Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    /** The status that a door speaking HTTP answers with. */
    public int httpStatus() {
        return httpStatus;
    }
}
