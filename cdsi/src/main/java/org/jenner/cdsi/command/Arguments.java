package org.jenner.cdsi.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of a command line, its options with a value, and its flags without. */
record Arguments(List<String> words, Map<String, String> options, Set<String> flags) {

    static Arguments parse(String[] args, Set<String> knownOptions, Set<String> knownFlags) throws CommandException {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                words.add(args[i]);
            } else if (knownFlags.contains(args[i])) {
                flags.add(args[i]);
            } else if (!knownOptions.contains(args[i])) {
                throw unknown(args[i], knownOptions, knownFlags);
            } else {
                if (i + 1 == args.length || args[i + 1].startsWith("--")) {
                    throw new CommandException("the option " + args[i] + " needs a value");
                }
                if (options.put(args[i], args[i + 1]) != null) {
                    throw new CommandException("the option " + args[i] + " is given twice");
                }
                i++;
            }
        }
        return new Arguments(List.copyOf(words), options, flags);
    }

    private static CommandException unknown(String option, Set<String> knownOptions, Set<String> knownFlags) {
        Set<String> known = new TreeSet<>(knownOptions);
        known.addAll(knownFlags);
        return new CommandException("unknown option " + option + "; "
                + (known.isEmpty() ? "there are none here" : "known are " + String.join(" ", known)));
    }

    boolean flag(String flag) {
        return flags.contains(flag);
    }

    @Nullable
    String optional(String option) {
        return options.get(option);
    }

    String required(String option) throws CommandException {
        String value = options.get(option);
        if (value == null || value.isBlank()) {
            throw new CommandException("the option " + option + " is missing");
        }
        return value;
    }

    LocalDate date(String option) throws CommandException {
        return date(option, required(option));
    }

    @Nullable
    LocalDate optionalDate(String option) throws CommandException {
        String value = options.get(option);
        return value == null ? null : date(option, value);
    }

    private static LocalDate date(String option, String text) throws CommandException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CommandException(option + " '" + text + "' is no date such as 2025-11-10", e);
        }
    }

    Path path(String text) throws CommandException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandException("'" + text + "' is no path", e);
        }
    }
}
