package org.jenner.cdsi.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.TestRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is different from one release to another, in words. */
class ScheduleDifferenceTest {
    private static final String EXAMPLE = "antigens/example.xml";

    @TempDir
    Path folder;

    @BeforeEach
    void base() {
        new TestRelease().write(folder.resolve("a"));
    }

    private ScheduleDifference difference() throws ScheduleRefusedException {
        return ScheduleDifference.between(ScheduleFolder.of(folder), "a", "b");
    }

    @Test
    void nothingIsDifferentFromItself() throws ScheduleRefusedException {
        new TestRelease().write(folder.resolve("b"));
        assertThat(difference().isEmpty()).isTrue();
        assertThat(ScheduleDifference.between(ScheduleFolder.of(folder), "a", "a")
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            minAge="12 months" | minAge="13 months" earliestRecAge="13 months" x="" | -
            latestRecAge="16 months" | latestRecAge="18 months" | Example series, dose 1, ages: latest recommended age 18 months (was 16 months)
            latestRecAge="16 months" | '' | Example series, dose 1, ages: latest recommended age none (was 16 months)
            <age maxAge="19 years"/> | <age minAge="13 months" maxAge="19 years"/> | Example series, dose 2, ages: minimum age 13 months (was none)
            <age maxAge="19 years"/> | '' | Example series, dose 2, ages (maximum age 19 years): is gone
            minInt="4 weeks" | minInt="5 weeks" | Example series, dose 2, interval from the previous dose: minimum interval 5 weeks (was 4 weeks)
            <preferableVaccine cvx="901" name="Example one"/> | <preferableVaccine cvx="902" name="Example two" volume="0.5"/> | Example series, dose 2, preferable vaccine CVX 902 Example two (volume in mL 0.5): is new
            <preferableVaccine cvx="901" name="Example one"/> | <preferableVaccine cvx="902" name="Example two"/> | Example series, dose 2, preferable vaccine CVX 901 Example one: is gone
            <age maxAge="19 years"/> | <age maxAge="19 years"/><conditionalSkip context="Forecast" setLogic="OR"><set conditionLogic="AND"><age beginAge="5 years"/></set></conditionalSkip> | Example series, dose 2, conditional skip (when forecasting) (how its sets are joined OR, 1 set): is new
            defaultSeries="yes" seriesPriority="A" | seriesPriority="B" | Example series: default series none (was yes), priority B (was A)
            name="Example series" | name="Other series" | Other series (type Standard, series group 1, name of the series group Standard, default series yes, priority A, preference 1, 2 doses): is new
            name="Example series" | name="Other series" | Example series (type Standard, series group 1, name of the series group Standard, default series yes, priority A, preference 1, 2 doses): is gone
            """)
    void tellsEachDifferenceOfAnAntigen(String from, String to, String line) throws ScheduleRefusedException {
        if (line.equals("-")) {
            new TestRelease()
                    .replace(EXAMPLE, "<dose number=\"1\">", "  <dose number=\"1\">")
                    .write(folder.resolve("b"));
            assertThat(difference().isEmpty()).isTrue();
            return;
        }
        new TestRelease().replace(EXAMPLE, from, to).write(folder.resolve("b"));
        assertThat(difference().antigens()).singleElement().satisfies(antigen -> {
            assertThat(antigen.antigen()).isEqualTo("Example");
            assertThat(antigen.lines()).contains(line);
        });
        assertThat(difference().tables()).isEmpty();
    }

    @Test
    void tellsTheDifferencesOfTheTables() throws ScheduleRefusedException {
        new TestRelease()
                .replace("schedule.xml", "conflictEndInterval=\"28 days\"", "conflictEndInterval=\"30 days\"")
                .replace("schedule.xml", "<observation code=\"003\" title=\"Condition three\"/>", "")
                .write(folder.resolve("b"));
        assertThat(difference().tables())
                .containsExactly(
                        "conflict of CVX 904 with CVX 903 after it: end of the conflict 30 days (was 28 days)",
                        "conflict of CVX 903 with CVX 903 after it: end of the conflict 30 days (was 28 days)",
                        "observation 003 Condition three: is gone");
        assertThat(difference().antigens()).isEmpty();
    }

    @Test
    void theOrderOfRowsSaysNothing() throws ScheduleRefusedException {
        String one = "<preferableVaccine cvx=\"901\" name=\"Example one\"/>";
        String two = "<allowableVaccine cvx=\"902\" name=\"Example two\"/>";
        String three = "<allowableVaccine cvx=\"903\" name=\"Example live\"/>";
        new TestRelease().replace(EXAMPLE, one, one + two + three).write(folder.resolve("a"));
        new TestRelease().replace(EXAMPLE, one, three + one + two).write(folder.resolve("b"));
        assertThat(difference().isEmpty()).isTrue();
    }

    @Test
    void aReleaseThatIsRefusedIsNotCompared() throws IOException {
        new TestRelease()
                .replace(EXAMPLE, "maxAge=\"19 years\"", "maxAge=\"old\"")
                .write(folder.resolve("b"));
        assertThatThrownBy(this::difference).isInstanceOf(ScheduleRefusedException.class);
        Files.createDirectory(folder.resolve("c"));
        assertThatThrownBy(() -> ScheduleDifference.between(ScheduleFolder.of(folder), "c", "a"))
                .isInstanceOf(ScheduleRefusedException.class);
    }

    @Test
    void tellsWhatTheSeasonsChange() throws ScheduleRefusedException {
        ScheduleDifference seasons = ScheduleDifference.between(
                ScheduleFolder.of(CdcSchedule464.SCHEDULES), "cdc-4.64", "cdc-4.64-seasons-2026-27");
        assertThat(seasons.tables()).isEmpty();
        assertThat(seasons.antigens())
                .extracting(ScheduleDifference.OfAntigen::antigen)
                .containsExactly("Influenza", "RSV");
        assertThat(seasons.antigens().getFirst().lines())
                .containsExactly(
                        "Influenza standard series, dose 1: first day of the season 2026-07-01 (was 2025-07-01),"
                                + " last day of the season 2027-06-30 (was 2026-06-30)",
                        "Influenza standard series, dose 2: first day of the season 2026-07-01 (was 2025-07-01),"
                                + " last day of the season 2027-06-30 (was 2026-06-30)",
                        "Influenza standard series, dose 2, conditional skip (when evaluating and forecasting),"
                                + " a set of conditions, count of doses: first day whose doses count 2026-07-01 (was"
                                + " 2025-07-01), first day whose doses count no more 2027-07-01 (was 2026-06-30) (3 times)",
                        "Influenza standard series, dose 2, conditional skip (when evaluating and forecasting),"
                                + " a set of conditions, count of doses: first day whose doses count no more 2026-07-01"
                                + " (was 2025-07-01)");
    }
}
