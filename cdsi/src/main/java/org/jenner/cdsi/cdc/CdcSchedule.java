package org.jenner.cdsi.cdc;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.schedule.Antigen;
import org.jenner.cdsi.schedule.Observation;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.VaccineAntigens;
import org.jenner.cdsi.schedule.VaccineConflict;
import org.jenner.cdsi.schedule.VaccineGroup;
import org.jenner.cdsi.schedule.VaccineType;

/** Reads the ScheduleSupportingData file. */
final class CdcSchedule {
    private CdcSchedule() {}

    static ScheduleRelease read(CdcRow root, ReleaseName name, List<Antigen> antigens) {
        return new ScheduleRelease(
                name, vaccineGroups(root), antigens, vaccines(root), conflicts(root), observations(root));
    }

    private static List<VaccineGroup> vaccineGroups(CdcRow root) {
        List<CdcRow> details = root.row("vaccineGroups").rows("vaccineGroup");
        List<VaccineGroup> groups = new ArrayList<>();
        for (CdcRow row : root.row("vaccineGroupToAntigenMap").rows("vaccineGroupMap")) {
            String name = row.text("name");
            boolean full = details.stream()
                    .anyMatch(group -> name.equals(group.optional("name")) && group.yes("administerFullVaccineGroup"));
            groups.add(new VaccineGroup(name, full, row.texts("antigen")));
        }
        return groups;
    }

    private static List<VaccineAntigens> vaccines(CdcRow root) {
        List<VaccineAntigens> vaccines = new ArrayList<>();
        for (CdcRow row : root.row("cvxToAntigenMap").rows("cvxMap")) {
            List<VaccineAntigens.Association> associations = new ArrayList<>();
            for (CdcRow association : row.rows("association")) {
                associations.add(new VaccineAntigens.Association(
                        association.text("antigen"), association.ages("associationBeginAge", "associationEndAge")));
            }
            VaccineType vaccine = new VaccineType(row.number("cvx"), row.text("shortDescription"));
            vaccines.add(new VaccineAntigens(vaccine, associations));
        }
        return vaccines;
    }

    private static List<VaccineConflict> conflicts(CdcRow root) {
        List<VaccineConflict> conflicts = new ArrayList<>();
        for (CdcRow row : root.row("liveVirusConflicts").rows("liveVirusConflict")) {
            conflicts.add(new VaccineConflict(
                    row.row("previous").vaccine(),
                    row.row("current").vaccine(),
                    row.requiredPeriod("conflictBeginInterval"),
                    row.requiredPeriod("minConflictEndInterval"),
                    row.requiredPeriod("conflictEndInterval")));
        }
        // CDC's 4.64 has one row twice.
        return conflicts.stream().distinct().toList();
    }

    private static List<Observation> observations(CdcRow root) {
        List<Observation> observations = new ArrayList<>();
        for (CdcRow row : root.row("observations").rows("observation")) {
            List<Observation.CodedValue> values = new ArrayList<>();
            for (CdcRow list : row.rows("codedValues")) {
                for (CdcRow value : list.rows("codedValue")) {
                    values.add(new Observation.CodedValue(value.text("codeSystem"), value.text("code")));
                }
            }
            observations.add(new Observation(row.text("observationCode"), row.title("observationTitle"), values));
        }
        return observations;
    }
}
