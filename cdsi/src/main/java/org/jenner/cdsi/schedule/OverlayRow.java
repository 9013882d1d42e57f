package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** One change of an overlay. A change whose target is not there, or not as it expects, becomes a problem. */
sealed interface OverlayRow {
    /** The row of the overlay's file. */
    XmlElement where();

    /** Makes the change. */
    ReleaseTree to(ReleaseTree tree, Problems problems);

    static OverlayRow read(Place place, XmlElement element, Problems problems) {
        Row row = new Row(element, problems);
        return switch (element.name()) {
            case "add" -> add(place, element, row);
            case "remove" -> remove(place, element, row, problems);
            // Other names were told by <in>.
            default -> change(place, element, row, problems);
        };
    }

    private static OverlayRow change(Place place, XmlElement element, Row row, Problems problems) {
        String field = row.text("field");
        String from = row.optional("from");
        String to = row.optional("to");
        Target target = Target.read(element, row, problems, field, from);
        row.only("where");
        if (from == null && to == null) {
            row.problem("a <change> says from, to or both: what the release below has, and what it becomes");
        } else if (place.isTables() && target.row() == null) {
            row.problem("a <change> in the tables names its row");
        }
        return new Change(place, target, field, from, to, element);
    }

    private static OverlayRow remove(Place place, XmlElement element, Row row, Problems problems) {
        Target target = Target.read(element, row, problems, null, null);
        row.only("where");
        if (place.isTables() && target.row() == null) {
            row.problem("a <remove> in the tables names its row");
        }
        return new Remove(place, target, element);
    }

    private static OverlayRow add(Place place, XmlElement element, Row row) {
        if (element.children().isEmpty()) {
            row.problem("an <add> holds the rows to add, as a release has them");
        }
        return new Add(place, element);
    }

    /** Another value of a field; null for none. */
    record Change(
            Place place,
            Target target,
            String field,
            @Nullable String from,
            @Nullable String to,
            XmlElement where) implements OverlayRow {
        @Override
        public ReleaseTree to(ReleaseTree tree, Problems problems) {
            return place.edit(tree, this, problems, element -> change(element, problems));
        }

        private XmlElement change(XmlElement element, Problems problems) {
            if (target.row() != null) {
                return target.edit(element, place, where, problems, row -> row.with(field, to, where));
            }
            String found = element.attribute(field);
            if (!Objects.equals(found, from)) {
                problems.add(
                        where, field + " of " + place + " is " + Target.told(found) + ", not " + Target.told(from));
            }
            return element.with(field, to, where);
        }
    }

    /** The place itself, or rows in it, taken away. */
    record Remove(Place place, Target target, XmlElement where) implements OverlayRow {
        @Override
        public ReleaseTree to(ReleaseTree tree, Problems problems) {
            return place.edit(
                    tree,
                    this,
                    problems,
                    element -> target.row() == null ? null : target.edit(element, place, where, problems, row -> null));
        }
    }

    /** Rows in the form of a release, put behind those that are there. */
    record Add(Place place, XmlElement where) implements OverlayRow {
        @Override
        public ReleaseTree to(ReleaseTree tree, Problems problems) {
            List<XmlElement> antigens = place.isTables() ? where.children("antigen") : List.of();
            List<XmlElement> rows = where.children().stream()
                    .filter(row -> !antigens.contains(row))
                    .toList();
            ReleaseTree changed = place.edit(tree, this, problems, element -> with(element, rows));
            return antigens.isEmpty() ? changed : Place.withAntigens(changed, joined(changed.antigens(), antigens));
        }

        private XmlElement with(XmlElement element, List<XmlElement> rows) {
            return rows.isEmpty() ? element : element.with(joined(element.children(), rows), where);
        }

        private static List<XmlElement> joined(List<XmlElement> first, List<XmlElement> second) {
            List<XmlElement> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }
    }
}
