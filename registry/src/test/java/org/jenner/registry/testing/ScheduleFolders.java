package org.jenner.registry.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.ScheduleWriter;
import org.jenner.cdsi.schedule.VaccineAntigens;
import org.jenner.cdsi.schedule.VaccineGroup;
import org.jenner.registry.platform.database.Environment;

/** Folders of schedules for tests, small enough to be read in a moment. */
public final class ScheduleFolders {

    private static final Path SHIPPED = Path.of("..", "schedules", "cdc-4.64");
    private static final Set<String> KEPT = Set.of("Influenza", "MMR", "Hib");

    private ScheduleFolders() {}

    /** Puts a release {@code base} of CDC/ACIP there, version 1: influenza until June 2026, MMR and Hib. */
    public static void small(Path folder) throws IOException, ScheduleRefusedException {
        ScheduleRelease shipped = ScheduleReader.read(SHIPPED);
        List<VaccineGroup> groups = shipped.vaccineGroups().stream()
                .filter(group -> KEPT.contains(group.name()))
                .toList();
        Set<String> antigens = Set.copyOf(
                groups.stream().flatMap(group -> group.antigens().stream()).toList());
        ReleaseName name = new ReleaseName(
                "CDC/ACIP",
                "1",
                "for a test",
                shipped.name().effectiveDate(),
                shipped.name().sourceDate());
        ScheduleWriter.write(
                new ScheduleRelease(
                        name,
                        groups,
                        shipped.antigens().stream()
                                .filter(antigen -> antigens.contains(antigen.name()))
                                .toList(),
                        shipped.vaccines().stream()
                                .map(vaccine -> kept(vaccine, antigens))
                                .filter(vaccine -> !vaccine.associations().isEmpty())
                                .toList(),
                        List.of(),
                        shipped.observations()),
                folder.resolve("base"));
    }

    private static VaccineAntigens kept(VaccineAntigens vaccine, Set<String> antigens) {
        return new VaccineAntigens(
                vaccine.vaccine(),
                vaccine.associations().stream()
                        .filter(association -> antigens.contains(association.antigen()))
                        .toList());
    }

    /** Adds an overlay of it in force from July 2026, with another end of the influenza season. */
    public static void overlay(Path folder, String name, String version, String seasonEnd) throws IOException {
        Files.writeString(folder.resolve(name + ".xml"), """
                <overlay base="base" authority="CDC/ACIP" version="%s" label="Ours" effectiveDate="2026-07-01"
                    sourceDate="2026-07-01">
                <amendment author="A test" date="2026-07-01" reason="Why not">
                <in antigen="Influenza">
                <change row="dose" field="seasonEndDate" from="2026-06-30" to="%s" rows="2"/>
                </in></amendment></overlay>
                """.formatted(version, seasonEnd));
    }

    /** As before an installation: nobody approved anything. */
    public static void forgetApprovals(RegistryDatabase database) throws SQLException {
        for (Environment environment : Environment.values()) {
            try (Connection owner = database.asOwner(environment.word());
                    Statement delete = owner.createStatement()) {
                delete.executeUpdate("delete from schedule_approval");
                delete.executeUpdate("delete from audit");
            }
        }
    }
}
