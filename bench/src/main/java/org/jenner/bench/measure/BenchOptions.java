package org.jenner.bench.measure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;

/**
 * What {@code bench} was asked for.
 *
 * @param people in the large registry
 * @param check a missed gate is an error
 */
record BenchOptions(int people, Set<Gate> gates, Times times, boolean check) {
    private static final String DEFAULT_PEOPLE = "100000";
    private static final int MOST_PEOPLE = 2_000_000;
    private static final int FEWEST_PEOPLE = 100;

    static BenchOptions read(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--people", "--only"), Set.of("--check", "--quick"));
        if (!arguments.rest().isEmpty()) {
            throw new UsageException(
                    "bench does not know the word " + arguments.rest().getFirst());
        }
        return new BenchOptions(
                people(arguments.value("--people").orElse(DEFAULT_PEOPLE)),
                arguments.value("--only").map(BenchOptions::gates).orElseGet(() -> EnumSet.allOf(Gate.class)),
                arguments.has("--quick") ? Times.QUICK : Times.FULL,
                arguments.has("--check"));
    }

    boolean wants(Gate... any) {
        return Arrays.stream(any).anyMatch(gates::contains);
    }

    private static int people(String text) {
        if (!text.matches("\\d{1,9}")
                || Integer.parseInt(text) < FEWEST_PEOPLE
                || Integer.parseInt(text) > MOST_PEOPLE) {
            throw new UsageException(
                    "--people takes a number from " + FEWEST_PEOPLE + " to " + MOST_PEOPLE + ", not " + text);
        }
        return Integer.parseInt(text);
    }

    private static Set<Gate> gates(String text) {
        EnumSet<Gate> gates = EnumSet.noneOf(Gate.class);
        for (String word : text.split(",", -1)) {
            gates.add(Gate.ofWord(word)
                    .orElseThrow(() -> new UsageException("there is no gate " + word + "; there are "
                            + Arrays.stream(Gate.values()).map(Gate::word).collect(Collectors.joining(", ")))));
        }
        return gates;
    }
}
