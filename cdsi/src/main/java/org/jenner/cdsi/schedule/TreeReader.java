package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.cdsi.xml.XmlElement;

/**
 * Reads the rows of releases as values and checks them. What releases share is read once: an overlay changes few antigens
 * of the release below it.
 */
final class TreeReader {
    /** An antigen that was found right against these codes. */
    private record Checked(KnownCodes known, Antigen antigen) {}

    /** Tables that were found right. */
    private record CheckedTables(ScheduleTables tables, KnownCodes known) {
        static CheckedTables of(ScheduleTables tables) {
            return new CheckedTables(tables, KnownCodes.of(tables.vaccines(), tables.observations()));
        }
    }

    private final Map<XmlElement, Checked> checked = new IdentityHashMap<>();
    private final Map<XmlElement, CheckedTables> checkedTables = new IdentityHashMap<>();

    ScheduleRelease read(ReleaseTree tree, Problems problems) {
        CheckedTables withCodes = tables(tree.tables(), problems);
        ScheduleTables tables = withCodes.tables();
        KnownCodes known = withCodes.known();
        Set<String> missing = new HashSet<>();
        tables.vaccineGroups().forEach(group -> missing.addAll(group.antigens()));
        List<Antigen> antigens = new ArrayList<>();
        for (XmlElement root : tree.antigens()) {
            Antigen antigen = antigen(root, known, problems);
            if (!missing.remove(antigen.name())) {
                problems.add(root, "the antigen " + antigen.name() + " is in no vaccine group, or in two files");
            }
            antigens.add(antigen);
        }
        if (!missing.isEmpty() && tree.whole()) {
            String names = String.join(", ", missing.stream().sorted().toList());
            problems.add(new ScheduleProblem(ReleaseFolder.RELEASE_FILE, 1, "no file for the antigen " + names));
        }
        return new ScheduleRelease(
                tree.name(),
                tables.vaccineGroups(),
                antigens,
                tables.vaccines(),
                tables.conflicts(),
                tables.observations(),
                tree.amendments());
    }

    private CheckedTables tables(XmlElement root, Problems problems) {
        CheckedTables before = checkedTables.get(root);
        if (before != null) {
            return before;
        }
        int problemsBefore = problems.found().size();
        CheckedTables read = CheckedTables.of(ScheduleTables.read(root, problems));
        if (problems.found().size() == problemsBefore) {
            checkedTables.put(root, read);
        }
        return read;
    }

    private Antigen antigen(XmlElement root, KnownCodes known, Problems problems) {
        Checked before = checked.get(root);
        if (before != null && before.known().equals(known)) {
            return before.antigen();
        }
        int problemsBefore = problems.found().size();
        Antigen antigen = new AntigenReader(problems, known).read(root);
        if (problems.found().size() == problemsBefore) {
            checked.put(root, new Checked(known, antigen));
        }
        return antigen;
    }
}
