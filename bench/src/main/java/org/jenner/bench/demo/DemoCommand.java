package org.jenner.bench.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenner.registry.app.StartCommand;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;

/** {@code jenner demo [--people N]}: starts a registry on this machine and lets the synthetic clinics report to it. */
public final class DemoCommand {
    private static final String DEFAULT_PEOPLE = "2000";
    private static final int MOST_PEOPLE = 20_000;
    private static final Set<String> OF_START = Set.of("--data", "--port", "--jurisdiction", "--ready-file");

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> variables;

    public DemoCommand(PrintStream out, PrintStream err, Map<String, String> variables) {
        this.out = out;
        this.err = err;
        // The clinics reach the registry on this machine, in plain text.
        this.variables = variables.entrySet().stream()
                .filter(variable -> !variable.getKey().startsWith("JENNER_TLS_"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Runs until the registry is stopped; answers the exit code. */
    public int run(List<String> words) {
        Set<String> options = new HashSet<>(OF_START);
        options.add("--people");
        Arguments arguments = Arguments.read(words, options, Set.of());
        if (!arguments.rest().isEmpty()) {
            throw new UsageException(
                    "demo does not know the word " + arguments.rest().getFirst());
        }
        int people = people(arguments.value("--people").orElse(DEFAULT_PEOPLE));
        List<String> start = new ArrayList<>();
        OF_START.forEach(option -> arguments.value(option).ifPresent(value -> start.addAll(List.of(option, value))));
        return new StartCommand(out, err, variables, registry -> Feed.begin(registry, people)).run(start);
    }

    private static int people(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new UsageException("--people takes a number, not " + text);
        }
        int people = Integer.parseInt(text);
        if (people < 1 || people > MOST_PEOPLE) {
            throw new UsageException("--people takes a number from 1 to " + MOST_PEOPLE + ", not " + text);
        }
        return people;
    }
}
