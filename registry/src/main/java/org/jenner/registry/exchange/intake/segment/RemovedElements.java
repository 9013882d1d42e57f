package org.jenner.registry.exchange.intake.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jenner.hl7.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What the sender asks to have emptied: fields that hold the HL7 null ({@code ""}). Identifier, name, birth date and sex
 * cannot be emptied, and a protection is never withdrawn by a message.
 */
final class RemovedElements {

    private static final Map<Integer, String> PID = new TreeMap<>(Map.ofEntries(
            Map.entry(6, "mothersMaidenName"),
            Map.entry(10, "races"),
            Map.entry(11, "addresses"),
            Map.entry(13, "telecoms"),
            Map.entry(15, "primaryLanguage"),
            Map.entry(22, "ethnicities"),
            Map.entry(23, "birthPlace"),
            Map.entry(24, "multipleBirth"),
            Map.entry(25, "birthOrder"),
            Map.entry(29, "deathDate"),
            Map.entry(30, "dead")));

    private static final Map<Integer, String> PD1 = new TreeMap<>(Map.of(11, "publicity", 16, "registryStatus"));

    private RemovedElements() {}

    /** Names of components of {@link org.jenner.registry.record.source.PatientStatement}. */
    static List<String> of(Segment pid, @Nullable Segment pd1) {
        List<String> removed = new ArrayList<>();
        addNulls(pid, PID, removed);
        if (pd1 != null) {
            addNulls(pd1, PD1, removed);
        }
        // Both phone fields make one component: a number in PID-14 is what shall remain.
        if (pid.isValued(PidReader.BUSINESS_PHONE.field())) {
            removed.remove("telecoms");
        }
        return removed;
    }

    private static void addNulls(Segment segment, Map<Integer, String> components, List<String> removed) {
        components.forEach((field, component) -> {
            if (segment.isNull(field)) {
                removed.add(component);
            }
        });
    }
}
