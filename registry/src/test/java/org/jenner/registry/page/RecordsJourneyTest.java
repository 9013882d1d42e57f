package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jenner.registry.exchange.door.journey.Clinic;
import org.jenner.registry.exchange.door.journey.Dose;
import org.jenner.registry.exchange.door.journey.Patient;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.jenner.registry.testing.browser.BrowserVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A nurse, somebody who watches an interface, and an administrator at work, in a real browser; every page is judged. */
class RecordsJourneyTest {

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private static Clinic here;
    private static long clinic;
    private static long department;

    @BeforeAll
    static void aClinicAndItsPatients() {
        here = Clinic.live(registry, "Riverbend Pediatrics");
        Clinic there = Clinic.live(registry, "Northside Family Clinic");
        clinic = registry.parts().directory().fresh().organizations().values().stream()
                .filter(one -> one.name().equals("Riverbend Pediatrics"))
                .findFirst()
                .orElseThrow()
                .organizationId();
        department = registry.parts().enrollment().organization("Department");
        Patient child = Patient.of("MRN-1", "Testjourney", "Quagga", "20240905", "F");
        here.tells(
                child,
                Dose.given("A1", "08", "20240905"),
                Dose.given("A2", "08", "20241106"),
                Dose.given("A3", "20", "20241106"),
                Dose.given("A4", "03", "20250510"),
                Dose.refused("140", "20251001"));
        there.tells(child.mrn("N-1"), Dose.historical("B1", "107", "20241106"), Dose.given("B2", "03", "20250910"));
        here.tells(Patient.of(
                        "MRN-2",
                        "Testjourney<svg onload=alert(1)>" + "x".repeat(40),
                        "\u202EQuagga " + "y".repeat(40),
                        "20240905",
                        "M")
                .elsewhere("Othermaiden", "5550199"));
        here.tells(
                Patient.of("MRN-3", "Testwaiting", "Zebra", "20240905", "F"),
                Dose.given("C1", "987", "20250310"),
                Dose.given("C2", "03", "20240101"));
    }

    @Test
    void aNurseFindsAChildAndSeesWhatIsDue() {
        try (BrowserVisitor nurse = visitor(clinic, "clinician")) {
            nurse.open("/").follow("Find a person").press("Search");
            assertThat(nurse.texts(".jenner-errors li"))
                    .containsExactly("Enter a birth date together with a name, or a number");
            nurse.fill("Family name", "Testnobody")
                    .fill("Birth date", "9/5/2024")
                    .press("Search");
            assertThat(nurse.text()).contains("Nobody found");
            nurse.fill("Family name", "Testjour").press("Search");
            assertThat(nurse.texts("tbody tr")).hasSize(2);
            assertThat(nurse.path()).as("what was typed is not in the address").isEqualTo("/people");
            nurse.follow("TESTJOURNEY, Quagga");
            assertThat(nurse.text("h1")).isEqualTo("TESTJOURNEY, Quagga");
            assertThat(nurse.texts(".jenner-due tbody tr").getFirst()).contains("Overdue since");
            assertThat(nurse.texts(".jenner-mark")).contains("Does not count", "Dose 1");
            nurse.unfold("2 reports");
            assertThat(nurse.text()).contains("Same dose as reported by Northside Family Clinic");
            nurse.follow("Find another person")
                    .fill("Registry or record number", "MRN-2")
                    .press("Search");
            nurse.follow("TESTJOURNEY<SVG");
            assertThat(nurse.text()).contains("No vaccination is recorded");
        }
    }

    @Test
    void aNurseAsksWhyWhatIfAndWhatIsStillToCome() {
        try (BrowserVisitor nurse = visitor(clinic, "clinician")) {
            nurse.open("/people").fill("Registry or record number", "MRN-1").press("Search");
            nurse.follow("TESTJOURNEY");
            nurse.follow("Why: MMR of May 10, 2025");
            assertThat(nurse.text("h1")).isEqualTo("Why: MMR, May 10, 2025");
            assertThat(nurse.texts(".jenner-sentence").getFirst()).contains("before the first valid day");
            assertThat(nurse.texts(".jenner-check--failed")).contains("Not passed");
            nurse.follow("Back to the record").follow("Why: DTaP");
            assertThat(nurse.text()).contains("Why this series, why not the others");
            nurse.follow("Back to the record").follow("Catch-up plan");
            assertThat(nurse.text()).contains("Each dose on its earliest day");
            nurse.follow("Back to the record").follow("What if").press("Show what would be");
            assertThat(nurse.texts(".jenner-errors li"))
                    .containsExactly("Change something: enter another day, a dose or a condition");
            nurse.choose("One more dose: vaccine", "MMR")
                    .fill("Given on", "3/10/2026")
                    .press("Show what would be");
            assertThat(nurse.texts(".jenner-changed")).isNotEmpty();
            assertThat(nurse.text()).contains("Doses that would be judged otherwise");
            nurse.follow("Back to the record")
                    .choose(
                            "Evaluate by another schedule",
                            "Jenner/ACIP mended, version 4.64-508+mended.1, in force from November 10, 2025")
                    .press("Show");
            assertThat(nurse.text()).contains("by the schedule of Jenner/ACIP mended");
        }
    }

