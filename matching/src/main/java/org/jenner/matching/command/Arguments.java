package org.jenner.matching.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words of a command line, its options with a value, and its flags, which have none. */
record Arguments(List<String> words, Map<String, String> options) {

    static Arguments parse(String[] args, Set<String> knownOptions, Set<String> knownFlags) throws CommandException {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("--")) {
                words.add(arg);
            } else if (knownFlags.contains(arg)) {
                options.put(arg, "");
            } else if (!knownOptions.contains(arg)) {
                Set<String> known = new TreeSet<>(knownOptions);
                known.addAll(knownFlags);
                throw new CommandException("unknown option " + arg + "; known are " + String.join(" ", known));
            } else if (i + 1 == args.length || args[i + 1].startsWith("--")) {
                throw new CommandException("the option " + arg + " needs a value");
            } else if (options.put(arg, args[++i]) != null) {
                throw new CommandException("the option " + arg + " is given twice");
            }
        }
        return new Arguments(List.copyOf(words), options);
    }

    boolean flag(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The one file that the command is about. */
    Path file(String usage) throws CommandException {
        if (words.size() != 1) {
            throw new CommandException("expected one file; say '" + usage + "'");
        }
        return path(words.getFirst());
    }

    static Path path(String text) throws CommandException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandException("'" + text + "' is no path", e);
        }
    }
}
