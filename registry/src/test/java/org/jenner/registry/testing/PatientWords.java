package org.jenner.registry.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of a message that tell who the patient is: names, identifiers, dates of birth, streets, telephone numbers of
 * PID, NK1 and QPD. They are read line by line, so that a text that is no message gives its words too.
 */
final class PatientWords {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_NUMBER = 6;
    private static final int DAY = 8;

    /** Components by segment and field. */
    private static final Map<String, Map<Integer, List<Integer>>> PLACES = Map.of(
            "PID",
            Map.of(
                    2, List.of(1),
                    3, List.of(1),
                    5, List.of(1, 2, 3),
                    6, List.of(1, 2),
                    7, List.of(1),
                    9, List.of(1, 2),
                    11, List.of(1),
                    13, List.of(1, 4, 7),
                    19, List.of(1)),
            "NK1",
            Map.of(2, List.of(1, 2), 4, List.of(1), 5, List.of(1, 4, 7)),
            "QPD",
            Map.of(
                    3, List.of(1),
                    4, List.of(1, 2, 3),
                    5, List.of(1, 2),
                    6, List.of(1),
                    8, List.of(1),
                    9, List.of(1, 4, 7)));

    private PatientWords() {}

    static Set<String> of(String message) {
        Set<String> words = new TreeSet<>();
        for (String line : message.split("[\r\n]+", -1)) {
            String segment = line.strip();
            if (segment.length() > 4 && PLACES.containsKey(segment.substring(0, 3))) {
                ofSegment(segment, words);
            }
        }
        return words;
    }

    private static void ofSegment(String segment, Set<String> words) {
        String[] fields = segment.split(Pattern.quote(segment.substring(3, 4)), -1);
        PLACES.getOrDefault(fields[0], Map.of()).forEach((field, components) -> {
            if (field < fields.length) {
                for (String repetition : fields[field].split("~", -1)) {
                    ofRepetition(repetition.split("[\\^&]", -1), components, words);
                }
            }
        });
    }

    private static void ofRepetition(String[] parts, List<Integer> components, Set<String> words) {
        for (int component : components) {
            String word = component <= parts.length ? parts[component - 1].strip() : "";
            boolean number = word.matches("[\\d-]*");
            if (word.length() >= (number ? SHORTEST_NUMBER : SHORTEST)) {
                words.add(word);
            }
            if (word.matches("(18|19|20)\\d{6}.*")) {
                String day = word.substring(0, DAY);
                words.add(day);
                words.add(day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6));
            }
        }
    }

    /** Those of the words that stand in a text, each with letters or digits neither before nor after it. */
    static List<String> foundIn(String text, Set<String> words) {
        return words.stream()
                .filter(text::contains)
                .filter(word -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find())
                .toList();
    }
}
