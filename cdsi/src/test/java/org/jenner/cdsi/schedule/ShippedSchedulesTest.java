package org.jenner.cdsi.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The releases and overlays that come with the project. */
class ShippedSchedulesTest {
    private static AvailableReleases available;

    @BeforeAll
    static void load() throws IOException {
        available = AvailableReleases.load(CdcSchedule464.SCHEDULES, release -> Optional.empty());
    }

    private static ScheduleRelease inForce(String authority, String day) {
        return available.of(authority).orElseThrow().inForce(LocalDate.parse(day));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "CDC/ACIP, 2020-01-01, 4.64-508",
        "CDC/ACIP, 2025-11-10, 4.64-508",
        "CDC/ACIP, 2026-06-30, 4.64-508",
        "CDC/ACIP, 2026-07-01, 4.64-508+2026-27",
        "Jenner/ACIP mended, 2026-06-30, 4.64-508+mended.1",
        "Jenner/ACIP mended, 2026-07-01, 4.64-508+mended.1+2026-27"
    })
    void theOneInForceAnswers(String authority, String day, String version) {
        assertThat(available.refused()).isEmpty();
        ReleaseName name = inForce(authority, day).name();
        assertThat(name.version()).isEqualTo(version);
        assertThat(name.isBeforeItsTime(LocalDate.parse(day)))
                .isEqualTo(LocalDate.parse(day).isBefore(LocalDate.of(2025, 11, 10)));
    }

    /** Whatever is not CDC's says so wherever its name is shown. */
    @Test
    void ownChangesAreMarkedAsOurs() {
        for (ReleasesOfAuthority releases : available.authorities().values()) {
            for (ScheduleRelease release : releases.all()) {
                if (release.amendments().isEmpty()) {
                    assertThat(release.name().version()).isEqualTo("4.64-508");
                } else {
                    assertThat(release.name().label()).contains("the Jenner project, not published by CDC");
                    assertThat(release.name().version()).startsWith("4.64-508+");
                    assertThat(release.amendments())
                            .allSatisfy(amendment -> assertThat(amendment.author())
                                    .isEqualTo("The Jenner project, not published by CDC"));
                }
            }
        }
    }

    @ParameterizedTest(name = "born {1}, on {2}: {0} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Influenza | 1990-03-15 | 2026-06-30 | Not Complete #1 2025-07-01 2025-07-01 - -
            Influenza | 1990-03-15 | 2026-07-01 | Not Complete #1 2026-07-01 2026-07-01 - -
            Influenza | 1990-03-15 | 2027-06-30 | Not Complete #1 2026-07-01 2026-07-01 - -
            Influenza | 1990-03-15 | 2027-07-01 | Not Recommended
            Influenza | 2026-03-15 | 2026-11-01 | Not Complete #1 2026-09-15 2026-09-15 - -
            RSV | 2026-11-20 | 2026-11-20 | Not Complete #1 2026-11-20 2026-11-20 - 2027-07-19
            RSV | 2026-08-20 | 2026-09-20 | Not Complete #1 2026-10-01 2026-10-01 - 2027-04-19
            RSV | 2026-11-20 | 2027-04-01 | Not Recommended
            """)
    void theSeasonsOf2026Go(String group, String born, String day, String answer) {
        assertThat(Question.born(born, Forecaster.of(inForce("CDC/ACIP", day)))
                        .group(group)
                        .told(day))
                .isEqualTo(answer);
    }

    /** A child under 9 with two doses before this season needs one; with one before it, two. */
    @Test
    void dosesBeforeTheSeasonCountAsBefore() {
        Forecaster forecaster = Forecaster.of(inForce("CDC/ACIP", "2026-11-01"));
        Question child = Question.born("2022-03-15", forecaster).group("Influenza");
        assertThat(child.dose("2025-10-01", 140).dose("2025-11-10", 140).told("2026-11-01"))
                .isEqualTo("Not Complete #1 2026-07-01 2026-07-01 - -");
        assertThat(child.dose("2026-10-01", 140).told("2026-11-01")).isEqualTo("Complete");
        Question other = Question.born("2022-03-15", forecaster).group("Influenza");
        assertThat(other.dose("2025-10-01", 140).dose("2026-10-01", 140).told("2026-11-01"))
                .isEqualTo("Not Complete #2 2026-10-29 2026-10-29 - -");
        Question lastDay = Question.born("1990-03-15", forecaster).group("Influenza");
        assertThat(lastDay.dose("2027-06-30", 140).told("2027-06-30")).isEqualTo("Complete");
    }

    @Test
    void theMendedScheduleLetsInfantsGoOn() throws ScheduleRefusedException {
        Forecaster plain = CdcSchedule464.FORECASTER;
        Forecaster mended = Forecaster.of(ScheduleReader.read(CdcSchedule464.SCHEDULES.resolve("cdc-4.64-mended.xml")));
        for (String condition : new String[] {"160", "070", "164"}) {
            for (String day : new String[] {"2024-07-01", "2025-03-20", "2026-05-01"}) {
                assertThat(infant(mended, condition, day))
                        .as(condition + " on " + day)
                        .isEqualTo(infant(plain, condition, day));
            }
        }
    }

    private static String infant(Forecaster forecaster, String condition, String day) {
        return Question.born("2024-03-15", forecaster)
                .group("Meningococcal")
                .observed(condition)
                .dose("2024-05-15", 136)
                .dose("2024-07-15", 136)
                .dose("2024-09-15", 136)
                .dose("2025-03-15", 136)
                .told(day);
    }

    @Test
    void anotherAuthorityAnswersBesideTheFirst(@TempDir Path folder) throws IOException {
        CdcSchedule464.copyTo(folder.resolve("cdc-4.64"));
        Files.copy(Path.of("src/test/resources/schedules/example-academy.xml"), folder.resolve("example-academy.xml"));
        AvailableReleases two = AvailableReleases.load(folder, release -> Optional.empty());
        assertThat(two.refused()).isEmpty();
        LocalDate day = LocalDate.of(2026, 2, 1);
        assertThat(two.authorities()).containsOnlyKeys("CDC/ACIP", "Example Academy");
        String recommended = Question.born(
                        "2025-06-10",
                        Forecaster.of(two.of("Example Academy").orElseThrow().inForce(day)))
                .group("Varicella")
                .told("2026-02-01");
        assertThat(recommended).startsWith("Not Complete #1 2026-06-10 2026-08-10");
    }
}
