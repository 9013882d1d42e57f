package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.registry.exchange.door.journey.Clinic;
import org.jenner.registry.exchange.door.journey.Dose;
import org.jenner.registry.exchange.door.journey.Patient;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.jenner.registry.testing.ScheduleFolders;
import org.jenner.registry.testing.browser.BrowserVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff look at a new schedule, try it with cases, and an administrator approves it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchedulePagesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String CASE = """
            {"id": "one", "dob": "2025-11-10", "gender": "F", "assessmentDate": "2026-01-05", "vaccineGroup": "Hib",\
             "doses": [], "expected": {"seriesStatus": "Not Complete", "forecastNumber": "1"}}
            """;

    private static final String OFFERED = "<option value=\"CDC/ACIP %s\"";

    @TempDir
    static Path folder;

    @RegisterExtension
    static final OpenRegistry registry = OpenRegistry.withSchedules(NOW, SchedulePagesTest::baseOnly);

    private static PageVisitor staff;
    private static PageVisitor administrator;
    private static PageVisitor inSandbox;
    private static String child;

    private static Path baseOnly() {
        try {
            ScheduleFolders.small(folder);
            return folder;
        } catch (IOException | ScheduleRefusedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeAll
    static void newSchedulesArrive() throws IOException {
        ScheduleFolders.overlay(folder, "later", "2", "2026-05-31");
        ScheduleFolders.overlay(folder, "broken", "3", "31 May");
        long department = registry.parts().enrollment().organization("Department");
        staff = PageVisitor.signedIn(registry, department, Environment.PRODUCTION, "registry-staff");
        administrator = PageVisitor.signedIn(registry, department, Environment.PRODUCTION, "registry-administrator");
        inSandbox = PageVisitor.signedIn(registry, department, Environment.SANDBOX, "registry-administrator");
        Patient patient = Patient.of("S1", "Testschedule", "Quagga", "20250105", "F");
        Clinic.live(registry, "Clinic Schedule").tells(patient, Dose.given("S1", "03", "20260110"));
        Matcher link = Pattern.compile("href=\"(/people/[^\"/]+)\"")
                .matcher(staff.post("/people", Map.of("family-name", "Testschedule", "birth-date", "2025-01-05"))
                        .body());
        assertThat(link.find()).isTrue();
        child = link.group(1);
    }

    @Test
    @Order(0)
    void onAPersonsPagesOnlyWhatMayAnswerHereCanBeChosen() {
        assertThat(chosen("2"))
                .contains("This schedule is not loaded or not approved here", OFFERED.formatted("1"))
                .doesNotContain(OFFERED.formatted("2"), "by the schedule of CDC/ACIP, version 2");
    }

    @Test
    @Order(1)
    void aNewScheduleIsLookedAtTriedAndApprovedInABrowser() throws IOException {
        Path cases = Files.writeString(folder.resolveSibling("cases.jsonl"), CASE + CASE.replace("\"1\"", "\"2\""));
        try (BrowserVisitor visitor = new BrowserVisitor(registry, administrator)) {
            visitor.open("/").follow("Schedules");
            assertThat(visitor.texts("tbody tr"))
                    .anyMatch(line -> line.contains("base") && line.contains("In force"))
                    .anyMatch(line -> line.contains("later") && line.contains("Not approved"))
                    .anyMatch(line -> line.contains("broken") && line.contains("Refused"));
            visitor.follow("broken");
            assertThat(visitor.text()).contains("Why it is refused", "broken.xml, line 5: ", "31 May");
            visitor.follow("All schedules").follow("base");
            assertThat(visitor.text()).contains("This is the schedule in force here", "At the installation, ");
            visitor.follow("All schedules").follow("later");
            assertThat(visitor.text())
                    .contains(
                            "Against the schedule in force here, CDC/ACIP 1", "Not approved for production", "Why not");
            visitor.choose("Cases", "Jenner’s cases for children").press("Run the cases");
            assertThat(visitor.text()).contains("cases passed", "The first 20 are explained");
            visitor.follow("Back to the schedule")
                    .choose("Cases", "From my file")
                    .press("Run the cases");
            assertThat(visitor.texts(".jenner-errors li")).containsExactly("Choose a file");
            visitor.choose("Cases", "From my file").attach("File", cases).press("Run the cases");
            assertThat(visitor.text())
                    .contains("Cases of cases.jsonl", "1 of 2 cases passed", "dose number: expected 2, came 1");
            visitor.unfold("How the answer came about");
            assertThat(visitor.text()).contains("Hib");
            visitor.follow("Back to the schedule").press("Approve for production");
            assertThat(visitor.text())
                    .contains("The release is approved. It answers from now on", "Testperson")
                    .doesNotContain("Approve for production");
        } finally {
            Files.delete(cases);
        }
        assertThat(inForce(Environment.PRODUCTION)).isEqualTo("2");
        assertThat(inForce(Environment.CERTIFICATION)).isEqualTo("1");
        assertThat(audit()).isEqualTo("account " + administrator.accountId() + " later");
        assertThat(chosen("2"))
                .contains(OFFERED.formatted("1"), OFFERED.formatted("2"), "CDC/ACIP, version 2, in force");
        assertThat(chosen("1")).contains("by the schedule of CDC/ACIP, version 1");
    }

    /** The person's page by a version of the schedule. */
    private static String chosen(String version) {
        return staff.get(child + "?schedule=CDC%2FACIP+" + version).body();
    }

    @Test
    @Order(2)
    void onlyWhoHasTheRightApprovesAndOnlyWhatTheySaw() throws Exception {
        ScheduleFolders.overlay(folder, "next", "4", "2026-04-30");
        Files.writeString(
                folder.resolve("next.xml"),
                Files.readString(folder.resolve("next.xml")).replace("2026-07-01\"\n", "2026-08-01\"\n"));
        String seen = fingerprint(administrator.get("/schedules/next").body());
        assertThat(staff.get("/schedules/next").body()).contains("Not approved").doesNotContain("fingerprint");
        assertThat(staff.post("/schedules/next/approve", Map.of("fingerprint", seen))
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .post("/schedules/next/approve", Map.of("fingerprint", "other"))
                        .body())
                .contains("The file was changed since you looked at it");
        assertThat(inSandbox
                        .post("/schedules/next/approve", Map.of("fingerprint", seen))
                        .body())
                .contains("This release cannot be approved here");
        assertThat(administrator.post("/schedules/broken/approve", Map.of()).body())
                .contains("This release cannot be approved here");
        assertThat(inForce(Environment.PRODUCTION)).isNotEqualTo("4");

        assertThat(administrator.post("/schedules/next/approve", Map.of("fingerprint", seen)))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(303);
        assertThat(administrator.get("/schedules/next").body()).contains("It answers from now on");
        administrator.post("/schedules/next/approve", Map.of("fingerprint", seen));
        assertThat(administrator.get("/schedules/next").body()).contains("approved already");
        assertThat(inForce(Environment.PRODUCTION)).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases.jsonl|{}|These cases cannot be run: cases.jsonl:1: ",
                "cases.jsonl|nonsense|not JSON at character 1",
                "cases.csv|a,b|These cases cannot be run: cases.csv",
                "cases.xlsx|no workbook|These cases cannot be run: cases.xlsx",
                "cases.xls|old|the old form of workbooks is not read",
                "'C:\\fakepath\\my<b>.csv'|a|my&lt;b&gt;.csv",
                "cases.jsonl|'   '|cases.jsonl holds no case",
            })
    void aFileThatHoldsNoCasesIsRefusedInWords(String name, String content, String answer) {
        HttpResponse<String> page = staff.upload(
                "/schedules/base/cases", Map.of("cases", ""), name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(answer);
    }

    @Test
    void otherBadInputHasAnAnswer() {
        assertThat(staff.upload("/schedules/base/cases", Map.of("cases", ""), "cases.jsonl", new byte[] {(byte) 0xff})
                        .body())
                .contains("The file cases.jsonl cannot be read");
        assertThat(staff.post("/schedules/base/cases", Map.of("cases", "NONE")).body())
                .contains("Choose the cases from the list");
        assertThat(staff.post("/schedules/broken/cases", Map.of("cases", "CHILDHOOD"))
                        .body())
                .contains("Why it is refused");
        HttpResponse<String> large =
                staff.upload("/schedules/base/cases", Map.of("cases", ""), "cases.jsonl", new byte[4_200_000]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("This file is too large");
        String many = CASE.repeat(5_001);
        assertThat(staff.upload(
                                "/schedules/base/cases",
                                Map.of("cases", ""),
                                "many.jsonl",
                                many.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("many.jsonl holds 5001 cases, more than 5000");
        assertThat(PageVisitor.nobody(registry)
                        .upload("/sign-in", Map.of(), "cases.jsonl", new byte[4_200_000])
                        .statusCode())
                .as("a file of somebody who is not signed in")
                .isEqualTo(415);
        assertThat(staff.get("/schedules/nowhere").statusCode()).isEqualTo(404);
        assertThat(staff.get("/schedules/..").statusCode()).isIn(400, 404);
        assertThat(staff.get("/schedules/%2e%2e%2fdocs").statusCode()).isIn(400, 404);
    }

    @Test
    void inTheSandboxEverythingAnswersAndNothingIsApproved() {
        assertThat(inSandbox.get("/schedules/base").body()).contains("Not needed in the sandbox");
        assertThat(inSandbox.get("/schedules").body()).doesNotContain("Not approved");
    }

    private static String inForce(Environment environment) {
        return registry.bean(LoadedSchedules.class)
                .inForce(environment, TODAY)
                .name()
                .version();
    }

    private static String fingerprint(String page) {
        Matcher field =
                Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static String audit() {
        try (Connection owner = registry.database().asOwner("production");
                Statement query = owner.createStatement();
                ResultSet row = query.executeQuery("select actor || ' ' || subject from audit"
                        + " where action = 'APPROVE_SCHEDULE' order by id desc limit 1")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
