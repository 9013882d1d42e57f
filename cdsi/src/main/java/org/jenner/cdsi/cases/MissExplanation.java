package org.jenner.cdsi.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.VaccineGroup;
import org.jenner.cdsi.trace.TraceEntry;

/** Tells how the answer to a case came about: the checks about the antigens of its vaccine group, one line each. */
final class MissExplanation {
    private MissExplanation() {}

    static List<String> lines(String vaccineGroup, ScheduleRelease release, Explanation explanation) {
        Set<String> about = new HashSet<>();
        for (VaccineGroup group : release.vaccineGroups()) {
            if (group.name().equalsIgnoreCase(vaccineGroup)) {
                about.add(group.name());
                about.addAll(group.antigens());
            }
        }
        Sentences sentences = new Sentences(Locale.ENGLISH);
        List<String> lines = new ArrayList<>();
        for (TraceEntry entry : explanation.trace()) {
            if (about.contains(entry.antigen())) {
                lines.add(line(entry, sentences));
            }
        }
        return lines;
    }

    private static String line(TraceEntry entry, Sentences sentences) {
        return entry.check().section() + " " + entry.antigen()
                + (entry.series() == null ? "" : ", " + entry.series())
                + (entry.targetDose() == 0 ? "" : ", dose " + entry.targetDose())
                + (entry.doseId() == null ? "" : ", given dose " + entry.doseId())
                + ": " + entry.check().outcome().name().toLowerCase(Locale.ROOT) + ": " + sentences.of(entry.check());
    }
}
