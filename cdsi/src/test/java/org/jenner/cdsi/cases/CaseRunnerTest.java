package org.jenner.cdsi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.schedule.AvailableReleases;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRunnerTest {
    private static final Path SHARED = Path.of("../../shared/cdsi/cases");
    /** Each of them is explained in docs/readings-cdsi.md. */
    private static final List<String> EXPLAINED = List.of(
            "2016-UC-0060",
            "2016-UC-0110",
            "2016-UC-0114",
            "2016-UC-0123",
            "2016-UC-0128",
            "2016-UC-0130",
            "2016-UC-0153",
            "2016-UC-0178",
            "2016-UC-0189",
            "2016-UC-0198",
            "2017-UC-0015",
            "2022-UC-0001",
            "2022-UC-0005",
            "2022-UC-0017",
            "2022-UC-0031");

    private final CaseRunner runner = new CaseRunner(CdcSchedule464.RELEASE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void ourOwnCasesPass(ShippedCases cases) throws IOException, CaseRefusedException {
        CaseOutcome outcome = runner.run(cases.file(), cases.content());
        assertThat(outcome.misses()).isEmpty();
        assertThat(outcome.passed()).isPositive();
    }

    @Test
    void keepsItsBounds() throws IOException, CaseRefusedException {
        byte[] wrong = new String(ShippedCases.CHILDHOOD.content(), StandardCharsets.UTF_8)
                .replace("\"Not Complete\"", "\"Immune\"")
                .getBytes(StandardCharsets.UTF_8);
        CaseOutcome outcome = runner.atMost(39, 2).run("wrong.jsonl", wrong);
        assertThat(outcome.misses()).hasSizeGreaterThan(5);
        assertThat(outcome.misses().subList(0, 2))
                .allSatisfy(miss -> assertThat(miss.explanation()).isNotEmpty());
        assertThat(outcome.misses().get(2).explanation()).isEmpty();
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> runner.atMost(38, 2).run("wrong.jsonl", wrong))
                .withMessage("wrong.jsonl holds 39 cases, more than 38");
    }

    @Test
    void everySharedHealthyCasePasses() throws IOException, CaseRefusedException {
        CaseOutcome outcome = runner.run(shared("healthy-4.45.jsonl"));
        assertThat(outcome.misses()).isEmpty();
        assertThat(outcome.passed()).isEqualTo(622);
    }

    @Test
    void sharedConditionsCasesPassButThoseExplained() throws IOException, CaseRefusedException {
        CaseOutcome outcome = runner.run(shared("conditions-4.6.jsonl"));
        assertThat(outcome.misses()).extracting(CaseResult::caseId).isSubsetOf(EXPLAINED);
        assertThat(outcome.passed()).isGreaterThanOrEqualTo(195);
    }

    /** Of the cases explained above these are defects of the data, which this overlay mends. */
    private static final Set<String> MENDED = Set.of("2016-UC-0123", "2022-UC-0031");

    @Test
    void mendingTheKnownDefectsChangesNothingElse() throws Exception {
        CaseRunner mended =
                new CaseRunner(ScheduleReader.read(CdcSchedule464.SCHEDULES.resolve("cdc-4.64-mended.xml")));
        assertThat(mended.run(shared("healthy-4.45.jsonl")).misses()).isEmpty();
        assertThat(mended.run(shared("conditions-4.6.jsonl")).misses())
                .extracting(CaseResult::caseId)
                .isSubsetOf(
                        EXPLAINED.stream().filter(id -> !MENDED.contains(id)).toList());
    }

    @Test
    void eachCaseIsAnsweredByTheReleaseInForceOnItsDay() throws Exception {
        CaseRunner byDate = new CaseRunner(AvailableReleases.load(CdcSchedule464.SCHEDULES, release -> Optional.empty())
                .of("CDC/ACIP")
                .orElseThrow()::inForce);
        Path file = Files.writeString(
                folder.resolve("cases.jsonl"),
                CASE
                        + CASE.replaceFirst("\"one\"", "\"two\"")
                                .replace("\"assessmentDate\": \"2025-11-10\"", "\"assessmentDate\": \"2026-07-01\"")
                        + CASE.replaceFirst("\"one\"", "\"three\"")
                                .replace("\"assessmentDate\": \"2025-11-10\"", "\"assessmentDate\": \"2025-11-09\""));
        assertThat(byDate.run(file).results())
                .extracting(result -> result.caseId() + " " + result.release().version() + " " + result.beforeItsTime())
                .containsExactly("one 4.64-508 false", "two 4.64-508+2026-27 false", "three 4.64-508 true");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new OutcomeText(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(byDate.run(file), false);
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .startsWith(
                        "Schedule: CDC/ACIP 4.64-508 (November 2025, before the change of January 2026)",
                        "  in force from 2025-11-10; 1 case is of an earlier day",
                        "Schedule: CDC/ACIP 4.64-508+2026-27 (CDC's 4.64 with the seasons of 2026-27 added by the"
                                + " Jenner project, not published by CDC)");
    }

    private static Path shared(String name) {
        Path file = SHARED.resolve(name);
        assumeTrue(Files.isRegularFile(file), "CDC's test cases are not here: " + file.toAbsolutePath());
        return file;
    }

    private static final String CASE = """
            {"id": "one", "dob": "2025-11-10", "gender": "F", "assessmentDate": "2025-11-10", "vaccineGroup": "Hib",\
             "doses": [], "expected": {"seriesStatus": "not complete", "forecastNumber": "1", "earliest": "2025-12-22",\
             "recommended": "2026-01-10", "pastDue": "2026-03-09"}}
            """;

    private CaseOutcome run(String lines) throws IOException, CaseRefusedException {
        Path file = folder.resolve("cases.jsonl");
        Files.writeString(file, lines);
        return runner.run(file);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            not complete | Complete | status: expected Complete, came Not Complete
            "forecastNumber": "1" | "forecastNumber": "2" | dose number: expected 2, came 1
            "forecastNumber": "1" | "forecastNumber": "-" | dose number: expected 0, came 1
            2025-12-22 | 2025-12-23 | earliest: expected 2025-12-23, came 2025-12-22
            2026-01-10 | 2026-01-11 | recommended: expected 2026-01-11, came 2026-01-10
            2026-03-09 | 2026-03-10 | past due: expected 2026-03-10, came 2026-03-09
            2026-03-09 | '' | past due: expected none, came 2026-03-09
            "vaccineGroup": "Hib" | "vaccineGroup": "Rabies" | no forecast for this vaccine group
            """)
    void tellsEachDifference(String from, String to, String difference) throws IOException, CaseRefusedException {
        assertThat(CASE).contains(from);
        CaseOutcome outcome = run(CASE.replace(from, to));
        assertThat(outcome.passed()).isZero();
        assertThat(outcome.misses().getFirst().differences().getFirst()).isEqualTo(difference);
    }

    @ParameterizedTest(name = "{1} for {0} is not compared")
    @CsvSource(delimiter = '|', textBlock = """
            "forecastNumber": "1", | ''
            "forecastNumber": "1" | "forecastNumber": ""
            "seriesStatus": "not complete", | ''
            , "pastDue": "2026-03-09" | ''
            "2025-12-22", "recommended": "2026-01-10", "pastDue": "2026-03-09" | "", "recommended": "", "pastDue": ""
            "not complete", "forecastNumber": "1", "earliest": "2025-12-22" | "", "earliest": ""
            """)
    void comparesNothingThatIsAbsentOrEmpty(String from, String to) throws IOException, CaseRefusedException {
        assertThat(CASE).contains(from);
        assertThat(run(CASE.replace(from, to)).misses()).isEmpty();
    }

    @Test
    void judgesADoseOfAnotherGroupInItsOwn() throws IOException, CaseRefusedException {
        String varicella = CASE.replace("\"dob\": \"2025-11-10\"", "\"dob\": \"2024-11-10\"")
                .replaceFirst("\"expected\": .*", "\"expected\": {}}")
                .replace(
                        "\"doses\": []",
                        "\"doses\": [{\"date\": \"2025-11-10\", \"cvx\": \"21\", \"evaluationStatus\": \"valid\"}]");
        assertThat(run(varicella).misses()).isEmpty();
        assertThat(run(varicella.replace("\"valid\"", "\"not valid\""))
                        .misses()
                        .getFirst()
                        .differences())
                .containsExactly("dose 1 of 2025-11-10 (CVX 21): expected not valid, came Valid");
    }

    @Test
    void printsReleaseRatesMissesAndTheCount() throws IOException, CaseRefusedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new OutcomeText(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .print(run(CASE + "\n" + CASE.replace("2025-12-22", "2025-12-23")), false);
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Schedule: CDC/ACIP 4.64-508 (November 2025, before the change of January 2026)",
                        "  Hib                         1 of    2",
                        "one (Hib)",
                        "    earliest: expected 2025-12-23, came 2025-12-22",
                        "    (compared with Standard Hib start at 2 months 4-dose series)",
                        "1 passed, 1 failed");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"id" | "id" | not JSON at character 1: expected an object
            "dob": "2025-11-10", | '' | the case needs dob
            "dob": "2025-11-10" | "dob": "2025-13-10" | dob '2025-13-10' is no date such as 2025-11-10
            "dob": "2025-11-10" | "dob": 2025 | dob '2025' is no date such as 2025-11-10
            "dob": "2025-11-10" | "dob": true | dob is no text
            "gender": "F" | "gender": "X" | gender 'X' is none of F, M, U
            "doses": [] | "doses": {} | doses is no list
            "doses": [] | "doses": [1] | the case needs the object doses
            "doses": [] | "doses": [{"date": "2025-11-10", "cvx": "x"}] | cvx 'x' is no CVX code
            "doses": [] | "doses": [{"cvx": "08"}] | the case needs date
            "forecastNumber": "1" | "forecastNumber": "one" | forecastNumber 'one' is no number
            "expected" | "hoped" | the case needs the object expected
            """)
    void tellsFileAndLineOfWhatIsNoCase(String from, String to, String reason) {
        assertThat(CASE).contains(from);
        assertThatThrownBy(() -> run("\n" + CASE.replace(from, to)))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage(folder.resolve("cases.jsonl") + ":2: " + reason);
    }
}