    @Test
    void somebodyWhoSearchesTooFastIsAskedToWait() {
        PageVisitor hasty = PageVisitor.signedIn(registry, clinic, Environment.PRODUCTION, "clinician");
        try (BrowserVisitor nurse = new BrowserVisitor(registry, hasty)) {
            nurse.open("/people").fill("Registry or record number", "MRN-0");
            HttpResponse<String> answer = hasty.post("/people", Map.of("number", "MRN-0"));
            while (answer.headers().firstValueAsLong("Retry-After").orElse(0) < 5) {
                answer = hasty.post("/people", Map.of("number", "MRN-0"));
            }
            nurse.press("Search");
            assertThat(nurse.text()).contains("Too many searches in a short time", "press Search again");
        }
    }

    @Test
    void somebodyFollowsAMessageThatMadeTrouble() {
        try (BrowserVisitor monitor = visitor(clinic, "data-exchange-monitor")) {
            monitor.open("/");
            assertThat(monitor.text()).contains("A vaccination waits: vaccine code 987 is not known");
            monitor.follow("A vaccination waits");
            assertThat(monitor.text())
                    .contains("Waits: the registry does not know its code or facility yet", "Refused because");
            monitor.press("Show the text");
            assertThat(monitor.text()).contains("Testwaiting^Zebra");
            monitor.follow("Back to the message").follow("All messages");
            monitor.fill("Control ID (MSH-10)", "nothing").press("Show");
            assertThat(monitor.text()).contains("No message fits");
        }
    }

    @Test
    void staffSeeWhoSawARecord() {
        try (BrowserVisitor staff = visitor(department, "registry-staff")) {
            staff.open("/people").fill("Registry or record number", "MRN-1").press("Search");
            staff.follow("TESTJOURNEY").follow("Who saw this record");
            assertThat(staff.text()).contains("Department", "Public health", "The record");
            staff.open("/");
            assertThat(staff.text()).contains("In the record");
        }
    }

    @Test
    void anAdministratorBringsAClinicIn() {
        try (BrowserVisitor administrator = visitor(department, "registry-administrator")) {
            administrator.open("/organizations").press("Add");
            assertThat(administrator.texts(".jenner-errors li")).containsExactly("Enter a name");
            administrator.fill("Name", "Clinic of the Journey").press("Add");
            assertThat(administrator.text("h1")).isEqualTo("Clinic of the Journey");
            administrator.fill("Name of the source system", "Main EHR");
            administrator.press("Add a source system");
            administrator.fill("Name of the interface", "Vaccinations");
            administrator.press("Add an interface").follow("Vaccinations");
            administrator
                    .choose("User and password in SOAP requests", "In a WS-Security header (UsernameToken)")
                    .press("Save");
            assertThat(administrator.text()).contains("The interface was saved");
            administrator.follow("Back to Clinic of the Journey");
            administrator.press("Add a facility");
            assertThat(administrator.texts(".jenner-errors li"))
                    .containsExactly("Enter the code that the systems send", "Enter the name of the facility");
            administrator
                    .fill("Facility code", "2.16.840.1." + "1".repeat(180))
                    .fill("Name of the facility", "x".repeat(120))
                    .press("Add a facility");
            administrator
                    .fill("Facility code", "RIVER-2")
                    .fill("Name of the facility", "Riverbend, second house")
                    .press("Add a facility");
            administrator.follow("RIVER-2").fill("Closed from", "2026-04-01").press("Save");
            assertThat(administrator.text()).contains("The facility was saved", "Closed from April 1, 2026");
            administrator.follow("Back to Clinic of the Journey");
            administrator.press("Make it and show its secret");
            assertThat(administrator.texts(".jenner-errors li")).hasSize(2);
            administrator
                    .fill("User ID", "journey-ehr")
                    .fill("Facility ID", "JOURNEY")
                    .press("Make it and show its secret");
            assertThat(administrator.text("#secret")).hasSizeGreaterThan(20);
            administrator.follow("Back to the organization").press("Add a second secret to journey-ehr");
            administrator.follow("Back to the organization").press("End the credential journey-ehr at once");
            assertThat(administrator.text()).contains("The credential was ended", "Ended ");
        }
    }

    private static BrowserVisitor visitor(long organization, String role) {
        return new BrowserVisitor(registry, PageVisitor.signedIn(registry, organization, Environment.PRODUCTION, role));
    }
}
