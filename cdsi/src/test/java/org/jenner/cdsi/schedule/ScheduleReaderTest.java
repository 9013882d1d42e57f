package org.jenner.cdsi.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleReaderTest {
    private static final String EXAMPLE = "antigens/example.xml";

    @TempDir
    Path folder;

    @Test
    void readsTheReleaseThatShips() {
        ScheduleRelease release = CdcSchedule464.RELEASE;
        assertThat(release.name().authority()).isEqualTo("CDC/ACIP");
        assertThat(release.name().version()).isEqualTo("4.64-508");
        assertThat(release.name().label()).isEqualTo("November 2025, before the change of January 2026");
        assertThat(release.antigens()).hasSize(30);
        assertThat(release.vaccineGroups()).hasSize(26);
        assertThat(release.vaccines()).hasSize(218);
        assertThat(release.conflicts()).hasSize(624);
        assertThat(release.observations()).hasSize(277);
        assertThat(release.antigens().stream().flatMap(antigen -> antigen.series().stream()))
                .hasSize(143);
        assertThat(release.antigens().stream()
                        .flatMap(antigen -> antigen.series().stream())
                        .flatMap(series -> series.doses().stream()))
                .hasSize(484);
    }

    @Test
    void writesWhatItReads() throws IOException {
        for (Map.Entry<String, String> file :
                ScheduleWriter.files(CdcSchedule464.RELEASE).entrySet()) {
            assertThat(Files.readString(CdcSchedule464.FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void holdsNoSentencesOfCdc() throws IOException {
        try (var files = Files.walk(CdcSchedule464.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("Administer to", "Do not vaccinate", "Dose is not required", "guidance");
            }
        }
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = '|', textBlock = """
            minAge="12 months" | minAge="5 moons" | 6 | minAge: '5 moons' is no period; expected one such as '6 weeks' or '18 months - 4 days'
            maxAge="19 years"/> | maxAge="900 years"/> | 6 | maxAge: '900 years' is longer than 150 years
            minAge="12 months" | minAge="20 years" | 6 | minAge 20 years is more than maxAge 19 years
            absMinAge="12 months - 4 days" | absMinAge="13 months" | 6 | absMinAge 13 months is more than minAge 12 months
            latestRecAge="16 months" | latestRecAge="6 months" | 6 | earliestRecAge 12 months is more than latestRecAge 6 months
            absMinInt="4 weeks - 4 days" | absMinInt="5 weeks" | 14 | absMinInt 5 weeks is more than minInt 4 weeks
            <dose number="2"> | <dose number="3"> | 11 | dose 3 stands where dose 2 belongs
            <dose number="2"> | <dose number="two"> | 11 | number 'two' is no whole number
            fromPrevious="yes" | fromTargetDose="2" | 14 | fromTargetDose 2 is circular: it is not before dose 2
            fromPrevious="yes" | fromTargetDose="0" | 14 | fromTargetDose 0 is circular: it is not before dose 2
            fromPrevious="yes" | override="yes" | 14 | an interval has one of fromPrevious, fromTargetDose, fromMostRecent, fromRelevantObs
            fromPrevious="yes" | fromPrevious="yes" fromTargetDose="1" | 14 | an interval has one of fromPrevious, fromTargetDose, fromMostRecent, fromRelevantObs
            fromPrevious="yes" | fromMostRecent="901 999" | 14 | the schedule does not list the vaccine CVX 999
            fromPrevious="yes" | fromRelevantObs="777" title="X" | 14 | the schedule does not list the observation 777
            <preferableVaccine cvx="901" name="Example one"/> | <preferableVaccine cvx="999" name="None"/> | 15 | the schedule does not list the vaccine CVX 999
            <preferableVaccine cvx="901" name="Example one"/> | <preferableVaccine cvx="901"/> | 15 | <preferableVaccine> needs the attribute name
            volume="0.5" | volume="half" | 8 | volume 'half' is no volume in millilitres such as 0.5
            <age maxAge="19 years"/> | <age maxAge="19 years" effectiveDate="2020-13-01"/> | 12 | effectiveDate '2020-13-01' is no date; expected one such as 2025-11-10
            <age maxAge="19 years"/> | <age maxAge="1 year" effectiveDate="2020-01-02" cessationDate="2020-01-01"/> | 12 | cessationDate 2020-01-01 is before effectiveDate 2020-01-02
            <age maxAge="19 years"/> | <age maxAge="19 years"/><age maxAge="18 years" effectiveDate="2020-01-01"/> | 12 | two <age> of one dose are in effect on the same day
            <age maxAge="19 years"/> | <age maxAge="19 years" color="red"/> | 12 | <age> has no attribute color
            <age maxAge="19 years"/> | <rage maxAge="19 years"/> | 12 | <rage> has no place in <dose>
            <age maxAge="19 years"/> | <age maxAge="19 years">old</age> | 12 | <age> holds no text
            <age maxAge="19 years"/> | <age maxAge=""/> | 12 | attribute maxAge is empty: leave it out
            <age maxAge="19 years"/> | <conditionalSkip context="Never" setLogic="OR"><set conditionLogic="OR"><age/></set></conditionalSkip> | 12 | context 'Never' is none of Evaluation, Forecast, Both
            <age maxAge="19 years"/> | <conditionalSkip context="Both" setLogic="OR"><set conditionLogic="OR"/></conditionalSkip> | 12 | a <set> without conditions would always skip the dose
            <age maxAge="19 years"/> | <conditionalSkip context="Both" setLogic="OR"/> | 12 | a <conditionalSkip> needs a <set>
            <age maxAge="19 years"/> | <conditionalSkip context="Both" setLogic="OR"><set conditionLogic="OR"><interval/></set></conditionalSkip> | 12 | <interval> needs the attribute interval
            type="Standard" | type="Special" | 3 | type 'Special' is none of Standard, Risk, Evaluation Only
            type="Standard" | type="Risk" | 3 | the risk series Example series has no indication
            defaultSeries="yes" | defaultSeries="true" | 3 | defaultSeries is 'yes' or 'no', not 'true'
            seriesPriority="A" | equivalentSeriesGroups="2" seriesPriority="A" | 1 | the series Example series names the series group 2, which no series of Example is in
            seriesPreference="1"> | seriesPreference="1" minAgeToStart="5 years" maxAgeToStart="2 years"> | 3 | minAgeToStart 5 years is more than maxAgeToStart 2 years
            seriesPreference="1"> | seriesPreference="1"><indication observationCode="777" title="X"/> | 3 | the schedule does not list the observation 777
            seriesPreference="1"> | seriesPreference="1"><indication observationCode="001" title="X" beginAge="5 years" endAge="2 years"/> | 3 | beginAge 5 years is more than endAge 2 years
            beginAge="12 months" volume | beginAge="12 months" endAge="6 months" volume | 8 | beginAge 12 months is more than endAge 6 months
            <dose number="1"> | <dose number="1" seasonStartDate="2026-07-01" seasonEndDate="2026-06-30"> | 4 | seasonEndDate 2026-06-30 is before seasonStartDate 2026-07-01
            <age maxAge="19 years"/> | <conditionalSkip context="Both" setLogic="OR"><set conditionLogic="OR"><completedSeries seriesGroups="7"/></set></conditionalSkip> | 1 | the series Example series names the series group 7, which no series of Example is in
            <age maxAge="19 years"/> | <conditionalSkip context="Both" setLogic="OR"><set conditionLogic="OR"><vaccineCount doseCountLogic="equal to" doseCount="1" doseType="Valid" startDate="2026-07-01" endDate="2025-07-01"/></set></conditionalSkip> | 12 | endDate 2025-07-01 is before startDate 2026-07-01
            <age maxAge="19 years"/> | <conditionalSkip context="Both" setLogic="OR"><set conditionLogic="OR"><vaccineCount doseCountLogic="equal to" doseCount="1" doseType="Valid" vaccineTypes="999"/></set></conditionalSkip> | 12 | the schedule does not list the vaccine CVX 999
            antigen name="Example" | antigen name="Sample" | 1 | the antigen Sample is in no vaccine group, or in two files
            """)
    void tellsWhatIsWrongWithAnAntigen(String from, String to, int line, String reason) {
        TestRelease release = new TestRelease().replace(EXAMPLE, from, to);
        assertThat(refused(release)).contains(new ScheduleProblem(EXAMPLE, line, reason));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = '|', textBlock = """
            <vaccine cvx="902" | <vaccine cvx="901" | 7 | <vaccine> 901 is here twice
            <antigen name="Left"/><antigen name="Right"/> | <antigen name="Left"/><antigen name="Example"/> | 1 | the antigen Example is in two vaccine groups
            name="Example two"><antigen name="Example"/> | name="Example two"><antigen name="Nothing"/> | 7 | the antigen Nothing is in no vaccine group
            conflictBeginInterval="1 day" | conflictBeginInterval="30 days" | 12 | conflictBeginInterval 30 days is more than minConflictEndInterval 24 days
            <observation code="002" | <observation code="001" | 16 | <observation> 001 is here twice
            <observation code="002" title="Condition two"/> | <observation code="002"/> | 16 | <observation> needs the attribute title
            """)
    void tellsWhatIsWrongWithTheTables(String from, String to, int line, String reason) {
        TestRelease release = new TestRelease().replace("schedule.xml", from, to);
        assertThat(refused(release)).contains(new ScheduleProblem("schedule.xml", line, reason));
    }

    @Test
    void tellsEverythingAtOnce() {
        TestRelease release = new TestRelease()
                .replace(EXAMPLE, "minAge=\"12 months\"", "minAge=\"5 moons\"")
                .replace(EXAMPLE, "absMinInt=\"4 weeks - 4 days\"", "absMinInt=\"soon\"")
                .replace("schedule.xml", "<observation code=\"002\"", "<observation code=\"001\"");
        assertThat(refused(release)).hasSize(3);
    }

    @Test
    void needsTheFileOfEveryAntigen() {
        assertThat(refused(new TestRelease().without("antigens/left.xml").without("antigens/right.xml")))
                .containsExactly(new ScheduleProblem("release.xml", 1, "no file for the antigen Left, Right"));
    }

    @Test
    void needsTheTables() {
        assertThat(refused(new TestRelease().without("schedule.xml")))
                .containsExactly(new ScheduleProblem("release.xml", 1, "the release lists no schedule.xml"));
    }

    @Test
    void needsTheFilesThatItLists() throws IOException {
        new TestRelease().write(folder);
        Files.delete(folder.resolve(EXAMPLE));
        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("release.xml");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.reason()).startsWith("there is no file").endsWith("example.xml");
        });
    }

    @Test
    void refusesAFileThatWasChangedAfterwards() throws IOException {
        new TestRelease().write(folder);
        Files.writeString(folder.resolve(EXAMPLE), TestRelease.EXAMPLE.replace("19 years", "18 years"));
        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("release.xml");
            assertThat(problem.reason()).startsWith("antigens/example.xml was changed: its sha-256 is ");
        });
    }

    @Test
    void needsAReleaseFile() {
        assertThat(refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason())
                        .startsWith("there is no file")
                        .endsWith("release.xml"));
        assertThatThrownBy(() -> ScheduleReader.name(folder)).isInstanceOf(ScheduleRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({"../schedule.xml", "/etc/passwd", "a/b/c.xml", "antigens/Example.xml", "antigens/example.txt"})
    void readsNoFileOutsideItsFolder(String path) throws IOException {
        new TestRelease().write(folder);
        Path file = folder.resolve("release.xml");
        Files.writeString(file, Files.readString(file).replace(EXAMPLE, path));
        assertThat(refused())
                .contains(new ScheduleProblem(
                        "release.xml",
                        4,
                        "'" + path + "' is no path of a release's file, such as antigens/measles.xml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <antigen name="Example"> | 1 | not well-formed XML
            <!DOCTYPE antigen [<!ENTITY x SYSTEM "file:///etc/hostname">]><antigen name="&x;"/> | 1 | a document type is not allowed here
            <antigen name="Example">words<series/></antigen> | 1 | text between elements
            <schedule/> | 1 | expected <antigen>, not <schedule>
            """)
    void refusesWhatIsNotItsXml(String content, int line, String reason) {
        assertThat(refused(new TestRelease().with(EXAMPLE, content))).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(EXAMPLE);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).startsWith(reason);
        });
    }

    @Test
    void refusesXmlNestedWithoutEnd() {
        assertThat(refused(new TestRelease().with(EXAMPLE, "<a>".repeat(100_000))))
                .contains(new ScheduleProblem(EXAMPLE, 1, "nested more than 32 deep"));
    }

    @Test
    void refusesTwoDefaultSeriesForTheSamePatient() {
        String series = TestRelease.EXAMPLE.substring(
                TestRelease.EXAMPLE.indexOf("<series"), TestRelease.EXAMPLE.indexOf("</antigen>"));
        String both = TestRelease.EXAMPLE.replace(
                "</antigen>", series.replace("Example series", "Other series") + "</antigen>");
        assertThat(refused(new TestRelease().with(EXAMPLE, both)))
                .containsExactly(new ScheduleProblem(EXAMPLE, 1, "series group 1 of Example has two default series"));
        String apart = both.replace(
                        "seriesPreference=\"1\">", "seriesPreference=\"1\"><requiredGender gender=\"Female\"/>")
                .replaceFirst("\"Female\"", "\"Male\"");
        assertThat(new TestRelease().with(EXAMPLE, apart).forecaster()).isNotNull();
    }

    @Test
    void tellsTheNameWithoutReadingTheRest() throws Exception {
        new TestRelease().with(EXAMPLE, "<broken").write(folder);
        assertThat(ScheduleReader.name(folder).authority()).isEqualTo("Example Department");
    }

    private List<ScheduleProblem> refused(TestRelease release) {
        release.write(folder);
        return refused();
    }

    private List<ScheduleProblem> refused() {
        return catchThrowableOfType(ScheduleRefusedException.class, () -> ScheduleReader.read(folder))
                .problems();
    }
}
