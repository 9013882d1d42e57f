package org.jenner.cdsi.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release that is another one with some rows changed, added or removed. */
class OverlayTest {
    private static final String HEAD = """
            <overlay base="plain" authority="Example Department" version="1+ours" label="With our changes"
                effectiveDate="2026-01-01" sourceDate="2025-12-01">
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void base() {
        new TestRelease().write(folder.resolve("plain"));
    }

    /** An overlay with one amendment, whose first row is in line 4. */
    static String overlay(String rows) {
        return HEAD + "<amendment author=\"A. Author\" date=\"2025-12-01\" reason=\"Since it is so\">\n" + rows
                + "\n</amendment></overlay>";
    }

    private static String inDose(int number, String change) {
        return "<in antigen=\"Example\" series=\"Example series\" dose=\"" + number + "\">\n" + change + "</in>";
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name + ".xml"), content);
    }

    private ScheduleRelease read(String rows) throws IOException, ScheduleRefusedException {
        write("ours", overlay(rows));
        return ScheduleReader.read(folder.resolve("ours.xml"));
    }

    private static SeriesDose dose(ScheduleRelease release, int number) {
        return release.antigens().getFirst().series().getFirst().doses().get(number - 1);
    }

    @Test
    void isTheReleaseBelowWithAnotherName() throws Exception {
        ScheduleRelease plain = ScheduleReader.read(folder.resolve("plain"));
        ScheduleRelease ours =
                read(inDose(1, "<change row=\"age\" field=\"maxAge\" from=\"19 years\" to=\"18 years\"/>"));
        assertThat(ours.name())
                .isEqualTo(new ReleaseName(
                        "Example Department",
                        "1+ours",
                        "With our changes",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2025, 12, 1)));
        assertThat(ours.amendments())
                .containsExactly(new Amendment("ours", "A. Author", LocalDate.of(2025, 12, 1), "Since it is so", 1));
        assertThat(plain.amendments()).isEmpty();
        assertThat(dose(plain, 1).ages().getFirst().maximumAge()).hasToString("19 years");
        assertThat(dose(ours, 1).ages().getFirst().maximumAge()).hasToString("18 years");
        assertThat(dose(ours, 2)).isEqualTo(dose(plain, 2));
        assertThat(ours.antigens().subList(1, 3)).isEqualTo(plain.antigens().subList(1, 3));
        assertThat(ScheduleReader.name(folder.resolve("ours.xml"))).isEqualTo(ours.name());
    }

    @Test
    void changesFieldsOfTheSeriesAndOfTheDoseItself() throws Exception {
        ScheduleRelease ours = read("""
                <in antigen="Example" series="Example series">
                  <change field="maxAgeToStart" to="24 months"/>
                  <change field="seriesPreference" from="1"/>
                  <change row="age" field="maxAge" from="19 years" to="20 years" rows="2"/>
                </in>
                <in antigen="Example" series="Example series" dose="2">
                  <change field="recurring" to="yes"/>
                </in>
                """);
        SelectSeries select = ours.antigens().getFirst().series().getFirst().select();
        assertThat(select.maxAgeToStart()).hasToString("24 months");
        assertThat(select.seriesPreference()).isNull();
        assertThat(dose(ours, 1).ages().getFirst().maximumAge()).hasToString("20 years");
        assertThat(dose(ours, 2).ages().getFirst().maximumAge()).hasToString("20 years");
        assertThat(dose(ours, 2).recurring()).isTrue();
    }

    @Test
    void addsAndRemovesRows() throws Exception {
        ScheduleRelease ours = read("""
                <in antigen="Example" series="Example series" dose="1">
                  <remove row="preferableVaccine"><where cvx="901"/></remove>
                  <add>
                    <preferableVaccine cvx="902" name="Example two"/>
                    <allowableVaccine cvx="902" name="Example two"/>
                  </add>
                </in>
                <in antigen="Example" series="Example series" dose="2"><remove/></in>
                """);
        assertThat(dose(ours, 1).preferableVaccines())
                .extracting(row -> row.vaccine().cvx())
                .containsExactly(902);
        assertThat(dose(ours, 1).allowableVaccines())
                .extracting(row -> row.vaccine().cvx())
                .containsExactly(901, 902);
        assertThat(ours.antigens().getFirst().series().getFirst().doses()).hasSize(1);
    }

    @Test
    void changesTheTables() throws Exception {
        ScheduleRelease ours = read("""
                <in observation="001"><add><codedValue codeSystem="SNOMED" code="1"/></add></in>
                <in observation="002"><change field="title" from="Condition two" to="Condition 2"/></in>
                <in vaccineGroup="Pair"><change field="administerFullVaccineGroup" from="yes" to="no"/></in>
                <in vaccine="906"><change row="antigen" field="beginAge" from="1 year" to="2 years"/></in>
                <in>
                  <remove row="conflict"><where previousCvx="904"/></remove>
                  <add><vaccine cvx="907" name="Seven"><antigen name="Left"/></vaccine></add>
                </in>
                """);
        assertThat(ours.observations().getFirst().codedValues())
                .containsExactly(new Observation.CodedValue("SNOMED", "1"));
        assertThat(ours.observations().get(1).title()).isEqualTo("Condition 2");
        assertThat(ours.vaccineGroups().get(1).administerFullVaccineGroup()).isFalse();
        assertThat(ours.conflicts()).hasSize(1);
        assertThat(ours.vaccines()).hasSize(6);
        assertThat(ours.vaccines().get(4).associations().getFirst().ages().beginAge())
                .hasToString("2 years");
    }

    @Test
    void addsAndRemovesWholeAntigens() throws Exception {
        ScheduleRelease ours = read("""
                <in antigen="Left"><remove/></in>
                <in vaccineGroup="Pair">
                  <remove row="antigen"><where name="Left"/></remove>
                </in>
                <in vaccine="905"><remove row="antigen"><where name="Left"/></remove></in>
                <in vaccine="906"><change row="antigen" field="name" from="Left" to="Third"/></in>
                <in>
                  <add>
                    <vaccineGroup name="Third"><antigen name="Third"/></vaccineGroup>
                    <antigen name="Third">
                      <series name="Third series" type="Standard" seriesGroup="1" seriesGroupName="Standard"
                          defaultSeries="yes" seriesPriority="A" seriesPreference="1">
                        <dose number="1"><preferableVaccine cvx="906" name="Left"/></dose>
                      </series>
                    </antigen>
                  </add>
                </in>
                """);
        assertThat(ours.antigens()).extracting(Antigen::name).containsExactly("Example", "Right", "Third");
        assertThat(Question.born("2024-01-01", Forecaster.of(ours))
                        .group("Third")
                        .told("2025-06-01"))
                .startsWith("Not Complete #1");
    }

    @Test
    void standsOnAnotherOverlayAndTakesOverAThird() throws Exception {
        write("below", overlay(inDose(1, "<change row=\"age\" field=\"maxAge\" from=\"19 years\" to=\"18 years\"/>")));
        write("beside", overlay(inDose(2, "<change row=\"age\" field=\"maxAge\" from=\"19 years\" to=\"17 years\"/>")));
        write("ours", HEAD.replace("plain", "below") + "<apply overlay=\"beside\"/></overlay>");
        ScheduleRelease ours = ScheduleReader.read(folder.resolve("ours.xml"));
        assertThat(dose(ours, 1).ages().getFirst().maximumAge()).hasToString("18 years");
        assertThat(dose(ours, 2).ages().getFirst().maximumAge()).hasToString("17 years");
        assertThat(ours.amendments()).extracting(Amendment::overlay).containsExactly("below", "beside");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            <in antigen="Sample"><change field="x" to="y"/></in> | 4 | there is no antigen Sample; there is Example, Left, Right
            <in antigen="Example" series="No series"><change field="x" to="y"/></in> | 4 | there is no series No series in antigen Example; there is Example series
            <in antigen="Example" series="Example series" dose="3"><remove/></in> | 4 | there is no dose 3 in antigen Example, series Example series; there is 1, 2
            <in antigen="Example" series="Example series"><change field="maxAgeToStart" from="1 year" to="2 years"/></in> | 4 | maxAgeToStart of antigen Example, series Example series is none, not '1 year'
            <in antigen="Example" series="Example series"><change field="seriesPreference" to="2"/></in> | 4 | seriesPreference of antigen Example, series Example series is '1', not none
            <in antigen="Example" series="Example series"><change row="age" field="maxAge" from="19 years" to="2 years"/></in> | 4 | there are 2 <age> with maxAge '19 years' in antigen Example, series Example series, not 1; there is maxAge '19 years'
            <in antigen="Example"><change row="interval" field="minInt" from="5 weeks" to="6 weeks"/></in> | 4 | there are 0 <interval> with minInt '5 weeks' in antigen Example, not 1; there is minInt '4 weeks'
            <in antigen="Example"><remove row="interval" rows="2"/></in> | 4 | there is 1 <interval> in antigen Example, not 2
            <in observation="009"><remove/></in> | 4 | there is no observation 009; there is 001, 002, 003
            <in antigen="Example" series="Example series"><change field="seriesPreference" from="1" to="best"/></in> | 4 | seriesPreference 'best' is no whole number
            <in antigen="Example" series="Example series"><change field="color" to="red"/></in> | 4 | <series> has no attribute color
            <in antigen="Example"><change row="interval" field="minInt" from="4 weeks" to="5 moons"/></in> | 4 | minInt: '5 moons' is no period; expected one such as '6 weeks' or '18 months - 4 days'
            <in antigen="Example"><change row="interval" field="minInt" from="4 weeks" to="3 weeks"/></in> | 4 | absMinInt 4 weeks - 4 days is more than minInt 3 weeks
            <in antigen="Example" series="Example series" dose="1"><change row="age" field="maxAge" from="19 years" to="1 month"/></in> | 4 | minAge 12 months is more than maxAge 1 month
            <in antigen="Example" series="Example series" dose="2"><add><interval fromTargetDose="2" minInt="4 weeks"/></add></in> | 4 | fromTargetDose 2 is circular: it is not before dose 2
            <in antigen="Example" series="Example series" dose="2"><add><preferableVaccine cvx="999" name="None"/></add></in> | 4 | the schedule does not list the vaccine CVX 999
            <in antigen="Example" series="Example series"><add><indication observationCode="777" title="X"/></add></in> | 4 | the schedule does not list the observation 777
            <in antigen="Example" series="Example series" dose="2"><add><age maxAge="18 years"/></add></in> | 4 | two <age> of one dose are in effect on the same day
            <in antigen="Example" series="Example series" dose="1"><remove/></in> | 1 | with these changes antigens/example.xml:11: dose 2 stands where dose 1 belongs
            <in antigen="Example" series="Example series"><remove/></in> | 4 | the antigen Example has no series
            <in vaccine="902"><remove/></in> | 0 | ok
            <in vaccine="901"><remove/></in> | 1 | with these changes antigens/example.xml:8: the schedule does not list the vaccine CVX 901
            <in antigen="Left"><remove/></in> | 1 | with these changes release.xml:1: no file for the antigen Left
            <in color="red"><remove/></in> | 4 | <in> has no attribute color
            <in series="Example series"><remove/></in> | 4 | <in> names an antigen, an antigen and its series, these and a dose; or one vaccineGroup, vaccine or observation; or nothing for all tables
            <in antigen="Example" dose="1"><remove/></in> | 4 | <in> names an antigen, an antigen and its series, these and a dose; or one vaccineGroup, vaccine or observation; or nothing for all tables
            <in antigen="Example" vaccine="901"><remove/></in> | 4 | <in> names an antigen, an antigen and its series, these and a dose; or one vaccineGroup, vaccine or observation; or nothing for all tables
            <in antigen="Example"><replace/></in> | 4 | <replace> has no place in <in>
            <in antigen="Example"><change field="name"/></in> | 4 | a <change> says from, to or both: what the release below has, and what it becomes
            <in antigen="Example"><change to="x"/></in> | 4 | <change> needs the attribute field
            <in antigen="Example"><change field="name" from="Example" to="x" rows="2"/></in> | 4 | rows and <where> say which rows are meant: name them with row
            <in antigen="Example"><remove row="series"><where/></remove></in> | 4 | a <where> says which fields the row has, such as <where cvx="03"/>
            <in><remove/></in> | 4 | a <remove> in the tables names its row
            <in><change field="x" to="y"/></in> | 4 | a <change> in the tables names its row
            <in antigen="Example"><add/></in> | 4 | an <add> holds the rows to add, as a release has them
            <in antigen="Example"/> | 3 | an <amendment> needs an <in> with a <change>, <add> or <remove>
            """)
    void tellsFileRowAndReason(String rows, int line, String reason) throws IOException {
        write("ours", overlay(rows));
        if (line == 0) {
            assertThat(catchThrowableOfType(
                            ScheduleRefusedException.class, () -> ScheduleReader.read(folder.resolve("ours.xml"))))
                    .isNull();
            return;
        }
        assertThat(refused("ours")).contains(new ScheduleProblem("ours.xml", line, reason));
    }

    @ParameterizedTest(name = "{1} for {0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            base="plain" | base="nowhere" | 2 | the release below it, nowhere, cannot be used: ours.xml:2: there is neither a folder nowhere nor a file nowhere.xml in
            base="plain" | base="ours" | 2 | the release below it, ours, cannot be used: ours.xml:2: ours is made from ours.xml itself
            base="plain" | base="circle" | 2 | the release below it, circle, cannot be used: circle.xml:2: the release below it, ours, cannot be used: circle.xml:2: ours is made from circle.xml itself
            base="plain" | base="../plain" | 2 | base '../plain' is no name of a release, such as cdc-4.64
            base="plain" | '' | 2 | <overlay> needs the attribute base
            authority="Example Department" | '' | 2 | <overlay> needs the attribute authority
            effectiveDate="2026-01-01" | effectiveDate="soon" | 2 | effectiveDate 'soon' is no date; expected one such as 2025-11-10
            author="A. Author" | '' | 3 | <amendment> needs the attribute author
            date="2025-12-01" | '' | 3 | <amendment> needs the attribute date
            reason="Since it is so" | reason=" " | 3 | attribute reason is empty: leave it out
            reason="Since it is so" | '' | 3 | <amendment> needs the attribute reason
            <amendment | <apply overlay="none"/><amendment | 3 | there is no overlay none.xml in
            <amendment | <apply overlay="circle"/><amendment | 3 | the overlay cannot be applied: circle.xml:2: it applies another overlay itself: name that one too
            <amendment | <mend/><amendment | 3 | <mend> has no place in <overlay>
            """)
    void tellsWhatIsWrongWithTheFile(String from, String to, int line, String reason) throws IOException {
        String overlay = overlay(inDose(1, "<change row=\"age\" field=\"maxAge\" from=\"19 years\" to=\"18 years\"/>"));
        assertThat(overlay).contains(from);
        write("ours", overlay.replaceFirst(from, to));
        write("circle", HEAD.replace("plain", "ours") + "<apply overlay=\"ours\"/></overlay>");
        assertThat(refused("ours")).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("ours.xml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).startsWith(reason);
        });
    }

    @Test
    void anOverlayOfNothingIsRefused() throws IOException {
        write("other", "<underlay/>");
        assertThat(refused("other"))
                .contains(new ScheduleProblem("other.xml", 1, "expected <overlay>, not <underlay>"));
        write("broken", HEAD);
        assertThat(refused("broken").getFirst().reason()).startsWith("not well-formed XML");
        write("ours", HEAD + "</overlay>");
        assertThat(refused("ours"))
                .containsExactly(new ScheduleProblem("ours.xml", 2, "an overlay without <amendment> changes nothing"));
    }

    @Test
    void aFolderAndAnOverlayOfOneNameAreRefused() throws IOException {
        write("plain", overlay(inDose(1, "<remove/>")));
        assertThat(catchThrowableOfType(
                                ScheduleRefusedException.class, () -> ScheduleReader.read(folder.resolve("plain")))
                        .problems())
                .containsExactly(new ScheduleProblem(
                        "release.xml", 1, "there is an overlay of the same name, " + folder.resolve("plain.xml")));
    }

    @Test
    void aReleaseThatIsRefusedTakesItsOverlaysWithItButNotTheOthers() throws Exception {
        new TestRelease()
                .replace("antigens/example.xml", "minAge=\"12 months\"", "minAge=\"5 moons\"")
                .write(folder.resolve("broken"));
        write(
                "ours",
                overlay(inDose(1, "<change row=\"age\" field=\"maxAge\" from=\"19 years\" to=\"18 years\"/>"))
                        .replace("plain", "broken"));
        AvailableReleases available = AvailableReleases.load(folder, release -> java.util.Optional.empty());
        assertThat(available.refused())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(folder.resolve("broken") + "/antigens/example.xml:6: minAge: '5 moons'"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(folder + "/ours.xml:2: the release below it, broken, cannot be used: "));
        assertThat(available.of("Example Department").orElseThrow().all())
                .extracting(release -> release.name().version())
                .containsExactly("1");
    }

    private List<ScheduleProblem> refused(String name) {
        ScheduleRefusedException refused = catchThrowableOfType(
                ScheduleRefusedException.class, () -> ScheduleReader.read(folder.resolve(name + ".xml")));
        assertThat(refused).as("it was taken").isNotNull();
        return refused.problems();
    }
}
