package org.jenner.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jenner.bench.measure.Exchange.Kind;

/** How messages were answered, and after what time. Safe for many threads. */
final class Outcome {
    private final List<Long> nanos = new ArrayList<>();
    private int submissions;
    private int queries;
    private int doses;
    private int comeAgain;
    private int wrong;
    private String firstWrong = "";

    synchronized void right(Exchange exchange, long took) {
        nanos.add(took);
        if (exchange.kind() == Kind.SUBMISSION) {
            submissions++;
            doses += exchange.doses();
        } else {
            queries++;
        }
    }

    synchronized void wrong(String what) {
        wrong++;
        if (firstWrong.isEmpty()) {
            firstWrong = what;
        }
    }

    synchronized void comeAgain() {
        comeAgain++;
    }

    synchronized int submissions() {
        return submissions;
    }

    synchronized int queries() {
        return queries;
    }

    synchronized int doses() {
        return doses;
    }

    synchronized int messages() {
        return submissions + queries;
    }

    synchronized int comeAgainCount() {
        return comeAgain;
    }

    synchronized int wrongCount() {
        return wrong;
    }

    synchronized String firstWrong() {
        return firstWrong;
    }

    /** So many of a hundred were answered within these milliseconds. */
    synchronized double milliseconds(double percent) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(nanos);
        int index = (int) Math.ceil(percent / 100 * nanos.size()) - 1;
        return nanos.get(Math.max(0, index)) / 1e6;
    }

    String times() {
        return String.format(Locale.ROOT, "p50 %.0f ms, p99 %.0f ms", milliseconds(50), milliseconds(99));
    }
}
