package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A nurse asks why, what if, and what is still to come. That each of these pages leaves its row in the access log, the net
 * checks after every test.
 */
class ExplainedForecastTest {

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private static final String MENDED = "Jenner/ACIP mended 4.64-508+mended.1";

    private static Clinic here;
    private static Clinic there;
    private static PageVisitor nurse;
    private static PageVisitor nurseThere;
    private static PageVisitor staff;
    private static String child;

    @BeforeAll
    static void aChildWithAnEarlyDose() {
        here = Clinic.live(registry, "Clinic Here");
        there = Clinic.live(registry, "Clinic There");
        nurse = signedIn("Clinic Here", "clinician");
        nurseThere = signedIn("Clinic There", "clinician");
        staff = PageVisitor.signedIn(
                registry,
                registry.parts().enrollment().organization("Department"),
                Environment.PRODUCTION,
                "registry-staff");
        Patient patient = Patient.of("E1", "Testwhy", "Quagga", "20250105", "F");
        here.tells(
                patient,
                Dose.given("E1", "08", "20250105"),
                Dose.given("E2", "20", "20250310"),
                // Measles at six months comes too early.
                Dose.given("E3", "03", "20250710"),
                Dose.historical("E4", "20", "20241231"));
        child = address(nurse, patient);
    }

    @Test
    void saysOfADoseWhyItDoesNotCountAndWhatWasCompared() {
        String page = words(nurse.get(why(nurse.get(child), "Why: MMR of Jul 10, 2025")));
        assertThat(page)
                .contains("TESTWHY, Quagga", "Why: MMR, Jul 10, 2025", "Does not count")
                .contains("Given 5 months before the first valid day, Jan 1, 2026 (12 months less 4 days): repeat.")
                .contains("Age CDSi 6.4", "Given: Jul 10, 2025", "First valid day: Jan 1, 2026 (12 months less 4 days)")
                .contains("Not passed", "The verdict rests on these checks", "Measles")
                .contains("by the schedule of CDC/ACIP, version 4.64-508");
    }

    @Test
    void saysOfADoseWhyItCounts() {
        String page = words(nurse.get(why(nurse.get(child), "Why: DTaP of Mar 10, 2025")));
        assertThat(page).contains("Dose 1", "The age, the time and the vaccine were right: counts as dose 1.");
        assertThat(page).contains("Every check that was made", "Passed").doesNotContain("Not evaluated");
    }

    @Test
    void saysOfADoseWhyItWasNotJudged() {
        assertThat(words(nurse.get(why(nurse.get(child), "Why: DTaP of Dec 31, 2024"))))
                .contains("Not evaluated: given before birth.");
    }

    @Test
    void saysOfAForecastWhyThisSeriesWhyNotTheOthersAndWhyTheseDays() {
        String page = words(nurse.get(why(nurse.get(child), "Why: HepB")));
        assertThat(page)
                .contains("Forecast by age", "A dose is needed.", "Why these days", "Late after")
                .contains("HepB: First day Feb 2, 2025: the age of 4 weeks.")
                .contains("In the forecast Why", "Left out:", "Every check that was made", "CDSi 7.5")
                .contains("by the schedule of CDC/ACIP, version 4.64-508");
        assertThat(words(nurse.get(why(nurse.get(child), "Why: MMR")))).contains("Measles:", "Mumps:", "Rubella:");
    }

    @Test
    void tellsTheDatesOfAGroupOfOneSeriesByThatSeries() {
        assertThat(words(nurse.get(why(nurse.get(child), "Why: HepA"))))
                .contains("Give it from", "the age of 12 months");
    }

