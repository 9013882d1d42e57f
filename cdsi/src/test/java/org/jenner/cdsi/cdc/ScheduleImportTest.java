package org.jenner.cdsi.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.schedule.AgeRange;
import org.jenner.cdsi.schedule.ConditionalSkip;
import org.jenner.cdsi.schedule.DateRange;
import org.jenner.cdsi.schedule.IntervalReference;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleProblem;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.SeriesDose;
import org.jenner.cdsi.schedule.SkipCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleImportTest {
    private static final Path SHARED = Path.of("../../shared/cdsi/supporting-data-4.64");
    private static final ReleaseName NAME = new ReleaseName(
            "Example Department", "1.0", "For tests", LocalDate.of(2025, 1, 1), LocalDate.of(2024, 12, 1));

    @TempDir
    Path folder;

    /** CDC's form with its usual stray blanks, empty elements and changing case; the content is invented. */
    private static final String ANTIGEN = """
            <antigenSupportingData>
            <immunity>
            </immunity>
            <contraindications>
            <vaccineGroup>
            <contraindication>
            <observationCode>001</observationCode>
            <observationTitle>Condition one</observationTitle>
            <contraindicationText>A sentence that is not taken over.</contraindicationText>
            <contraindicationGuidance/>
            <beginAge/>
            <endAge/>
            </contraindication>
            </vaccineGroup>
            </contraindications>
            <series>
            <seriesName>Example series</seriesName>
            <targetDisease>Example</targetDisease>
            <vaccineGroup>Example</vaccineGroup>
            <seriesAdminGuidance>n/a</seriesAdminGuidance>
            <seriesType>Risk</seriesType>
            <equivalentSeriesGroups/>
            <requiredGender>Female</requiredGender>
            <requiredGender>Unknown</requiredGender>
            <selectSeries>
            <defaultSeries>Yes</defaultSeries>
            <productPath>No</productPath>
            <seriesGroupName>Standard </seriesGroupName>
            <seriesGroup>1</seriesGroup>
            <seriesPriority>A</seriesPriority>
            <seriesPreference/>
            <minAgeToStart/>
            <maxAgeToStart> 19 years - 4 days</maxAgeToStart>
            </selectSeries>
            <indication>
            <observationCode><text>Condition one
            1) with an explanation</text><code>001</code></observationCode>
            <description>A sentence that is not taken over.</description>
            <beginAge/><endAge>n/a</endAge><guidance/>
            </indication>
            <seriesDose>
            <doseNumber>Dose 1</doseNumber>
            <age>
            <absMinAge> 12 months - 4 days</absMinAge><minAge>1 years</minAge><earliestRecAge/><latestRecAge/><maxAge/>
            <effectiveDate/><cessationDate>20241231</cessationDate>
            </age>
            <interval>
            <fromPrevious>N</fromPrevious><fromTargetDose/><fromMostRecent>902;  01 ; 901</fromMostRecent>
            <fromRelevantObs/>
            <absMinInt>0 days</absMinInt><minInt>4 weeks</minInt><earliestRecInt/><latestRecInt/>
            <intervalPriority>override</intervalPriority><effectiveDate/><cessationDate/>
            </interval>
            <allowableInterval/>
            <preferableVaccine>
            <vaccineType>Example </vaccineType><cvx>01</cvx><beginAge/><endAge/><tradeName/><mvx/>
            <volume>0.5</volume><forecastVaccineType>Y</forecastVaccineType>
            </preferableVaccine>
            <inadvertentVaccine/>
            <conditionalSkip>
            <context>Both</context><setLogic>n/a</setLogic>
            <set>
            <setID>1</setID><setDescription>A sentence that is not taken over.</setDescription>
            <effectiveDate/><cessationDate/><conditionLogic/>
            <condition>
            <conditionID>1</conditionID><conditionType>Vaccine Count By Date and Age</conditionType>
            <startDate>20250701</startDate><endDate/><beginAge/><endAge/><interval/>
            <doseCount>1</doseCount><doseType>valid</doseType><doseCountLogic>Greater Than</doseCountLogic>
            <vaccineTypes>902; 901;</vaccineTypes><seriesGroups/>
            </condition>
            </set>
            </conditionalSkip>
            <recurringDose>Yes</recurringDose>
            <seasonalRecommendation><startDate>20250701</startDate><endDate/></seasonalRecommendation>
            </seriesDose>
            </series>
            </antigenSupportingData>
            """;

    private static final String SCHEDULE = """
            <scheduleSupportingData>
            <liveVirusConflicts>
            <liveVirusConflict>
            <previous><vaccineType>Example</vaccineType><cvx>01</cvx></previous>
            <current><vaccineType>Example</vaccineType><cvx>01</cvx></current>
            <conflictBeginInterval>1 day</conflictBeginInterval>
            <minConflictEndInterval>24 days</minConflictEndInterval>
            <conflictEndInterval>28 days</conflictEndInterval>
            </liveVirusConflict>
            </liveVirusConflicts>
            <vaccineGroups>
            <vaccineGroup><name>Example</name><administerFullVaccineGroup>Yes</administerFullVaccineGroup></vaccineGroup>
            </vaccineGroups>
            <vaccineGroupToAntigenMap>
            <vaccineGroupMap><name>Example</name><antigen>Example</antigen></vaccineGroupMap>
            </vaccineGroupToAntigenMap>
            <cvxToAntigenMap>
            <cvxMap><cvx>01</cvx><shortDescription>Example</shortDescription>
            <association><antigen>Example</antigen><associationBeginAge>0 days</associationBeginAge></association></cvxMap>
            <cvxMap><cvx>901</cvx><shortDescription>Nine</shortDescription>
            <association><antigen>Example</antigen></association></cvxMap>
            <cvxMap><cvx>902</cvx><shortDescription>Ten</shortDescription>
            <association><antigen>Example</antigen></association></cvxMap>
            </cvxToAntigenMap>
            <observations>
            <observation><observationCode>001</observationCode><observationTitle>Condition one</observationTitle>
            <group/><indicationText>A sentence that is not taken over.</indicationText><contraindicationText/>
            <clarifyingText/>
            <codedValues><codedValue><code>123</code><codeSystem>SNOMED</codeSystem><text>x</text></codedValue>
            </codedValues></observation>
            </observations>
            </scheduleSupportingData>
            """;

    private Path cdc(String antigen, String schedule) throws IOException {
        Path cdc = Files.createDirectories(folder.resolve("cdc"));
        Files.writeString(cdc.resolve("AntigenSupportingData- Example-508.xml"), antigen);
        Files.writeString(cdc.resolve("ScheduleSupportingData.xml"), schedule);
        return cdc;
    }

    @Test
    void readsFactsAndLeavesSentences() throws Exception {
        ScheduleRelease release = ScheduleImport.run(cdc(ANTIGEN, SCHEDULE), NAME, folder.resolve("ours"));
        assertThat(release.name()).isEqualTo(NAME);
        var series = release.antigens().getFirst().series().getFirst();
        assertThat(series.indications().getFirst().observation().title()).isEqualTo("Condition one");
        assertThat(series.indications().getFirst().ages()).isEqualTo(AgeRange.ANY);
        assertThat(series.select().maxAgeToStart()).hasToString("19 years - 4 days");
        assertThat(series.requiredGenders()).hasSize(2);
        SeriesDose dose = series.doses().getFirst();
        assertThat(dose.recurring()).isTrue();
        assertThat(dose.season()).isEqualTo(new DateRange(LocalDate.of(2025, 7, 1), null));
        assertThat(dose.ages().getFirst().minimumAge()).hasToString("1 year");
        assertThat(dose.ages().getFirst().inEffect()).isEqualTo(new DateRange(null, LocalDate.of(2024, 12, 31)));
        assertThat(dose.intervals().getFirst().from())
                .isEqualTo(new IntervalReference.MostRecent(List.of(1, 901, 902)));
        assertThat(dose.intervals().getFirst().override()).isTrue();
        assertThat(dose.preferableVaccines().getFirst().vaccine().name()).isEqualTo("Example");
        ConditionalSkip skip = dose.conditionalSkips().getFirst();
        assertThat(skip.everySet()).isFalse();
        assertThat(skip.sets().getFirst().everyCondition()).isTrue();
        assertThat(skip.sets().getFirst().conditions())
                .containsExactly(new SkipCondition.VaccineCount(
                        SkipCondition.Comparison.GREATER_THAN,
                        1,
                        true,
                        AgeRange.ANY,
                        LocalDate.of(2025, 7, 1),
                        null,
                        List.of(901, 902)));
        assertThat(Files.readString(folder.resolve("ours/antigens/example.xml")))
                .doesNotContain("sentence");
        assertThat(Files.readString(folder.resolve("ours/schedule.xml"))).doesNotContain("sentence");
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = '|', textBlock = """
            <minAge>1 years</minAge> | <minAge>5 moons</minAge> | minAge: '5 moons' is no period; expected one such as '6 weeks' or '18 months - 4 days'
            <cessationDate>20241231 | <cessationDate>2024 | cessationDate '2024' is no date
            <doseNumber>Dose 1 | <doseNumber>First | doseNumber 'First' is none such as 'Dose 1'
            <fromPrevious>N | <fromPrevious>Y | an interval from 2 events, expected one
            <seriesType>Risk | <seriesType>Special | seriesType 'Special' is none of Standard, Risk, Evaluation Only
            <conditionType>Vaccine Count By Date and Age | <conditionType>Moon | unknown conditionType 'moon'
            <doseCount>1 | <doseCount>one | doseCount 'one' is no whole number
            <volume>0.5 | <volume>half | volume 'half' is no number
            <seriesName>Example series</seriesName> | <seriesName/> | <series> has no seriesName
            <context>Both | <context>Never | context 'Never' is none of Evaluation, Forecast, Both
            """)
    void tellsWhatIsWrong(String from, String to, String reason) throws IOException {
        assertThat(ANTIGEN).contains(from);
        Path cdc = cdc(ANTIGEN.replace(from, to), SCHEDULE);
        assertThat(refused(cdc)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("AntigenSupportingData- Example-508.xml");
            assertThat(problem.line()).isPositive();
            assertThat(problem.reason()).isEqualTo(reason);
        });
    }

    @Test
    void leavesNothingBehindWhenWhatItWouldWriteIsWrong() throws IOException {
        Path cdc = cdc(ANTIGEN, SCHEDULE.replace("<cvx>902</cvx>", "<cvx>903</cvx>"));
        assertThat(refused(cdc))
                .extracting(ScheduleProblem::reason)
                .containsOnly("the schedule does not list the vaccine CVX 902");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(cdc);
        }
    }

    @Test
    void writesOverNoRelease() throws Exception {
        Path cdc = cdc(ANTIGEN, SCHEDULE);
        Path ours = folder.resolve("ours");
        ScheduleImport.run(cdc, NAME, ours);
        assertThatThrownBy(() -> ScheduleImport.run(cdc, NAME, ours)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(ScheduleReader.read(ours).name()).isEqualTo(NAME);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(cdc, ours);
        }
    }

    @Test
    void saysWhichFilesItNeeds() throws IOException {
        assertThat(refused(folder.resolve("none")))
                .extracting(ScheduleProblem::reason)
                .containsExactly("there is no such folder");
        assertThat(refused(folder))
                .extracting(ScheduleProblem::reason)
                .containsExactly("expected CDC's AntigenSupportingData*.xml and ScheduleSupportingData.xml in it");
        assertThat(refused(cdc("<other/>", SCHEDULE)))
                .extracting(ScheduleProblem::reason)
                .containsExactly("expected <antigenSupportingData>, not <other>");
        assertThat(refused(cdc("<broken", SCHEDULE)).getFirst().reason()).startsWith("not well-formed XML");
    }

    private List<ScheduleProblem> refused(Path cdc) {
        return catchThrowableOfType(
                        ScheduleRefusedException.class, () -> ScheduleImport.run(cdc, NAME, folder.resolve("ours")))
                .problems();
    }

    @Test
    void theReleaseThatShipsIsWhatCdcPublished() throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "CDC's Supporting Data 4.64 is not here: " + SHARED.toAbsolutePath());
        Path ours = folder.resolve("ours");
        ScheduleImport.run(SHARED, CdcSchedule464.RELEASE.name(), ours);
        try (var files = Files.walk(ours)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(CdcSchedule464.FOLDER.resolve(ours.relativize(file))).hasSameTextualContentAs(file);
            }
        }
    }
}
