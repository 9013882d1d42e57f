package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.testing.JennerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jenner forecast --person} beside a registry that runs. */
@Tag("long")
class PersonForecastCommandTest {
    private static final String CHILD =
            "MSH|^~\\&|EHR|X|IIS|STATE|20260101101500-0500||VXU^V04^VXU_V04|F1|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS\r"
                    + "PID|1||FC1^^^CLINIC^MR||Testforecast^Patient^^^^^L||20250105|F\r"
                    + "ORC|RE||F1^CLINIC\r"
                    + "RXA|0|1|20250710||03^MMR^CVX|999|||01^Historical^NIP001|||||||||||CP|A\r";
    private static final String QUERY =
            "MSH|^~\\&|EHR|X|IIS|STATE|20260101101600-0500||QBP^Q11^QBP_Q11|F2|P|2.5.1|||ER|AL|||||Z34^CDCPHINVS\r"
                    + "QPD|Z34^Request Immunization History^CDCPHINVS|T1|FC1^^^CLINIC^MR|Testforecast^Patient^^^^^L||20250105|F\r"
                    + "RCP|I|5^RD&records&HL70126\r";

    @TempDir
    Path folder;

    @Test
    void judgesForecastsAndPlansAPersonAndLeavesWhoLooked() throws IOException {
        Path data = folder.resolve("data");
        try (JennerProcess registry = JennerProcess.start(data)) {
            assertThat(registry.registry().isAlive()).isTrue();
            String number = number(data);
            JennerProcess.Result answer = forecast(
                    data,
                    number.substring(0, 4) + " " + number.substring(4, 7) + " " + number.substring(7),
                    "--environment",
                    "sandbox",
                    "--as-of",
                    "2026-03-10",
                    "--plan",
                    "earliest",
                    "--explain");
            assertThat(answer.output())
                    .contains("Schedule: CDC/ACIP 4.64-508 (", "On 2026-03-10", "  1  2025-07-10  CVX 03 MMR")
                    .contains("Given 5 months before the first valid day, 2026-01-01 (12 months less 4 days): repeat.")
                    .contains("6.4  failed", "tried: Measles", "Forecast", "HepB (Standard): Not Complete, dose 1")
                    .contains("Plan, each dose on its earliest day", "2026-03-10  MMR dose 1")
                    .doesNotContain("Testforecast", "FC1");
            assertThat(answer.exitCode()).isZero();
            assertThat(forecast(
                                    data,
                                    number,
                                    "--environment",
                                    "sandbox",
                                    "--schedule",
                                    "cdc-4.64-mended-seasons-2026-27",
                                    "--as-of",
                                    "2026-03-10")
                            .output())
                    .contains("Schedule: Jenner/ACIP mended", "in force from 2026-07-01 on only")
                    .doesNotContain("tried:");
            JennerProcess.Result nobody = forecast(data, number);
            assertThat(nobody.output()).contains("nobody has this registry number in production");
            assertThat(nobody.exitCode()).isEqualTo(1);

            String me = System.getProperty("user.name");
            assertThat(rows(
                            data,
                            Environment.SANDBOX,
                            "select actor || ' ' || (subject like 'person %') from audit"
                                    + " where action = 'FORECAST'"))
                    .containsExactly("operator " + me + " true", "operator " + me + " true");
            assertThat(rows(
                            data,
                            Environment.SANDBOX,
                            "select purpose || ' ' || (manifest ->> 'schedule') from access_log"
                                    + " where account_id is null and interface_id is null order by id"))
                    .containsExactly(
                            "PUBHLTH CDC/ACIP 4.64-508", "PUBHLTH Jenner/ACIP mended 4.64-508+mended.1+2026-27");
            assertThat(rows(data, Environment.PRODUCTION, "select subject from audit where action = 'FORECAST'"))
                    .containsExactly("");
        }
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        assertWrong("the last one checks the others", "--person", "12345678901");
        assertWrong("the last one checks the others", "--person", "Testforecast");
        assertWrong("--person needs a value", "--person");
        assertWrong("a file or --person NUMBER, not both", "file.json", "--person=10000000018");
        assertWrong("'yesterday' is no date", "--person", "10000000018", "--as-of", "yesterday");
        assertWrong("is no date", "--person", "10000000018", "--as-of", "+12026-01-01");
        assertWrong("there is no schedule none; there are cdc-4.64", "--person", "10000000018", "--schedule", "none");
        assertWrong("there is no schedule ../schedules", "--person", "10000000018", "--schedule", "../schedules");
        assertWrong("neither earliest nor recommended", "--person", "10000000018", "--plan", "soon");
        assertWrong("there is no environment moon", "--person", "10000000018", "--environment", "moon");
        assertWrong("there is no option --what-if", "--person", "10000000018", "--what-if", "on 2026-01-01");
    }

    private static void assertWrong(String message, String... words) {
        List<String> command = new ArrayList<>(List.of("forecast"));
        command.addAll(List.of(words));
        JennerProcess.Result result = JennerProcess.run(command.toArray(String[]::new));
        assertThat(result.output()).contains(message).doesNotContain("Testforecast");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    private static JennerProcess.Result forecast(Path data, String number, String... more) {
        List<String> command = new ArrayList<>(List.of("forecast", "--person", number, "--data", data.toString()));
        command.addAll(List.of(more));
        return JennerProcess.run(command.toArray(String[]::new));
    }

    private String number(Path data) throws IOException {
        Path child = Files.writeString(folder.resolve("child.hl7"), CHILD);
        Path query = Files.writeString(folder.resolve("query.hl7"), QUERY);
        JennerProcess.Result answers =
                JennerProcess.run("send", child.toString(), query.toString(), "--raw", "--data", data.toString());
        Matcher number = Pattern.compile("(\\d{11})\\^\\^\\^[^|~]*\\^SR").matcher(answers.output());
        assertThat(number.find()).as(answers.output()).isTrue();
        return number.group(1);
    }

    private static List<String> rows(Path data, Environment environment, String sql) {
        List<String> rows = new ArrayList<>();
        KeptData.of(Arguments.read(List.of("--data", data.toString()), Set.of("--data"), Set.of()), Map.of())
                .with((server, passwords) -> {
                    try (Databases databases = Databases.open(server, Logins.of(server.databaseName(), passwords))) {
                        databases.of(environment).reading(connection -> {
                            try (Statement statement = connection.createStatement();
                                    ResultSet row = statement.executeQuery(sql)) {
                                while (row.next()) {
                                    rows.add(row.getString(1));
                                }
                            }
                            return rows;
                        });
                    }
                    return 0;
                });
        return rows;
    }
}
