package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jenner.cdsi.xml.XmlElement;

/** The tables that hold for the whole schedule, as {@code schedule.xml} has them. */
record ScheduleTables(
        List<VaccineGroup> vaccineGroups,
        List<VaccineAntigens> vaccines,
        List<VaccineConflict> conflicts,
        List<Observation> observations) {

    static ScheduleTables read(XmlElement root, Problems problems) {
        Row row = new Row(root, problems);
        if (!root.name().equals("schedule")) {
            row.problem("expected <schedule>, not <" + root.name() + ">");
        }
        row.only("vaccineGroup", "vaccine", "conflict", "observation");
        List<VaccineGroup> groups =
                rows(root, "vaccineGroup", problems, child -> vaccineGroup(child, problems), VaccineGroup::name);
        Set<String> antigens = antigens(root, groups, problems);
        List<VaccineAntigens> vaccines = rows(
                root,
                "vaccine",
                problems,
                child -> vaccine(child, antigens, problems),
                vaccine -> vaccine.vaccine().cvx());
        List<Observation> observations =
                rows(root, "observation", problems, child -> observation(child, problems), Observation::code);
        List<VaccineConflict> conflicts = rows(
                root,
                "conflict",
                problems,
                child -> conflict(child, problems),
                conflict ->
                        List.of(conflict.previous().cvx(), conflict.current().cvx()));
        return new ScheduleTables(groups, vaccines, conflicts, observations);
    }

    /** Reads the children of one name; a key that was there before is a problem. */
    private static <T> List<T> rows(
            XmlElement root, String name, Problems problems, Function<XmlElement, T> read, Function<T, Object> key) {
        List<T> rows = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (XmlElement child : root.children(name)) {
            T value = read.apply(child);
            if (!keys.add(key.apply(value))) {
                problems.add(child, "<" + name + "> " + key.apply(value) + " is here twice");
            }
            rows.add(value);
        }
        return rows;
    }

    private static Set<String> antigens(XmlElement root, List<VaccineGroup> groups, Problems problems) {
        Set<String> antigens = new HashSet<>();
        for (VaccineGroup group : groups) {
            for (String antigen : group.antigens()) {
                if (!antigens.add(antigen)) {
                    problems.add(root, "the antigen " + antigen + " is in two vaccine groups");
                }
            }
        }
        return antigens;
    }

    private static VaccineGroup vaccineGroup(XmlElement element, Problems problems) {
        Row row = new Row(element, problems);
        String name = row.text("name");
        boolean full = row.flag("administerFullVaccineGroup");
        row.only("antigen");
        List<String> antigens = new ArrayList<>();
        for (XmlElement child : element.children("antigen")) {
            Row antigen = new Row(child, problems);
            antigens.add(antigen.text("name"));
            antigen.only();
        }
        if (antigens.isEmpty()) {
            row.problem("the vaccine group " + name + " has no antigen");
        }
        return new VaccineGroup(name, full, List.copyOf(antigens));
    }

    private static VaccineAntigens vaccine(XmlElement element, Set<String> antigens, Problems problems) {
        Row row = new Row(element, problems);
        VaccineType vaccine = new VaccineType(row.number("cvx"), row.text("name"));
        row.only("antigen");
        List<VaccineAntigens.Association> associations = new ArrayList<>();
        for (XmlElement child : element.children("antigen")) {
            Row antigen = new Row(child, problems);
            String name = antigen.text("name");
            if (!antigens.contains(name)) {
                antigen.problem("the antigen " + name + " is in no vaccine group");
            }
            associations.add(new VaccineAntigens.Association(name, antigen.ages()));
            antigen.only();
        }
        return new VaccineAntigens(vaccine, List.copyOf(associations));
    }

    /** Vaccines that hold no antigen of the schedule, such as BCG, conflict with others too. */
    private static VaccineConflict conflict(XmlElement element, Problems problems) {
        Row row = new Row(element, problems);
        VaccineConflict conflict = new VaccineConflict(
                new VaccineType(row.number("previousCvx"), row.text("previousName")),
                new VaccineType(row.number("currentCvx"), row.text("currentName")),
                row.period("conflictBeginInterval"),
                row.period("minConflictEndInterval"),
                row.period("conflictEndInterval"));
        row.ordered("conflictBeginInterval", conflict.begin(), "minConflictEndInterval", conflict.minimumEnd());
        row.ordered("minConflictEndInterval", conflict.minimumEnd(), "conflictEndInterval", conflict.end());
        row.only();
        return conflict;
    }

    private static Observation observation(XmlElement element, Problems problems) {
        Row row = new Row(element, problems);
        String code = row.text("code");
        String title = row.text("title");
        row.only("codedValue");
        List<Observation.CodedValue> values = new ArrayList<>();
        for (XmlElement child : element.children("codedValue")) {
            Row value = new Row(child, problems);
            values.add(new Observation.CodedValue(value.text("codeSystem"), value.text("code")));
            value.only();
        }
        return new Observation(code, title, List.copyOf(values));
    }
}
