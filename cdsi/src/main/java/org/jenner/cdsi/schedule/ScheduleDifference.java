package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * What is different from one release to another, in words.
 *
 * @param tables what differs in the tables of the whole schedule
 * @param antigens what differs for each antigen, by its name; one without a difference is not there
 */
public record ScheduleDifference(ReleaseName before, ReleaseName after, List<String> tables, List<OfAntigen> antigens) {

    /** The differences of one antigen: one line each. */
    public record OfAntigen(String antigen, List<String> lines) {}

    /**
     * Compares two releases of one folder, whole ones or overlays.
     *
     * @throws ScheduleRefusedException when one of them cannot be used
     */
    public static ScheduleDifference between(ScheduleFolder folder, String before, String after)
            throws ScheduleRefusedException {
        return between(folder, before, folder, after);
    }

    /**
     * Compares releases of two folders.
     *
     * @throws ScheduleRefusedException when one of them cannot be used
     */
    public static ScheduleDifference between(
            ScheduleFolder beforeFolder, String before, ScheduleFolder afterFolder, String after)
            throws ScheduleRefusedException {
        beforeFolder.read(before);
        afterFolder.read(after);
        return between(beforeFolder.tree(before), afterFolder.tree(after));
    }

    private static ScheduleDifference between(ReleaseTree before, ReleaseTree after) {
        List<String> tables = new RowDifference().lines(before.tables(), after.tables());
        Map<String, XmlElement> left = byName(before);
        Map<String, XmlElement> right = byName(after);
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(left.keySet());
        names.addAll(right.keySet());
        List<OfAntigen> antigens = new ArrayList<>();
        for (String name : names) {
            List<String> lines = antigen(left.get(name), right.get(name));
            if (!lines.isEmpty()) {
                antigens.add(new OfAntigen(name, lines));
            }
        }
        return new ScheduleDifference(before.name(), after.name(), tables, antigens);
    }

    private static List<String> antigen(@Nullable XmlElement before, @Nullable XmlElement after) {
        if (before == null) {
            return List.of("is new");
        }
        return after == null ? List.of("is gone") : new RowDifference().lines(before, after);
    }

    private static Map<String, XmlElement> byName(ReleaseTree tree) {
        Map<String, XmlElement> antigens = new LinkedHashMap<>();
        tree.antigens().forEach(root -> antigens.put(String.valueOf(root.attribute("name")), root));
        return antigens;
    }

    /** Whether nothing differs but perhaps the name. */
    public boolean isEmpty() {
        return tables.isEmpty() && antigens.isEmpty();
    }
}
