package org.jenner.cdsi.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.xml.XmlElement;

/**
 * A release that is another one with some rows changed, added or removed, each with its reason, author and date. How its
 * file is written: schedules/README.md.
 *
 * @param base name of the release below it
 * @param parts in the order in which they are made
 */
record Overlay(ReleaseName name, String base, List<Part> parts) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]*";

    /** What an overlay consists of. */
    sealed interface Part {}

    /** The changes of another overlay, made here too. */
    record Apply(String overlay, XmlElement where) implements Part {}

    /** Rows that are changed for one reason. */
    record Amended(Amendment amendment, List<OverlayRow> rows) implements Part {
        ReleaseTree to(ReleaseTree tree, Problems problems) {
            ReleaseTree changed = tree;
            for (OverlayRow row : rows) {
                changed = row.to(changed, problems);
            }
            List<Amendment> amendments = new ArrayList<>(changed.amendments());
            amendments.add(amendment);
            return new ReleaseTree(changed.name(), changed.tables(), changed.antigens(), changed.whole(), amendments);
        }
    }

    /** Reads an overlay's file; what is wrong with it becomes problems. */
    static Overlay read(String overlayName, XmlElement root, Problems problems) {
        Row row = new Row(root, problems);
        if (!root.name().equals("overlay")) {
            row.problem("expected <overlay>, not <" + root.name() + ">");
        }
        ReleaseName name = row.releaseName();
        String base = fileName(row, "base");
        row.only("amendment", "apply");
        List<Part> parts = new ArrayList<>();
        for (XmlElement child : root.children()) {
            switch (child.name()) {
                case "amendment" -> parts.add(amended(overlayName, child, problems));
                case "apply" -> {
                    Row apply = new Row(child, problems);
                    parts.add(new Apply(fileName(apply, "overlay"), child));
                    apply.only();
                }
                default -> {
                    // Told above.
                }
            }
        }
        if (parts.isEmpty()) {
            row.problem("an overlay without <amendment> changes nothing");
        }
        return new Overlay(name, base, List.copyOf(parts));
    }

    private static String fileName(Row row, String attribute) {
        String name = row.text(attribute);
        if (!name.isEmpty() && !name.matches(NAME)) {
            row.problem(attribute + " '" + name + "' is no name of a release, such as cdc-4.64");
        }
        return name;
    }

    private static Amended amended(String overlay, XmlElement element, Problems problems) {
        Row row = new Row(element, problems);
        String author = row.text("author");
        LocalDate date = row.date("date");
        String reason = row.text("reason");
        row.only("in");
        List<OverlayRow> rows = new ArrayList<>();
        for (XmlElement in : element.children("in")) {
            Place place = Place.read(in, problems);
            for (XmlElement change : in.children()) {
                rows.add(OverlayRow.read(place, change, problems));
            }
        }
        if (rows.isEmpty()) {
            row.problem("an <amendment> needs an <in> with a <change>, <add> or <remove>");
        }
        return new Amended(new Amendment(overlay, author, date, reason, rows.size()), List.copyOf(rows));
    }
}
