package org.jenner.bench.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is measured, in which unit, and what it must reach. */
enum Gate {
    HL7("HL7 text of 2 kB read to its components", "a CPU-second", 30_000, 60_000, true),
    FORECAST("whole patients with 15 doses or more, evaluated and forecast", "a CPU-second", 5_000, 10_000, true),
    START("second start, until the doors are open", "s", 15, 6, false),
    VXU("VXU with 3 doses", "CPU-ms", 3.0, 2.0, false),
    Z44("Z44 with forecast", "CPU-ms", 2.5, 1.5, false),
    SCALE("cost among all these people against 1,000", "times", 1.3, 1.1, false),
    OPEN_100("100 messages a second, VXU:Z44 1:2, not answered rightly", "messages", 0, 0, false),
    OPEN_300(
            "300 messages a second, VXU:Z44 1:2, neither answered rightly nor told to come again",
            "messages",
            0,
            0,
            false),
    RECOVERY("after 300 a second, until a message is answered at once again", "s", 5, 5, false),
    HEAP("live objects at the end of steady load against its beginning", "MB more", 16, 4, false),
    IMPACT("everybody read and evaluated by two schedules (schedule impact)", "CPU-ms", 1.2, 0.8, false),
    VERIFIED("differences between what was answered and what is stored", "found", 0, 0, false);

    private final String what;
    private final String unit;
    private final double bound;
    private final double aim;
    private final boolean more;

    Gate(String what, String unit, double bound, double aim, boolean more) {
        this.what = what;
        this.unit = unit;
        this.bound = bound;
        this.aim = aim;
        this.more = more;
    }

    /** The name on the command line: {@code open-100}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Gate> ofWord(String word) {
        return Arrays.stream(values()).filter(gate -> gate.word().equals(word)).findFirst();
    }

    boolean passes(double value) {
        return more ? value >= bound : value <= bound;
    }

    String what() {
        return what;
    }

    String unit() {
        return unit;
    }

    double bound() {
        return bound;
    }

    double aim() {
        return aim;
    }
}
