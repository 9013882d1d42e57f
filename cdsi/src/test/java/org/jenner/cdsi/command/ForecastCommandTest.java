package org.jenner.cdsi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jenner.cdsi.TestRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCommandTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final String PATIENT = """
            {"birthDate": "2024-01-01", "sex": "F",
             "doses": [{"date": "2024-12-16", "cvx": "901"}, {"date": "2025-01-20", "cvx": 901, "id": "second"}],
             "observations": [{"code": "001", "date": "2025-02-01"}]}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path schedule = Path.of("");

    @BeforeEach
    void writeSchedule() {
        schedule = new TestRelease().write(folder.resolve("schedule"));
    }

    private int run(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("patient.json"), content);
        List<String> args = new ArrayList<>(List.of(file.toString(), "--schedule", schedule.toString()));
        args.addAll(Arrays.asList(options));
        return run(args);
    }

    private int run(List<String> args) {
        return ForecastCommand.run(
                args.toArray(String[]::new),
                TODAY,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void tellsVerdictsAndForecastWithTheirReasons() throws IOException {
        assertThat(run(PATIENT)).as(complained()).isZero();
        assertThat(said())
                .startsWith("""
                        Schedule: Example Department 1 (For tests)
                        On 2025-06-01, born 2024-01-01, sex female

                        History
                          1  2024-12-16  CVX 901 Example one
                              Example: Not Valid. Given 12 days before the first valid day, 2024-12-28 (12 months less 4 days): repeat.
                          second  2025-01-20  CVX 901 Example one
                              Example: Valid. The age, the time and the vaccine were right: counts as dose 1.

                        Forecast
                          Example (Standard): Not Complete, dose 2
                              A dose is needed.
                              First day 2025-02-17: 4 weeks after the dose before, 2025-01-20.
                        """)
                .contains("Pair (Standard): Not Complete, dose 1")
                .contains("Pair: First day 2025-01-01: as for Left series, since one vaccine is to serve all.")
                .doesNotContain("tried:", "6.4")
                .endsWith("Nothing of this changes until 2042-12-31, unless something new becomes known.\n");
    }

    @Test
    void explainsEveryTargetDoseTried() throws IOException {
        assertThat(run(PATIENT, "--explain")).as(complained()).isZero();
        assertThat(said())
                .contains("tried: Example, Example series, dose 1")
                .contains("6.4  failed  Given 12 days before the first valid day, 2024-12-28 (12 months less 4 days).")
                .contains("chosen: Example series");
    }

    @Test
    void answersWhatIf() throws IOException {
        assertThat(run(
                        PATIENT,
                        "--what-if",
                        "without second; dose 2025-01-05 901; dose 2025-03-01 901;" + " condition 002; on 2025-04-01"))
                .as(complained())
                .isZero();
        assertThat(said())
                .contains("On 2025-04-01")
                .contains("supposed-2  2025-01-05")
                .contains("Example (Standard): Complete")
                .doesNotContain("second  2025");
    }

    @Test
    void plansTheRemainingCourse() throws IOException {
        assertThat(run(PATIENT, "--plan", "earliest")).as(complained()).isZero();
        assertThat(said())
                .contains("Plan, each dose on its earliest day")
                .contains("  2025-06-01  Pair dose 1, CVX 905 Left-Right")
                .contains("  2025-06-01  Example dose 2, CVX 901 Example one");
    }

    @Test
    void takesTheDayOfTheCommandThenOfTheFileThenToday() throws IOException {
        String dated = PATIENT.replace("\"sex\"", "\"assessmentDate\": \"2025-05-05\", \"sex\"");
        run(dated);
        assertThat(said()).contains("On 2025-05-05");
        run(dated, "--as-of", "2025-07-07");
        assertThat(said()).contains("On 2025-07-07");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"birthDate" | "birthDate" | not JSON at character 1: expected an object
            "birthDate": "2024-01-01", | '' | the patient needs a birthDate such as "2024-03-15"; without it there is no forecast
            2024-01-01 | 2024-13-01 | birthDate '2024-13-01' is no date such as "2025-11-10"
            "F" | "X" | sex 'X' is none of F, M, U
            "sex" | "gender" | the patient has no gender; it may have assessmentDate, birthCountry, birthDate, doses, observations, sex
            "date": "2024-12-16", | '' | dose 1 needs a date such as "2025-03-10"; leave out doses without a day
            2024-12-16 | -0024-12-16 | date '-0024-12-16' is no date such as "2025-11-10"
            2024-12-16 | 2024-12 | date '2024-12' is no date such as "2025-11-10"
            "cvx": "901" | "cvx": "MMR" | cvx 'MMR' is no CVX code such as "03"
            "cvx": "901" | "mvx": "MSD" | dose 1 needs cvx
            "cvx": "901" | "cvx": "901", "id": "second" | two doses have the id second
            "cvx": "901" | "cvx": "901", "condition": "odd" | condition 'odd' is neither sound nor substandard
            "cvx": "901" | "cvx": "901", "volume": "much" | volume 'much' is no amount in millilitres such as "0.5"
            [{"code": "001", "date": "2025-02-01"}] | {"code": "001"} | observations is no list
            [{"code": "001", "date": "2025-02-01"}] | ["001"] | observations holds something that is no object
            {"code": "001" | {"code": "" | an observation needs code
            """)
    void refusesWhatIsNoPatient(String from, String to, String complaint) throws IOException {
        assertThat(PATIENT).contains(from);
        int at = PATIENT.indexOf(from);
        String content = PATIENT.substring(0, at) + to + PATIENT.substring(at + from.length());
        assertThat(run(content)).isEqualTo(2);
        assertThat(complained()).isEqualTo(folder.resolve("patient.json") + ": " + complaint);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            --as-of | tomorrow | --as-of 'tomorrow' is no date such as 2025-11-10
            --as-of | +12025-01-01 | --as-of '+12025-01-01' is no date such as 2025-11-10
            --what-if | dose 2025-01-01 MMR | --what-if 'dose 2025-01-01 MMR': 'MMR' is no CVX code such as 03
            --what-if | on +12025-01-01 | --what-if 'on +12025-01-01': '+12025-01-01' is no date such as 2025-11-10
            --plan | soon | --plan 'soon' is neither earliest nor recommended
            --what-if | without 9 | --what-if 'without 9': there is no dose 9
            --what-if | dose today 03 | --what-if 'dose today 03': 'today' is no date such as 2025-11-10
            --what-if | miracle | --what-if 'miracle' is none of 'dose DATE CVX', 'without DOSE', 'condition CODE [DATE]', 'on DATE'; several are divided by ';'
            """)
    void refusesOptionsThatAreNone(String option, String value, String complaint) throws IOException {
        assertThat(run(PATIENT, option, value)).isEqualTo(2);
        assertThat(complained()).isEqualTo(complaint);
    }

    @Test
    void refusesAFileThatIsNotThereOrTooLargeAndNoFileAtAll() throws IOException {
        assertThat(run(List.of(folder.resolve("none.json").toString()))).isEqualTo(2);
        assertThat(complained()).startsWith("there is no file");
        assertThat(run(" ".repeat(1_000_001))).isEqualTo(2);
        assertThat(complained()).contains("is larger than 1000000 bytes");
        assertThat(run(List.of())).isEqualTo(2);
        assertThat(complained()).contains("say which file");
    }

    @Test
    void refusesAScheduleThatIsNone() throws IOException {
        Files.writeString(schedule.resolve("schedule.xml"), "<schedule/>");
        assertThat(run(PATIENT)).isEqualTo(2);
        assertThat(complained()).contains("schedule.xml");
    }

    @Test
    void tellsHowItIsUsed() {
        assertThat(run(List.of("help"))).isZero();
        assertThat(said()).startsWith("forecast FILE");
    }
}
