package org.jenner.registry.platform.commandline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a command, divided into options with a value ({@code --port 8443} or {@code --port=8443}), switches
 * ({@code --raw}) and the rest.
 */
public record Arguments(Map<String, String> values, Set<String> switches, List<String> rest) {

    /**
     * @param withValue names of the options that take a value
     * @param alone names of the switches
     * @throws UsageException for an option that is none of these, twice, or without its value
     */
    public static Arguments read(List<String> words, Set<String> withValue, Set<String> alone) {
        Map<String, String> values = new HashMap<>();
        Set<String> switches = new HashSet<>();
        List<String> rest = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            String name = word.replaceFirst("=.*", "");
            if (!word.startsWith("--")) {
                rest.add(word);
            } else if (alone.contains(word)) {
                switches.add(word);
            } else if (!withValue.contains(name)) {
                throw new UsageException("there is no option " + name);
            } else {
                boolean joined = word.length() > name.length();
                if (!joined && index + 1 == words.size()) {
                    throw new UsageException(name + " needs a value");
                }
                String value = joined ? word.substring(name.length() + 1) : words.get(++index);
                if (values.put(name, value) != null) {
                    throw new UsageException(name + " stands twice");
                }
            }
        }
        return new Arguments(Map.copyOf(values), Set.copyOf(switches), List.copyOf(rest));
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean has(String name) {
        return switches.contains(name);
    }
}
