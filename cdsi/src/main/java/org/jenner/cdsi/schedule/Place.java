package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jenner.cdsi.xml.XmlElement;

/**
 * The part of a schedule that an overlay's rows are about: an antigen, a series, a dose, a row of the tables by its code,
 * or, without steps, the tables themselves.
 */
record Place(List<Step> steps) {

    /** From an element to the child of this name whose attribute has this value. */
    record Step(String element, String key, String value) {
        boolean leadsTo(XmlElement child) {
            return child.name().equals(element) && value.equals(child.attribute(key));
        }
    }

    static Place read(XmlElement in, Problems problems) {
        Row row = new Row(in, problems);
        List<Step> steps = new ArrayList<>();
        step(steps, row, "antigen", "antigen", "name");
        step(steps, row, "series", "series", "name");
        step(steps, row, "dose", "dose", "number");
        int ofAntigen = steps.size();
        step(steps, row, "vaccineGroup", "vaccineGroup", "name");
        step(steps, row, "vaccine", "vaccine", "cvx");
        step(steps, row, "observation", "observation", "code");
        row.only("change", "add", "remove");
        List<String> named = steps.stream().map(Step::element).toList();
        boolean ordered = ofAntigen == 0
                || named.equals(List.of("antigen", "series", "dose").subList(0, Math.min(ofAntigen, 3)));
        if (!ordered || (ofAntigen > 0 && steps.size() > ofAntigen) || steps.size() > Math.max(ofAntigen, 1)) {
            row.problem(
                    "<in> names an antigen, an antigen and its series, these and a dose; or one vaccineGroup, vaccine"
                            + " or observation; or nothing for all tables");
        }
        return new Place(List.copyOf(steps));
    }

    private static void step(List<Step> steps, Row row, String attribute, String element, String key) {
        String value = row.optional(attribute);
        if (value != null) {
            steps.add(new Step(element, key, value));
        }
    }

    boolean isTables() {
        return steps.isEmpty();
    }

    /** Makes an edit here; the row of the overlay is told when there is no such place. */
    ReleaseTree edit(ReleaseTree tree, OverlayRow row, Problems problems, RowEdit edit) {
        if (isTables()) {
            XmlElement tables = edit.edited(tree.tables());
            return tables == null ? tree : withTables(tree, tables);
        }
        if (steps.getFirst().element().equals("antigen")) {
            return withAntigens(tree, along(tree.antigens(), 0, row, problems, edit));
        }
        List<XmlElement> children = along(tree.tables().children(), 0, row, problems, edit);
        return withTables(tree, tree.tables().with(children, row.where()));
    }

    static ReleaseTree withAntigens(ReleaseTree tree, List<XmlElement> antigens) {
        return new ReleaseTree(tree.name(), tree.tables(), antigens, tree.whole(), tree.amendments());
    }

    private static ReleaseTree withTables(ReleaseTree tree, XmlElement tables) {
        return new ReleaseTree(tree.name(), tables, tree.antigens(), tree.whole(), tree.amendments());
    }

    private List<XmlElement> along(
            List<XmlElement> elements, int depth, OverlayRow row, Problems problems, RowEdit edit) {
        Step step = steps.get(depth);
        List<XmlElement> changed = new ArrayList<>();
        boolean found = false;
        for (XmlElement element : elements) {
            if (found || !step.leadsTo(element)) {
                changed.add(element);
                continue;
            }
            found = true;
            XmlElement edited = depth + 1 == steps.size()
                    ? edit.edited(element)
                    : element.with(along(element.children(), depth + 1, row, problems, edit), row.where());
            if (edited != null) {
                changed.add(edited);
            }
        }
        if (!found) {
            problems.add(
                    row.where(),
                    "there is no " + step.element() + " " + step.value() + inWords(depth) + "; there is "
                            + known(elements, step));
        }
        return changed;
    }

    private static String known(List<XmlElement> elements, Step step) {
        List<String> values = elements.stream()
                .filter(element -> element.name().equals(step.element()))
                .map(element -> String.valueOf(element.attribute(step.key())))
                .toList();
        if (values.isEmpty()) {
            return "none";
        }
        return values.stream().limit(12).collect(Collectors.joining(", ")) + (values.size() > 12 ? " ..." : "");
    }

    private String inWords(int length) {
        return length == 0
                ? ""
                : " in "
                        + steps.subList(0, length).stream()
                                .map(step -> step.element() + " " + step.value())
                                .collect(Collectors.joining(", "));
    }

    /** {@code antigen Influenza, series Influenza standard series, dose 1}. */
    @Override
    public String toString() {
        return isTables() ? "the tables" : inWords(steps.size()).substring(" in ".length());
    }
}
