package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jenner.registry.testing.JennerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./jenner schedule impact} and {@code approve} beside a registry that runs. */
@Tag("long")
class ScheduleDataCommandsTest {

    @TempDir
    static Path folder;

    private static JennerProcess registry;
    private static String data;

    /** A child, somebody old, and somebody who died: the old season ended before the day that is asked about. */
    @BeforeAll
    static void aRegistryWithThreePeople() throws IOException {
        data = folder.resolve("data").toString();
        registry = JennerProcess.start(folder.resolve("data"));
        String messages = message("1", "20200105", "") + message("2", "19500105", "") + message("3", "20200106", "Y");
        Path file = Files.writeString(folder.resolve("people.hl7"), messages);
        assertThat(JennerProcess.run("send", file.toString(), "--data", data).exitCode())
                .isZero();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static String message(String number, String birth, String dead) {
        return "MSH|^~\\&|EHR|X|IIS|STATE|20260101101500-0500||VXU^V04^VXU_V04|I" + number
                + "|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS\r" + "PID|1||IMPACT" + number + "^^^CLINIC^MR||Testimpact^Person"
                + "ABC".charAt(Integer.parseInt(number) - 1) + "^^^^^L||" + birth
                + "|F|||1 Test St^^Testville^NY^10001^USA^L"
                + (dead.isEmpty() ? "" : "|".repeat(18) + "20251201|" + dead) + "\r" + "ORC|RE||I" + number
                + "^CLINIC\r"
                + "RXA|0|1|20250310||03^MMR^CVX|999|||01^Historical^NIP001|||||||||||CP|A\r";
    }

    @Test
    void countsWhoWouldStandElsewhere() throws IOException {
        Path csv = folder.resolve("impact.csv");
        JennerProcess.Result impact = JennerProcess.run(
                "schedule",
                "impact",
                "cdc-4.64",
                "--environment",
                "sandbox",
                "--as-of",
                "2026-11-01",
                "--csv",
                csv.toString(),
                "--data",
                data);

        assertThat(impact.output())
                .contains(
                        "In force on 2026-11-01 in sandbox: CDC/ACIP 4.64-508+2026-27",
                        "compared with CDC/ACIP 4.64-508 (",
                        "3 people in ",
                        "CPU-ms each in this process",
                        "2 of 3 people would change status in at least one vaccine group; 1 have no forecast",
                        "Influenza: 2 people",
                        "age 2-6 ",
                        "age 65+ ")
                .doesNotContain("MMR: ", "Testimpact", "IMPACT");
        assertThat(impact.exitCode()).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).isEqualTo("vaccine_group,ages,before,after,people");
        assertThat(lines).anyMatch(line -> line.startsWith("\"Influenza\",2-6,due,") && line.endsWith(",1"));
        assertThat(lines).anyMatch(line -> line.startsWith("\"MMR\",2-6,"));
    }

    @Test
    void namesAllItsCommands() {
        JennerProcess.Result help = JennerProcess.run("schedule", "help");
        assertThat(help.output()).contains("schedule list", "schedule impact RELEASE", "schedule approve RELEASE");
        assertThat(help.exitCode()).isZero();
    }

    @Test
    void saysWhenNothingWouldChange() {
        JennerProcess.Result same = JennerProcess.run(
                "schedule", "impact", "cdc-4.64", "--environment", "sandbox", "--as-of", "2026-01-10", "--data", data);
        assertThat(same.output()).contains("0 of 3 people would change status");
        JennerProcess.Result empty = JennerProcess.run("schedule", "impact", "cdc-4.64", "--data", data);
        assertThat(empty.output()).contains("in production", "0 of 0 people would change status");
        assertThat(empty.exitCode()).isZero();
    }

    @Test
    void tellsThatAReleaseIsApprovedAlready() {
        JennerProcess.Result approved = JennerProcess.run(
                "schedule",
                "approve",
                "cdc-4.64",
                "--environment",
                "production",
                "--by",
                "A. Physician",
                "--data",
                data);
        assertThat(approved.output())
                .contains("production: cdc-4.64 (CDC/ACIP 4.64-508) was approved already by installation, 20")
                .doesNotContain("after its next start");
        assertThat(approved.exitCode()).isZero();
        assertThat(registry.output()).as("what the start said").doesNotContain("not approved");
    }

    @ParameterizedTest
    @CsvSource({
        "'schedule impact', say which one",
        "schedule impact a b, say which one",
        "schedule impact no-such, there is no schedule no-such; there are cdc-4.64",
        "schedule impact ../schedules/cdc-4.64, there is no schedule ../schedules",
        "schedule impact cdc-4.64 --as-of tomorrow, is no date such as",
        "schedule impact cdc-4.64 --as-of +12026-03-10, is no date such as",
        "schedule impact cdc-4.64 --environment moon, there is no environment moon",
        "schedule impact cdc-4.64 --csv /nowhere/x.csv, cannot be written",
        "schedule impact cdc-4.64 --explain yes, there is no option --explain",
        "schedule approve, say which one and where",
        "schedule approve cdc-4.64 --by Somebody, say which one and where",
        "schedule approve cdc-4.64 --environment moon --by Somebody, there is no environment moon",
        "schedule approve cdc-4.64 --environment sandbox --by Somebody, the sandbox needs no approval",
        "schedule approve cdc-4.64 --environment production, --by wants the name of who answers for it",
        "schedule approve no-such --environment production --by Somebody, there is no schedule no-such"
    })
    void refusesWhatItCannotDo(String command, String answer) {
        JennerProcess.Result refused = JennerProcess.run((command + " --data " + data).split(" "));
        assertThat(refused.output()).contains(answer);
        assertThat(refused.exitCode()).isEqualTo(2);
    }
}
