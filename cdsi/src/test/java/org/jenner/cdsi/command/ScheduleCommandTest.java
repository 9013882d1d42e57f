package org.jenner.cdsi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.TestRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {
    private static final String CASE = """
            {"id": "one", "dob": "2025-11-10", "assessmentDate": "2025-11-10", "vaccineGroup": "Hib",\
             "expected": {"earliest": "2025-12-22"}}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        return ScheduleCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    private String cases(String content) throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), content).toString();
    }

    @AfterEach
    void forgetHome() {
        System.clearProperty("jenner.home");
    }

    @Test
    void testsCasesWithTheScheduleNamed() throws IOException {
        assertThat(run("test", cases(CASE), "--schedule", CdcSchedule464.FOLDER.toString()))
                .isZero();
        assertThat(said()).startsWith("Schedule: CDC/ACIP 4.64-508").endsWith("1 passed, 0 failed\n");
        assertThat(complained()).isEmpty();
    }

    @Test
    void missesEndWithOne() throws IOException {
        String wrong = cases(CASE.replace("2025-12-22", "2025-12-23"));
        assertThat(run("test", wrong, "--schedule", CdcSchedule464.FOLDER.toString()))
                .isEqualTo(1);
        assertThat(said()).endsWith("0 passed, 1 failed\n");
    }

    @Test
    void findsTheLatestReleaseInTheHome() throws IOException {
        Path schedules = folder.resolve("schedules");
        new TestRelease().write(schedules.resolve("a"));
        new TestRelease().write(schedules.resolve("z"));
        Path newer = schedules.resolve("m");
        new TestRelease().write(newer);
        Path release = newer.resolve("release.xml");
        Files.writeString(
                release,
                Files.readString(release)
                        .replace("effectiveDate=\"2025-01-01\"", "effectiveDate=\"2025-06-01\"")
                        .replace("version=\"1\"", "version=\"2\""));
        System.setProperty("jenner.home", folder.toString());
        String file = cases(CASE.replace("Hib", "Example").replace("2025-12-22", "2026-11-10"));
        assertThat(run("test", file)).as(complained()).isZero();
        assertThat(said()).startsWith("Schedule: Example Department 2");
    }

    /** Two releases and an overlay of the first. */
    private void home() throws IOException {
        Path schedules = folder.resolve("schedules");
        new TestRelease().write(schedules.resolve("old"));
        Path newer = new TestRelease()
                .replace(
                        "antigens/example.xml",
                        "minAge=\"12 months\" earliestRecAge=\"12 months\"",
                        "minAge=\"13 months\" earliestRecAge=\"13 months\"")
                .write(schedules.resolve("new"));
        Path release = newer.resolve("release.xml");
        Files.writeString(
                release,
                Files.readString(release)
                        .replace("effectiveDate=\"2025-01-01\"", "effectiveDate=\"2025-06-01\"")
                        .replace("version=\"1\"", "version=\"2\""));
        Files.writeString(schedules.resolve("ours.xml"), """
                <overlay base="old" authority="Our Department" version="1+ours" label="Ours" effectiveDate="2025-06-01"
                    sourceDate="2025-06-01">
                <amendment author="A. Author" date="2025-06-01" reason="We start later">
                <in antigen="Example" series="Example series" dose="1">
                <change row="age" field="earliestRecAge" from="12 months" to="15 months"/>
                </in></amendment></overlay>
                """);
        System.setProperty("jenner.home", folder.toString());
    }

    @Test
    void theReleaseInForceOnTheDayOfTheCaseAnswersOrThatOfADayNamed() throws IOException {
        home();
        String late = cases(CASE.replace("Hib", "Example").replace("2025-12-22", "2026-12-10"));
        assertThat(run("test", late, "--authority", "Example Department"))
                .as(complained())
                .isZero();
        assertThat(said()).startsWith("Schedule: Example Department 2");
        assertThat(run("test", late, "--authority", "Example Department", "--as-of", "2025-05-31"))
                .isEqualTo(1);
        assertThat(said()).contains("Schedule: Example Department 1", "earliest: expected 2026-12-10, came 2026-11-10");
        assertThat(run("test", late, "--schedule", "old")).isEqualTo(1);
        assertThat(run("test", late, "--schedule", "new")).isZero();
        assertThat(run(
                        "test",
                        late,
                        "--schedule",
                        folder.resolve("schedules/ours.xml").toString()))
                .isEqualTo(1);
    }

    @Test
    void writesTheReportAndExplainsMisses() throws IOException {
        home();
        String wrong = cases(CASE.replace("Hib", "Example"));
        Path report = folder.resolve("report.xml");
        assertThat(run("test", wrong, "--schedule", "old", "--junit", report.toString(), "--explain"))
                .isEqualTo(1);
        assertThat(said()).contains("      7.5 Example, Example series, dose 1: ");
        assertThat(report).content(StandardCharsets.UTF_8).contains("failures=\"1\"", "<failure message=");
        assertComplaint(
                "cannot write " + folder.resolve("none/report.xml") + ": " + folder.resolve("none/report.xml"),
                "test",
                wrong,
                "--schedule",
                "old",
                "--junit",
                folder.resolve("none/report.xml").toString());
    }

    @Test
    void tellsTheDifferenceAndWhy() throws IOException {
        home();
        assertThat(run("diff", "old", "ours")).as(complained()).isZero();
        assertThat(said()).isEqualTo("""
                        From Example Department 1 (For tests)
                        to   Our Department 1+ours (Ours)

                        Example
                          Example series, dose 1, ages: earliest recommended age 15 months (was 12 months)

                        Why
                          A. Author, 2025-06-01 (ours, 1 row):
                            We start later
                        """);
        out.reset();
        assertThat(run("diff", "ours", "ours")).isZero();
        assertThat(said()).endsWith("They say the same.\n");
        out.reset();
        Path other = new TestRelease().write(folder.resolve("elsewhere"));
        assertThat(run("diff", other.toString(), "new")).isZero();
        assertThat(said()).contains("minimum age 13 months (was 12 months)");
        assertComplaint("say which two schedules: schedule diff A B", "diff", "old");
        assertComplaint("there is no schedule nothing; there are new, old, ours", "diff", "old", "nothing");
    }

    @Test
    void listsWhatThereIsAndWhatIsRefused() throws IOException {
        home();
        assertThat(run("list")).isZero();
        assertThat(said())
                .startsWith(
                        "new\n    Example Department 2, in force from 2025-06-01, data of 2025-01-01\n    For tests\n");
        Path ours = folder.resolve("schedules/ours.xml");
        Files.writeString(ours, Files.readString(ours).replace("15 months", "15 moons"));
        assertThat(run("list")).isEqualTo(2);
        assertThat(said()).contains("ours is refused:\n    ours.xml:5: earliestRecAge: '15 moons' is no period");
        assertComplaint("'schedule list' needs nothing more", "list", "x");
        assertComplaint("unknown option --as-of; there are none here", "list", "--as-of", "2025-01-01");
    }

    @Test
    void saysWhichAuthoritiesThereAre() throws IOException {
        home();
        String file = cases(CASE);
        assertComplaint(
                "there is no schedule of CDC/ACIP; name one with --authority: Example Department, Our Department",
                "test",
                file);
        assertComplaint(
                "--schedule names the release itself: leave --as-of and --authority out",
                "test",
                file,
                "--schedule",
                "old",
                "--as-of",
                "2025-01-01");
        assertComplaint("--as-of 'soon' is no date such as 2025-11-10", "test", file, "--as-of", "soon");
    }

    @Test
    void saysHowToNameAScheduleWhenThereIsNone() throws IOException {
        System.setProperty("jenner.home", folder.toString());
        assertThat(run("test", cases(CASE))).isEqualTo(2);
        assertThat(complained())
                .isEqualTo(
                        "no schedule release in " + folder.resolve("schedules").toAbsolutePath()
                                + "; name one with --schedule FOLDER, or set -Djenner.home");
    }

    @Test
    void saysWhatIsWrongWithARelease() throws IOException {
        new TestRelease()
                .replace("antigens/example.xml", "minAge=\"12 months\"", "minAge=\"5 moons\"")
                .write(folder);
        assertThat(run("test", cases(CASE), "--schedule", folder.toString())).isEqualTo(2);
        assertThat(complained()).startsWith("antigens/example.xml:6: minAge: '5 moons' is no period");
    }

    @Test
    void saysWhatIsWrongWithTheCommand() throws IOException {
        String known = "' is no command; say 'schedule list', 'schedule test FILE', 'schedule diff A B',"
                + " 'schedule import CDC-FOLDER ...' or 'schedule help'";
        assertComplaint("'schedule " + known);
        assertComplaint("'schedule tset" + known, "tset");
        assertComplaint("say which file: " + TestCommand.USAGE, "test");
        assertComplaint("there is no file none.jsonl", "test", "none.jsonl");
        assertComplaint(
                "unknown option --scedule; known are --as-of --authority --explain --junit --schedule",
                "test",
                "x",
                "--scedule",
                "y");
        assertComplaint("the option --schedule needs a value", "test", "x", "--schedule");
        assertComplaint("the option --schedule is given twice", "test", "--schedule", "a", "--schedule", "b");
        assertComplaint("the option --authority is missing", "import", "x", "--to", "y");
        assertComplaint(
                "--effective 'soon' is no date such as 2025-11-10",
                "import",
                "x",
                "--to",
                "y",
                "--authority",
                "a",
                "--version",
                "1",
                "--label",
                "l",
                "--effective",
                "soon",
                "--source-date",
                "2025-01-01");
        String broken = cases("\n{");
        assertComplaint(
                broken + ":2: not JSON at character 2: expected '\"'",
                "test",
                broken,
                "--schedule",
                CdcSchedule464.FOLDER.toString());
    }

    private void assertComplaint(String complaint, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(2);
        assertThat(complained()).isEqualTo(complaint);
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(run("test", binary.toString(), "--schedule", CdcSchedule464.FOLDER.toString()))
                .isEqualTo(2);
        assertThat(complained()).startsWith("cannot read " + binary + " as UTF-8 text");
    }

    @Test
    void importsIntoANewFolderOnly() throws IOException {
        assertThat(run(
                        "import",
                        folder.resolve("none").toString(),
                        "--to",
                        folder.resolve("to").toString(),
                        "--authority",
                        "a",
                        "--version",
                        "1",
                        "--label",
                        "l",
                        "--effective",
                        "2025-01-01",
                        "--source-date",
                        "2025-01-01"))
                .isEqualTo(2);
        assertThat(complained()).endsWith("none:1: there is no such folder");
        assertThat(folder.resolve("to")).doesNotExist();
    }

    @Test
    void tellsItsUse() {
        assertThat(run("help")).isZero();
        assertThat(said()).contains(ListCommand.USAGE, TestCommand.USAGE, DiffCommand.USAGE, ImportCommand.USAGE);
    }
}
