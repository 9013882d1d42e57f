package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.registry.exchange.door.journey.Clinic;
import org.jenner.registry.exchange.door.journey.Dose;
import org.jenner.registry.exchange.door.journey.Patient;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A nurse opens the record of a person. */
class PersonsPageTest {

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private static Clinic here;
    private static Clinic there;
    private static PageVisitor nurse;
    private static PageVisitor nurseThere;
    private static PageVisitor staff;

    @BeforeAll
    static void twoClinics() {
        here = Clinic.live(registry, "Clinic Here");
        there = Clinic.live(registry, "Clinic There");
        nurse = signedIn("Clinic Here", "clinician");
        nurseThere = signedIn("Clinic There", "clinician");
        staff = PageVisitor.signedIn(
                registry,
                registry.parts().enrollment().organization("Department"),
                Environment.PRODUCTION,
                "registry-staff");
    }

    @Test
    void showsWhoWhatIsDueAndWhyADoseDoesNotCount() {
        Patient child = Patient.of("P1", "Testchart", "Quagga", "20250105", "F");
        here.tells(
                child,
                Dose.given("P1", "08", "20250105"),
                Dose.given("P2", "20", "20250310"),
                // Measles at six months comes too early.
                Dose.given("P3", "03", "20250710"),
                Dose.refused("140", "20251001"));
        String page = nurse.get(address(nurse, child)).body();
        assertThat(words(page))
                .contains("TESTCHART, Quagga", "Jan 5, 2025", "1 year 2 months 5 days", "Female", "P1")
                .contains("Overdue since", "Due now")
                .contains("Does not count", "given before the minimum age")
                .contains("Dose 1 ", "Given by the reporter", "Lot LOTP3")
                .contains("Refused: ", "Parental decision", "Clinic Here")
                .contains("by the schedule of CDC/ACIP, version 4.64-508")
                .doesNotContain("Who saw this record");
    }

    @Test
    void saysWhoReportedADoseAndWhyTwoReportsAreOneDose() {
        Patient child = Patient.of("Q1", "Testtwice", "Quagga", "20250105", "F");
        here.tells(child, Dose.given("Q1", "20", "20250310"));
        there.tells(child.mrn("Q2"), Dose.historical("Q2", "107", "20250310"));
        String page = words(staff.get(address(staff, child)).body());
        assertThat(page)
                .contains("2 reports", "Used as reported by Clinic Here", "Same dose as reported by Clinic There")
                .contains("same day", "one names the vaccine less exactly", "no lot speaks against it")
                .contains("By EHR, interface interface", "Historical information - source unspecified", "Message ");
        assertThat(words(nurse.get(address(nurse, child)).body()))
                .as("a nurse may not open messages")
                .contains("2 reports")
                .doesNotContain("Message ");
    }

    @Test
    void underAnObjectionShowsTheClinicItsOwnReportsAndOthersNothing() {
        Patient child = Patient.of("R1", "Testprotected", "Quagga", "20250105", "F");
        here.tells(child, Dose.given("R1", "20", "20250310"));
        there.tells(child.mrn("R2"), Dose.given("R2", "03", "20260115"));
        String beforehand = address(nurseThere, child);
        Clinic.live(registry, "Clinic Third");
        PageVisitor third = signedIn("Clinic Third", "viewer");
        String thirds = address(third, child);
        assertThat(third.get(thirds).statusCode()).isEqualTo(200);

        here.tells(child.protectedBy("Y"), Dose.given("R1", "20", "20250310"));

        assertThat(words(nurseThere.get(beforehand).body()))
                .contains("Only what your organization reported", "Jan 15, 2026")
                .doesNotContain("Mar 10, 2025");
        assertThat(third.get(thirds).statusCode())
                .as("an address known from before")
                .isEqualTo(404);
        assertThat(words(staff.get(address(staff, child)).body()))
                .contains("Sharing is restricted", "Mar 10, 2025", "Jan 15, 2026");
    }

    @Test
    void anAddressOpensOnlyForTheOneWhoGotIt() {
        Patient child = Patient.of("S1", "Testaddress", "Quagga", "20250105", "F");
        here.tells(child, Dose.given("S1", "20", "20250310"));
        String address = address(nurse, child);
        assertThat(nurse.get(address).statusCode()).isEqualTo(200);
        assertThat(nurseThere.get(address).statusCode()).isEqualTo(404);
        assertThat(nurse.get("/people/" + "A".repeat(52)).statusCode()).isEqualTo(404);
        assertThat(nurse.get("/people/10000000018").statusCode()).isEqualTo(404);
        assertThat(nurse.get("/people/no-handle").statusCode()).isEqualTo(404);
        assertThat(PageVisitor.nobody(registry).get(address).statusCode()).isEqualTo(303);
    }

    @Test
    void tellsThoseWithTheRightWhoSawTheRecord() {
        Patient child = Patient.of("T1", "Testseen", "Quagga", "20250105", "F");
        here.tells(child, Dose.given("T1", "20", "20250310"));
        there.asks("Z44", child.mrn(""));
        nurseThere.get(address(nurseThere, child));
        String address = address(staff, child);
        assertThat(words(staff.get(address).body())).contains("Who saw this record");
        String accesses = words(staff.get(address + "/accesses").body());
        assertThat(accesses)
                .contains("Clinic There", "System: interface", "Testperson", "Treatment", "Public health", "Department")
                .doesNotContain("TESTSEEN");
        assertThat(nurse.get(address(nurse, child) + "/accesses").statusCode()).isEqualTo(403);
    }

    /** Names as people send them to break pages; markup, formulas, marks that turn the line around. */
    @ParameterizedTest
    @ValueSource(strings = {"<svg onload=alert(1)>", "=cmd|' /C calc'!A0", "\u202Egnitseb\u200F", "\"'><b>Bold"})
    void showsWhateverIsSentAsANameInertly(String poison) {
        String mrn = "X" + Math.abs(poison.hashCode());
        String family = "Testpoison"
                + poison.replace("|", "\\F\\").replace("&", "\\T\\").replace("^", "\\S\\");
        Patient child = Patient.of(mrn, family, "Quagga", "20250105", "F");
        here.tells(child, Dose.given(mrn, "20", "20250310"));
        HttpResponse<String> found = nurse.post("/people", Map.of("number", mrn));
        assertThat(found.body())
                .contains("TESTPOISON")
                .doesNotContain("<svg", "<b>", "<SVG", "<B>", "\u202E", "\u200F");
        String page = nurse.get(link(found)).body();
        assertThat(page).contains("<bdi>TESTPOISON").doesNotContain("<svg", "<b>", "<SVG", "<B>", "\u202E", "\u200F");
    }

    private static String address(PageVisitor visitor, Patient patient) {
        String born = patient.born().substring(0, 4) + "-" + patient.born().substring(4, 6) + "-"
                + patient.born().substring(6);
        return link(visitor.post(
                "/people", Map.of("family-name", patient.family(), "given-name", patient.given(), "birth-date", born)));
    }

    private static String link(HttpResponse<String> found) {
        Matcher link = Pattern.compile("href=\"(/people/[\\w-]+)\"").matcher(found.body());
        assertThat(link.find()).as(found.body()).isTrue();
        return link.group(1);
    }

    /** What a reader reads. */
    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static PageVisitor signedIn(String organization, String role) {
        long number = registry.parts().directory().fresh().organizations().values().stream()
                .filter(one -> one.name().equals(organization))
                .findFirst()
                .orElseThrow()
                .organizationId();
        return PageVisitor.signedIn(registry, number, Environment.PRODUCTION, role);
    }
}
