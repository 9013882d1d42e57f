package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Compares two elements of a release. Rows that are equal on both sides are left out wherever they stand; of the others
 * those with the same key are compared field by field, those without a key in their order.
 */
final class RowDifference {
    /** Each line and how often it came: rows without a key may change alike. */
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /** One line for each row that differs; none when the elements say the same. */
    List<String> lines(XmlElement before, XmlElement after) {
        compare("", before, after);
        return lines.entrySet().stream()
                .map(line -> line.getValue() == 1 ? line.getKey() : line.getKey() + " (" + line.getValue() + " times)")
                .toList();
    }

    private void tell(String line) {
        lines.merge(line, 1, Integer::sum);
    }

    private void compare(String where, XmlElement before, XmlElement after) {
        if (before == after) {
            return;
        }
        fields(where, before, after);
        SequencedMap<String, List<XmlElement>> left = children(before);
        SequencedMap<String, List<XmlElement>> right = children(after);
        dropEqual(left, right);
        SequencedMap<String, List<XmlElement>> keys = new LinkedHashMap<>(left);
        right.forEach(keys::putIfAbsent);
        for (String key : keys.keySet()) {
            pair(where, left.getOrDefault(key, List.of()), right.getOrDefault(key, List.of()));
        }
    }

    private void pair(String where, List<XmlElement> before, List<XmlElement> after) {
        int both = Math.min(before.size(), after.size());
        for (int i = 0; i < both; i++) {
            compare(place(where, RowWords.subject(before.get(i))), before.get(i), after.get(i));
        }
        before.subList(both, before.size()).forEach(row -> tell(place(where, RowWords.described(row)) + ": is gone"));
        after.subList(both, after.size()).forEach(row -> tell(place(where, RowWords.described(row)) + ": is new"));
    }

    private void fields(String where, XmlElement before, XmlElement after) {
        Map<String, String> left = attributes(before);
        Map<String, String> right = attributes(after);
        List<String> names = new ArrayList<>(left.keySet());
        right.keySet().stream().filter(name -> !left.containsKey(name)).forEach(names::add);
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            String was = left.get(name);
            String is = right.get(name);
            if (!Objects.equals(was, is)) {
                changes.add(RowWords.field(name) + " " + told(is) + " (was " + told(was) + ")");
            }
        }
        if (!changes.isEmpty()) {
            tell((where.isEmpty() ? "" : where + ": ") + String.join(", ", changes));
        }
    }

    private static String told(@Nullable String value) {
        return value == null ? "none" : value;
    }

    private static Map<String, String> attributes(XmlElement element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int place = 0; place < element.attributeCount(); place++) {
            attributes.put(element.attributeName(place), element.attributeValue(place));
        }
        return attributes;
    }

    private static String place(String where, String subject) {
        return where.isEmpty() ? subject : where + ", " + subject;
    }

    private static SequencedMap<String, List<XmlElement>> children(XmlElement element) {
        SequencedMap<String, List<XmlElement>> children = new LinkedHashMap<>();
        for (XmlElement child : element.children()) {
            children.computeIfAbsent(RowWords.key(child), key -> new ArrayList<>())
                    .add(child);
        }
        return children;
    }

    /** Takes the rows away that both sides have. */
    private static void dropEqual(
            SequencedMap<String, List<XmlElement>> left, SequencedMap<String, List<XmlElement>> right) {
        for (Map.Entry<String, List<XmlElement>> entry : left.entrySet()) {
            List<XmlElement> others = right.getOrDefault(entry.getKey(), List.of());
            Map<String, List<XmlElement>> byText = new HashMap<>();
            others.forEach(row ->
                    byText.computeIfAbsent(text(row), text -> new ArrayList<>()).add(row));
            entry.getValue().removeIf(row -> {
                List<XmlElement> same = byText.get(text(row));
                return same != null && !same.isEmpty() && others.remove(same.removeLast());
            });
        }
    }

    /** All that an element says; the order of its attributes says nothing. */
    private static String text(XmlElement element) {
        StringBuilder text = new StringBuilder();
        text.append('<').append(element.name()).append(new TreeMap<>(attributes(element)));
        element.children().forEach(child -> text.append(text(child)));
        return text.append('>').toString();
    }
}
