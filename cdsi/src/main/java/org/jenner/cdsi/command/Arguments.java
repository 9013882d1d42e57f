package org.jenner.cdsi.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a command line and its options, each of which has a value. */
record Arguments(List<String> words, Map<String, String> options) {

    static Arguments parse(String[] args, Set<String> known) throws CommandException {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                words.add(args[i]);
                continue;
            }
            if (!known.contains(args[i])) {
                throw new CommandException("unknown option " + args[i] + "; known are " + String.join(" ", known));
            }
            if (i + 1 == args.length || args[i + 1].startsWith("--")) {
                throw new CommandException("the option " + args[i] + " needs a value");
            }
            if (options.put(args[i], args[i + 1]) != null) {
                throw new CommandException("the option " + args[i] + " is given twice");
            }
            i++;
        }
        return new Arguments(List.copyOf(words), options);
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
}