    @Test
    void opensNoAddressThatWasNotGivenForThisPersonToThisViewer() {
        Patient other = Patient.of("E9", "Testother", "Quagga", "20250106", "F");
        here.tells(other, Dose.given("E9", "08", "20250106"));
        String others = address(nurse, other);
        String subject = why(nurse.get(child), "Why: MMR").replaceFirst(".*/why/", "");
        assertThat(nurse.get(others + "/why/" + subject).statusCode()).isEqualTo(404);
        assertThat(nurse.get(child + "/why/no-subject").statusCode()).isEqualTo(404);
        assertThat(nurse.get(child + "/why/" + "A".repeat(60)).statusCode()).isEqualTo(404);
        assertThat(nurse.get("/people/no-handle/why/" + subject).statusCode()).isEqualTo(404);
        for (String page : List.of("/what-if", "/catch-up", "/why/" + subject)) {
            assertThat(nurseThere.get(child + page).statusCode()).as(page).isEqualTo(404);
            assertThat(PageVisitor.nobody(registry).get(child + page).statusCode())
                    .as(page)
                    .isEqualTo(303);
        }
        assertThat(nurseThere
                        .post(child + "/what-if", Map.of("day", "3/10/2027"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void underAnObjectionExplainsOnlyWhatTheViewerMaySee() {
        Patient patient = Patient.of("O1", "Testobject", "Quagga", "20250105", "F");
        here.tells(patient, Dose.given("O1", "20", "20250310"));
        there.tells(patient.mrn("O2"), Dose.given("O2", "20", "20250410"));
        String address = address(nurseThere, patient);
        String first = why(nurseThere.get(address), "Why: DTaP of Mar 10, 2025");
        String second = why(nurseThere.get(address), "Why: DTaP of Apr 10, 2025");
        assertThat(words(nurseThere.get(second))).contains("counts as dose 2", "Mar 10, 2025");

        here.tells(patient.protectedBy("Y"), Dose.given("O1", "20", "20250310"));

        assertThat(words(nurseThere.get(first)))
                .as("an address known from before")
                .contains("Not in the record")
                .doesNotContain("Mar 10, 2025", "DTaP");
        assertThat(words(nurseThere.get(second)))
                .contains("only what your organization reported", "counts as dose 1")
                .doesNotContain("Mar 10, 2025");
        assertThat(words(nurseThere.get(address + "/catch-up")))
                .contains("only what your organization reported")
                .doesNotContain("Mar 10, 2025");
        assertThat(words(nurseThere.post(address + "/what-if", Map.of("day", "5/10/2026"))))
                .contains("only what your organization reported")
                .doesNotContain("Mar 10, 2025");
        assertThat(words(staff.get(address(staff, patient) + "/what-if")))
                .contains("Do not pass it on", "Mar 10, 2025");
    }

    @Test
    void answersByAnotherScheduleAndSaysWhich() {
        String chart = child + "?schedule=" + MENDED.replace(" ", "%20").replace("+", "%2B");
        HttpResponse<String> page = nurse.get(chart);
        assertThat(words(page))
                .contains("by the schedule of Jenner/ACIP mended, version 4.64-508+mended.1")
                .contains("not published by CDC");
        assertThat(words(nurse.get(why(page, "Why: MMR")))).contains("the schedule of Jenner/ACIP mended");
        assertThat(words(nurse.get(link(page, "/catch-up")))).contains("the schedule of Jenner/ACIP mended");
        assertThat(words(nurse.get(link(page, "/what-if")))).contains("the schedule of Jenner/ACIP mended");
        assertThat(words(nurse.get(child + "?schedule=CDC/ACIP%204.64-508%2B2026-27")))
                .contains("version 4.64-508+2026-27, which is in force from July 1, 2026 on only");
        assertThat(words(nurse.get(child + "?schedule=CDC/ACIP%201.0")))
                .contains("There is a problem", "This schedule is not loaded")
                .contains("by the schedule of CDC/ACIP, version 4.64-508");
    }

    @Test
    void showsWhatWouldBeWithOneMoreDoseAndStoresNothing() throws SQLException {
        long before = doses();
        String page = words(suppose(Map.of("vaccine", "3", "given", "3/10/2026")));
        assertThat(page)
                .contains("what would be on March 10, 2026")
                .contains("would change; they stand first", "MMR", "Changes")
                .contains("Doses that would be judged otherwise", "Supposed", "counts as dose 1");
        assertThat(doses()).isEqualTo(before);
    }

    @Test
    void showsWhatWouldBeOnAnotherDayWithoutADoseAndWithACondition() {
        assertThat(words(suppose(Map.of("day", "1/5/2031"))))
                .contains("what would be on January 5, 2031")
                .contains("Evaluated for March 10, 2026 by the schedule of CDC/ACIP, version 4.64-508, in force")
                .as("the schedule in force on that day")
                .contains(
                        "Evaluated for January 5, 2031 by the schedule of CDC/ACIP, version 4.64-508+2026-27, in force");
        assertThat(words(suppose(Map.of("day", "1/5/2031", "schedule", MENDED))))
                .contains(
                        "Evaluated for January 5, 2031 by the schedule of Jenner/ACIP mended, version 4.64-508+mended.1,");
        assertThat(words(suppose(Map.of("left-out", option("Jan 5, 2025, "), "day", ""))))
                .contains("HepB", "Dose 1: earliest Jan 5, 2025");
        assertThat(words(suppose(Map.of("condition", "007", "since", "3/1/2026"))))
                .contains("what would be on March 10, 2026");
        assertThat(words(suppose(Map.of("day", "1/5/2025"))))
                .as("doses after that day are no history")
                .contains("Not judged: given after the day that was asked for.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "day=2/30/2026; Enter the date as month, day and year of four digits",
                "day=tomorrow; Enter the date as month, day and year of four digits",
                "day=1/4/2025; Enter a date that is not before the day of birth, Jan 5, 2025",
                "day=1/6/2145; Enter a date up to Jan 5, 2145",
                "day=; Change something",
                "day=3/10/2026; Change something",
                "vaccine=3; Enter the day on which the dose is supposed to be given",
                "vaccine=99999&given=3/1/2026; Choose a vaccine from the list",
                "vaccine=<b>x</b>&given=3/1/2026; Choose a vaccine from the list",
                "given=3/1/2026; Choose the vaccine that was given on that day",
                "vaccine=3&given=1/4/2025; Enter a date that is not before the day of birth",
                "vaccine=3&given=3/11/2026; Enter a date up to the day of evaluation, Mar 10, 2026",
                "vaccine=3&given=3/1/0000; Enter a date that is not before the day of birth",
                "left-out=no-handle; Choose a dose from the list",
                "condition=9999; Choose a condition from the list",
                "since=3/1/2026; Choose the condition that holds since that day",
                "condition=007&since=3/11/2026; Enter a date up to the day of evaluation",
                "day=3/10/2027&schedule=none; This schedule is not loaded",
            })
    void saysBesideItsFieldWhatIsWrong(String sent, String message) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : sent.split("&")) {
            fields.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        HttpResponse<String> page = suppose(fields);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(words(page)).contains("There is a problem", message).doesNotContain("what would be on");
        assertThat(page.body()).doesNotContain("<b>x</b>");
    }

    @Test
    void plansTheWholeCourseAtBothPaces() {
        String page = words(nurse.get(child + "/catch-up"));
        assertThat(page)
                .contains("TESTWHY, Quagga", "Each dose on its earliest day", "Each dose on its recommended day")
                .contains("Mar 10, 2026 MMR 1 MMR", "Mar 10, 2026 HepB 2")
                .contains("Due again later", "by the schedule of CDC/ACIP");
    }

    @Test
    void showsANameThatIsMarkupInertly() {
        Patient poison = Patient.of("X1", "Testpoison<svg onload=alert(1)>", "Quagga", "20250105", "F");
        here.tells(poison, Dose.given("X1", "08", "20250105"));
        HttpResponse<String> found = nurse.post("/people", Map.of("number", "X1"));
        Matcher link = Pattern.compile("href=\"(/people/[\\w-]+)\"").matcher(found.body());
        assertThat(link.find()).isTrue();
        String person = link.group(1);
        for (String address : List.of(person + "/what-if", person + "/catch-up", why(nurse.get(person), "Why: HepB"))) {
            assertThat(nurse.get(address).body())
                    .contains("<bdi>TESTPOISON")
                    .doesNotContain("<svg onload", "<SVG onload", "<SVG ONLOAD");
        }
    }

    private static HttpResponse<String> suppose(Map<String, String> fields) {
        return nurse.post(child + "/what-if", fields);
    }

    /** The handle of the dose of the what-if form whose text begins so. */
    private static String option(String text) {
        Matcher option = Pattern.compile("<option value=\"([\\w-]+)\"[^>]*>" + Pattern.quote(text))
                .matcher(nurse.get(child + "/what-if").body());
        assertThat(option.find()).isTrue();
        return option.group(1);
    }

    /** Where the link with this name leads. */
    private static String why(HttpResponse<String> page, String name) {
        Matcher link = Pattern.compile("href=\"([^\"]*/why/[^\"]*)\" aria-label=\"" + Pattern.quote(name) + "\"")
                .matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static String link(HttpResponse<String> page, String part) {
        Matcher link = Pattern.compile("href=\"([^\"]*" + part + "[^\"]*)\"").matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static long doses() throws SQLException {
        try (Connection owner = registry.database().asOwner("production");
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from dose_source_version")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String address(PageVisitor visitor, Patient patient) {
        String born = patient.born().substring(0, 4) + "-" + patient.born().substring(4, 6) + "-"
                + patient.born().substring(6);
        HttpResponse<String> found = visitor.post(
                "/people", Map.of("family-name", patient.family(), "given-name", patient.given(), "birth-date", born));
        Matcher link = Pattern.compile("href=\"(/people/[\\w-]+)\"").matcher(found.body());
        assertThat(link.find()).as(found.body()).isTrue();
        return link.group(1);
    }

    /** What a reader reads. */
    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
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
