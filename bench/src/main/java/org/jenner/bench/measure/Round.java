package org.jenner.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rounds of one kind of message. */
final class Round {
    private final List<Measured> rounds = new ArrayList<>();

    /** One round. */
    record Measured(Outcome outcome, CpuTime used, Duration time) {
        double cost() {
            return used.seconds() * 1000 / outcome.messages();
        }
    }

    void add(Measured measured) {
        rounds.add(measured);
    }

    /** Processor milliseconds of a message, over all rounds. */
    double cost() {
        double seconds =
                rounds.stream().mapToDouble(round -> round.used().seconds()).sum();
        int messages =
                rounds.stream().mapToInt(round -> round.outcome().messages()).sum();
        return seconds * 1000 / messages;
    }

    @Override
    public String toString() {
        double database =
                rounds.stream().mapToDouble(round -> round.used().database()).sum();
        double all =
                rounds.stream().mapToDouble(round -> round.used().seconds()).sum();
        String each = rounds.stream()
                .map(round -> String.format(
                        Locale.ROOT,
                        "%.2f (%d/s, %s)",
                        round.cost(),
                        round.outcome().messages() / round.time().toSeconds(),
                        round.outcome().times()))
                .collect(Collectors.joining(" and "));
        return each + String.format(Locale.ROOT, "; PostgreSQL's share %.0f%%", 100 * database / all);
    }
}
