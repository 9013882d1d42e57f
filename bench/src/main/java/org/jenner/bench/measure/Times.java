package org.jenner.bench.measure;

import java.time.Duration;

/**
 * How long each measure takes.
 *
 * @param warm the longest time before anything is measured, so that the compilers are done
 * @param closed a round of closed loop; there are two of each kind
 * @param baseline a round of the plain database load
 */
record Times(Duration warm, Duration closed, Duration baseline, Duration open100, Duration open300, Duration heap) {
    static final Times FULL = new Times(
            Duration.ofMinutes(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20));

    /** For a quick look: the compilers are hardly done, and figures are worse than they will be. */
    static final Times QUICK = new Times(
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofSeconds(4),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60));
}
