package org.jenner.registry.reference.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.ScheduleWriter;
import org.jenner.cdsi.schedule.Seasons;
import org.jenner.cdsi.schedule.VaccineAntigens;
import org.jenner.cdsi.schedule.VaccineGroup;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.Cvx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which release answers on which day, and that one bad release does not take the others with it. */
class SchedulesTest {

    private static final Path SHIPPED = Path.of("..", "schedules");
    private static final String ACIP = "CDC/ACIP";
    private static final CodeSets CODES = CodeSets.load(Path.of("..", "codesets"));

    private static ScheduleRelease shipped;
    private static ScheduleRelease small;
    private static Schedules loaded;
    private static Schedules several;

    @TempDir
    Path folder;

    @BeforeAll
    static void read(@TempDir Path folder) throws ScheduleRefusedException, IOException {
        shipped = ScheduleReader.read(SHIPPED.resolve("cdc-4.64"));
        small = only(shipped, Set.of("Influenza", "Zoster"));
        loaded = Schedules.load(SHIPPED, ACIP, CODES);
        write(folder.resolve("c"), ACIP, "C", "2026-01-05");
        write(folder.resolve("a"), ACIP, "A", "2025-02-01");
        write(folder.resolve("b"), ACIP, "B", "2025-11-10");
        write(folder.resolve("state"), "Example Clinic", "1", "2024-01-01");
        several = Schedules.load(folder, ACIP, CODES);
    }

    @Test
    void loadsWhatComesWithTheRegistry() {
        assertThat(loaded.refused()).isEmpty();
        assertThat(loaded.authorities()).contains(ACIP);
        assertThat(loaded.defaultAuthority()).isEqualTo(ACIP);
        assertThat(loaded.inForce(LocalDate.of(2026, 1, 15)).name().version()).startsWith("4.64");
    }

