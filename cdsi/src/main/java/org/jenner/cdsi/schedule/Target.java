package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The rows below a place that an overlay means, however deep they stand.
 *
 * @param row name of their element; null for the place itself
 * @param values what their fields have; null: the field is not there
 * @param count how many there must be
 */
record Target(@Nullable String row, Map<String, @Nullable String> values, int count) {

    /** @param field a field that must have a value too; null for none */
    static Target read(
            XmlElement element, Row attributes, Problems problems, @Nullable String field, @Nullable String value) {
        String row = attributes.optional("row");
        Integer count = attributes.optionalNumber("rows");
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (XmlElement where : element.children("where")) {
            for (int place = 0; place < where.attributeCount(); place++) {
                values.put(where.attributeName(place), where.attributeValue(place));
            }
            if (where.attributeCount() == 0 || !where.children().isEmpty()) {
                problems.add(where, "a <where> says which fields the row has, such as <where cvx=\"03\"/>");
            }
        }
        if (row == null && (count != null || !values.isEmpty())) {
            attributes.problem("rows and <where> say which rows are meant: name them with row");
        }
        if (field != null) {
            values.put(field, value);
        }
        return new Target(row, values, count == null ? 1 : count);
    }

    /** Edits every row that is meant; null from the edit removes it. Another number of rows is a problem. */
    XmlElement edit(XmlElement element, Place place, XmlElement where, Problems problems, RowEdit edit) {
        Edited edited = below(element, where, edit);
        if (edited.count() != count) {
            problems.add(where, "there " + rows(edited.count()) + " in " + place + ", not " + count + present(element));
        }
        return edited.element();
    }

    private String rows(int found) {
        String fields = values.entrySet().stream()
                .map(value -> value.getKey() + " " + told(value.getValue()))
                .collect(Collectors.joining(" and "));
        return (found == 1 ? "is 1" : "are " + found) + " <" + row + ">" + (fields.isEmpty() ? "" : " with " + fields);
    }

    /** What the rows of this name have in the fields asked for: it shows the mistake. */
    private String present(XmlElement element) {
        List<String> present = new ArrayList<>();
        collect(element, present);
        if (present.isEmpty()) {
            return "";
        }
        return "; there is " + present.stream().distinct().limit(12).collect(Collectors.joining(", "));
    }

    private void collect(XmlElement element, List<String> present) {
        for (XmlElement child : element.children()) {
            if (child.name().equals(row) && !values.isEmpty()) {
                present.add(values.keySet().stream()
                        .map(field -> field + " " + told(child.attribute(field)))
                        .collect(Collectors.joining(" and ")));
            }
            collect(child, present);
        }
    }

    static String told(@Nullable String value) {
        return value == null ? "none" : "'" + value + "'";
    }

    private record Edited(XmlElement element, int count) {}

    private Edited below(XmlElement element, XmlElement where, RowEdit edit) {
        List<XmlElement> children = new ArrayList<>();
        int found = 0;
        for (XmlElement child : element.children()) {
            if (means(child)) {
                found++;
                XmlElement edited = edit.edited(child);
                if (edited != null) {
                    children.add(edited);
                }
            } else {
                Edited deeper = below(child, where, edit);
                found += deeper.count();
                children.add(deeper.element());
            }
        }
        return found == 0 ? new Edited(element, 0) : new Edited(element.with(children, where), found);
    }

    private boolean means(XmlElement element) {
        return element.name().equals(row)
                && values.entrySet().stream()
                        .allMatch(value -> Objects.equals(element.attribute(value.getKey()), value.getValue()));
    }
}
