package org.jenner.registry.exchange.door.mllp;

import java.time.Duration;

/**
 * What strangers may take of the door.
 *
 * @param message bytes of the largest message
 * @param connections open at once
 * @param perAddress of them from one address, so that no single one can take them all
 * @param idle how long a connection may stay open without a message: who sends again later connects again
 * @param silence how long a sender may pause within a message
 * @param stall how long a handshake or the taking of an answer may last
 */
record Bounds(int message, int connections, int perAddress, Duration idle, Duration silence, Duration stall) {

    static Bounds of(int message) {
        return new Bounds(message, 500, 100, Duration.ofMinutes(10), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }
}
