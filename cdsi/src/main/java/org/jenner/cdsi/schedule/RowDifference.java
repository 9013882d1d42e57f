package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jenner.cdsi.xml.XmlElement;

/**
 * Compares two elements of a release. Rows that are equal on both sides are left out wherever they stand; of the others
 * those with the same key are compared field by field, those without a key in their order.
 */
final class RowDifference {
    private final List<String> lines = new ArrayList<>();

    /** One line for each difference; none when the elements say the same. */
    List<String> lines(XmlElement before, XmlElement after) {
        compare("", before, after);
        return lines;
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
        before.subList(both, before.size())
                .forEach(row -> lines.add(place(where, RowWords.described(row)) + ": is gone"));
        after.subList(both, after.size()).forEach(row -> lines.add(place(where, RowWords.described(row)) + ": is new"));
    }

    private void fields(String where, XmlElement before, XmlElement after) {
        Map<String, String> left = attributes(before);
        Map<String, String> right = attributes(after);
        List<String> names = new ArrayList<>(left.keySet());
        right.keySet().stream().filter(name -> !left.containsKey(name)).forEach(names::add);
        for (String name : names) {
            String was = left.get(name);
            String is = right.get(name);
            String change = null;
            if (was == null && is != null) {
                change = " is " + is + " now; there was none";
            } else if (was != null && is == null) {
                change = ", which was " + was + ", is gone";
            } else if (was != null && !was.equals(is)) {
                change = " is " + is + " now; it was " + was;
            }
            if (change != null) {
                lines.add((where.isEmpty() ? "" : where + ": ") + RowWords.field(name) + change);
            }
        }
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
