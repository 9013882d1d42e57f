package org.jenner.bench.demo;

import java.util.Locale;
import org.jenner.bench.door.Acknowledged;

/** How the messages were answered. Safe for many threads. */
final class Tally {
    private int taken;
    private int toMend;
    private int failures;
    private int doses;
    private String firstFailure = "";

    synchronized void answered(Acknowledged acknowledged, int reported) {
        switch (acknowledged) {
            case TAKEN -> taken++;
            case TO_MEND -> toMend++;
            case UNFIT -> failed("an answer that does not fit its message");
        }
        doses += reported;
    }

    synchronized void failed(String why) {
        failures++;
        if (firstFailure.isEmpty()) {
            firstFailure = why;
        }
    }

    synchronized int messages() {
        return taken + toMend + failures;
    }

    synchronized int failures() {
        return failures;
    }

    @Override
    public synchronized String toString() {
        String text = String.format(
                Locale.ROOT,
                "%,d messages with %,d doses: %,d taken, %,d with something to mend",
                messages(),
                doses,
                taken,
                toMend);
        return failures == 0 ? text : text + ", " + failures + " not answered (" + firstFailure + ")";
    }
}
