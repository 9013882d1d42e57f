package org.jenner.registry.exchange.door.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NIST's test plans: which step of which case each message is. */
final class NistPlan {

    private static final Pattern ACCEPTED = Pattern.compile("MSA\\|AA\\|([^|\\s]*)");
    private static final Pattern ORDER = Pattern.compile("(?m)^ORC\\|RE\\|[^|]*\\|([^|]+)\\|");

    /** By file, in the order of the plans: the case, such as {@code Test Plan/TestGroup_1/TestCase_4}. */
    private final Map<Path, String> cases;

    private NistPlan(Map<Path, String> cases) {
        this.cases = cases;
    }

    static NistPlan read(Path folder) throws IOException {
        Map<Path, String> cases = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("INDEX.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (columns[0].equals("nist")) {
                cases.put(folder.resolve("nist").resolve(columns[1]), columns[2].replaceFirst(" \\|.*", ""));
            }
        }
        return new NistPlan(cases);
    }

    /** Is this a submission to whose control id an acknowledgment of its case says AA? */
    boolean accepts(Path file, String controlId) {
        String testCase = cases.get(file);
        return testCase != null
                && file.toString().contains("VXU")
                && cases.entrySet().stream()
                        .filter(other -> other.getValue().equals(testCase))
                        .anyMatch(other -> first(ACCEPTED, text(other.getKey())).equals(controlId));
    }

    /** The submissions of earlier cases of the same group with the order number of this one. */
    List<Path> earlierOfSameOrder(Path file) {
        String order = first(ORDER, text(file));
        String group = group(file);
        List<Path> earlier = new ArrayList<>();
        for (Path other : cases.keySet()) {
            if (other.equals(file)) {
                break;
            }
            if (group(other).equals(group) && first(ORDER, text(other)).equals(order)) {
                earlier.add(other);
            }
        }
        return earlier;
    }

    private String group(Path file) {
        return cases.getOrDefault(file, "").replaceFirst("/[^/]*$", "");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
