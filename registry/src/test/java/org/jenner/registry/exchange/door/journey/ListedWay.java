package org.jenner.registry.exchange.door.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numbered list of the architecture page: the types that a message passes, in the order in which it first comes to them.
 *
 * @param types names without the root of the project, such as {@code record.PatientRecords}
 */
record ListedWay(List<String> types) {

    private static final String ROOT = "org.jenner.";
    private static final String REGISTRY = "registry.";
    private static final Pattern ITEM = Pattern.compile("(?m)^\\d+\\. `([\\w.]+)`");

    ListedWay {
        types = List.copyOf(types);
    }

    /** The list that follows the paragraph beginning with these words. */
    static ListedWay read(String page, String heading) {
        String[] paragraphs = page.substring(page.indexOf("\n" + heading) + 1).split("\n\n", 3);
        String list = page.contains(heading) && paragraphs.length > 1 ? paragraphs[1] : "";
        List<String> types = new ArrayList<>();
        for (Matcher item = ITEM.matcher(list); item.find(); ) {
            types.add(item.group(1));
        }
        return new ListedWay(types);
    }

    /** The beginning of the way, this type included. */
    ListedWay to(String last) {
        return new ListedWay(types.subList(0, types.indexOf(last) + 1));
    }

    ListedWay then(ListedWay rest) {
        List<String> all = new ArrayList<>(types);
        all.addAll(rest.types());
        return new ListedWay(all);
    }

    /** What the list says and is not so, and what is so and the list does not say, in words. */
    List<String> differences(List<String> passedTypes) {
        List<String> passed = passedTypes.stream()
                .map(type -> type.substring(ROOT.length()))
                .map(type -> type.startsWith(REGISTRY) ? type.substring(REGISTRY.length()) : type)
                .toList();
        List<String> differences = new ArrayList<>();
        int last = -1;
        for (String type : types) {
            int place = passed.indexOf(type);
            if (place < 0) {
                differences.add(type + " is listed and not passed");
            } else if (place < last) {
                differences.add(type + " is listed after what comes later");
            }
            last = Math.max(last, place);
        }
        Set<String> unlisted = new TreeSet<>();
        passed.forEach(type -> unlisted.add(room(type)));
        types.forEach(type -> unlisted.remove(room(type)));
        unlisted.forEach(room -> differences.add(room + " is passed and not listed"));
        return differences;
    }

    /** The package of a type, no deeper than two names: {@code exchange.intake}, {@code record.link}, {@code record}. */
    private static String room(String type) {
        String[] names = type.split("\\.");
        boolean engine = Set.of("hl7", "cdsi", "matching").contains(names[0]);
        return engine || names.length == 2 ? names[0] : names[0] + "." + names[1];
    }
}