    @Test
    void everyVaccineGroupHasACode() {
        assertThat(shipped.vaccineGroups()).hasSize(26).allSatisfy(group -> {
            var code = loaded.code(group);
            assertThat(code.name()).isEqualTo(group.name());
            assertThat(CODES.cvx(code.cvx())).isPresent();
        });
        assertThat(CODES.scheduleGroups().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        shipped.vaccineGroups().stream().map(VaccineGroup::name).toList());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loaded.code(new VaccineGroup("Dragon pox", false, List.of())));
    }

    /** The code that is sent for a group must itself be of the group: the receiver looks it up. */
    @Test
    void theCodeOfAGroupIsAVaccineOfTheSchedule() {
        assertThat(shipped.vaccineGroups())
                .filteredOn(group -> shipped.vaccines().stream()
                        .filter(vaccine -> vaccine.vaccine().cvx()
                                == CODES.scheduleGroup(group.name())
                                        .orElseThrow()
                                        .cvx()
                                        .number())
                        .noneMatch(vaccine -> vaccine.associations().stream()
                                .anyMatch(antigen -> group.antigens().contains(antigen.antigen()))))
                .isEmpty();
    }

    @Test
    void everyVaccineOfTheScheduleIsInTheCodeSets() {
        assertThat(shipped.vaccines())
                .extracting(vaccine -> "%02d".formatted(vaccine.vaccine().cvx()))
                .allSatisfy(code -> assertThat(CODES.cvx(new Cvx(code))).isPresent());
        assertThat(shipped.conflicts()).allSatisfy(conflict -> {
            assertThat(CODES.cvx(Integer.toString(conflict.previous().cvx()))).isPresent();
            assertThat(CODES.cvx(Integer.toString(conflict.current().cvx()))).isPresent();
        });
    }

    @ParameterizedTest(name = "on {0} answers {1}")
    @CsvSource({
        "2020-01-01, A",
        "2025-01-31, A",
        "2025-02-01, A",
        "2025-11-09, A",
        "2025-11-10, B",
        "2026-01-04, B",
        "2026-01-05, C",
        "2030-01-01, C"
    })
    void theLatestReleaseThatIsInForceAnswers(LocalDate day, String version) {
        assertThat(several.inForce(day).name().version()).isEqualTo(version);
        assertThat(several.inForce("Example Clinic", day).orElseThrow().name().version())
                .isEqualTo("1");
        assertThat(several.inForce("Nobody", day)).isEmpty();
    }

    @Test
    void tellsWhatIsLoaded() {
        assertThat(several.authorities()).containsExactly(ACIP, "Example Clinic");
        assertThat(several.releases(ACIP))
                .extracting(release -> release.name().version())
                .containsExactly("A", "B", "C");
        assertThat(several.releases("Nobody")).isEmpty();
        assertThat(several.refused()).isEmpty();
    }

    @Test
    void aReleaseThatIsRefusedLeavesTheOthersInForce() throws IOException {
        write(folder.resolve("good"), ACIP, "A", "2025-02-01");
        write(folder.resolve("broken"), ACIP, "B", "2025-11-10");
        var zoster = folder.resolve("broken/antigens/zoster.xml");
        Files.writeString(zoster, Files.readString(zoster) + " ");
        write(folder.resolve("late-copy"), ACIP, "A again", "2025-02-01");
        Files.createDirectory(folder.resolve("unfinished"));
        Files.createDirectory(folder.resolve(".hidden"));
        Files.writeString(folder.resolve("notes.txt"), "not a release");
        var schedules = Schedules.load(folder, ACIP, CODES);
        assertThat(schedules.inForce(LocalDate.of(2026, 1, 1)).name().version()).isEqualTo("A");
        assertThat(schedules.refused())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasLineCount(1));
        assertThat(schedules.refused().get(0))
                .startsWith(folder.resolve("broken") + "/release.xml:")
                .contains("antigens/zoster.xml was changed");
        assertThat(schedules.refused().get(1))
                .isEqualTo(
                        folder.resolve("late-copy") + ": another release of CDC/ACIP is in force from 2025-02-01 too");
        assertThat(schedules.refused().get(2))
                .startsWith(folder.resolve("unfinished") + "/release.xml:")
                .contains("there is no file");
    }

    @Test
    void anOverlayIsAReleaseOfItsOwn() throws IOException {
        write(folder.resolve("plain"), ACIP, "A", "2025-02-01");
        var season = Files.writeString(folder.resolve("season.xml"), """
                <overlay base="plain" authority="CDC/ACIP" version="A+season" label="Ours" effectiveDate="2026-07-01"
                    sourceDate="2026-07-01">
                <amendment author="The registry" date="2026-07-01" reason="The next season">
                <in antigen="Influenza">
                <change row="dose" field="seasonEndDate" from="2026-06-30" to="2027-06-30" rows="2"/>
                </in></amendment></overlay>
                """);
        var day = LocalDate.of(2026, 7, 1);
        var schedules = Schedules.load(folder, ACIP, CODES);
        assertThat(schedules.refused()).isEmpty();
        assertThat(schedules.inForce(day.minusDays(1)).name().version()).isEqualTo("A");
        assertThat(schedules.inForce(day).name().version()).isEqualTo("A+season");
        assertThat(Seasons.over(schedules.inForce(day.minusDays(1)), day)).containsExactly("Influenza");
        assertThat(Seasons.over(schedules.inForce(day), day)).isEmpty();

        Files.writeString(season, Files.readString(season).replace("from=\"2026-06-30\"", "from=\"2026-05-31\""));
        var refused = Schedules.load(folder, ACIP, CODES);
        assertThat(refused.refused())
                .containsExactly(season + ":5: there are 0 <dose> with seasonEndDate '2026-05-31' in antigen Influenza,"
                        + " not 2; there is seasonEndDate '2026-06-30'");
        assertThat(refused.inForce(day).name().version()).isEqualTo("A");
    }

    @Test
    void theShippedSeasonIsInForceInItsTime() {
        var day = LocalDate.of(2026, 11, 22);
        assertThat(Seasons.over(loaded.inForce(day), day)).isEmpty();
        assertThat(loaded.inForce(day).name().version()).isEqualTo("4.64-508+2026-27");
        assertThat(loaded.inForce(day).name().authority()).isEqualTo(ACIP);
    }

    @Test
    void aVaccineGroupWithoutACodeIsRefused() throws IOException {
        write(folder.resolve("good"), ACIP, "A", "2025-02-01");
        var groups = small.vaccineGroups().stream()
                .map(group ->
                        group.name().equals("Zoster") ? new VaccineGroup("Shingles", false, group.antigens()) : group)
                .toList();
        write(folder.resolve("renamed"), ACIP, "B", "2025-11-10", groups);
        var schedules = Schedules.load(folder, ACIP, CODES);
        assertThat(schedules.refused())
                .containsExactly(folder.resolve("renamed")
                        + ": the vaccine group 'Shingles' has no code: add it to group-cvx.tsv");
        assertThat(schedules.inForce(LocalDate.of(2026, 1, 1)).name().version()).isEqualTo("A");
    }

    @Test
    void withoutAReleaseOfTheDefaultAuthorityNothingStarts() throws IOException {
        write(folder.resolve("state"), "Example Clinic", "1", "2024-01-01");
        Files.createDirectory(folder.resolve("unfinished"));
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> Schedules.load(folder, ACIP, CODES))
                .withMessageStartingWith(folder + ": holds no usable release of CDC/ACIP; refused: ")
                .withMessageContaining("unfinished");
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> Schedules.load(folder.resolve("nowhere"), ACIP, CODES))
                .withMessageContaining("is no folder that can be read");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2025-12-01, ''", "2026-06-30, 'RSV'", "2026-07-01, 'Influenza,RSV'"})
    void tellsWhichSeasonsAreOver(LocalDate day, String groups) {
        var expected = groups.isEmpty() ? List.<String>of() : List.of(groups.split(","));
        assertThat(Seasons.over(shipped, day)).containsExactlyElementsOf(expected);
    }

    private static void write(Path folder, String authority, String version, String effective) throws IOException {
        write(folder, authority, version, effective, small.vaccineGroups());
    }

    private static void write(
            Path folder, String authority, String version, String effective, List<VaccineGroup> groups)
            throws IOException {
        var date = LocalDate.parse(effective);
        var name = new ReleaseName(authority, version, "for a test", date, date);
        ScheduleWriter.write(
                new ScheduleRelease(
                        name, groups, small.antigens(), small.vaccines(), small.conflicts(), small.observations()),
                folder);
    }

    /** A release cut down to some vaccine groups: whole ones take long to write and read. */
    private static ScheduleRelease only(ScheduleRelease release, Set<String> groups) {
        var kept = release.vaccineGroups().stream()
                .filter(group -> groups.contains(group.name()))
                .toList();
        var antigens = kept.stream().flatMap(group -> group.antigens().stream()).toList();
        return new ScheduleRelease(
                release.name(),
                kept,
                release.antigens().stream()
                        .filter(antigen -> antigens.contains(antigen.name()))
                        .toList(),
                release.vaccines().stream()
                        .map(vaccine -> new VaccineAntigens(
                                vaccine.vaccine(),
                                vaccine.associations().stream()
                                        .filter(association -> antigens.contains(association.antigen()))
                                        .toList()))
                        .toList(),
                List.of(),
                release.observations());
    }
}
