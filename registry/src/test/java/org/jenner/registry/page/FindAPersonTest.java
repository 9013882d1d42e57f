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

/** A nurse looks for a person. That each person shown has a row in the access log, the net checks after every test. */
class FindAPersonTest {
    private static final String NUMBER = "class=\"jenner-number\">(\\d{4} \\d{3} \\d{4})<";

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private static Clinic here;
    private static Clinic there;
    private static PageVisitor nurse;
    private static PageVisitor nurseThere;
    private static PageVisitor staff;

    @BeforeAll
    static void somePeople() {
        here = Clinic.live(registry, "Clinic Here");
        there = Clinic.live(registry, "Clinic There");
        nurse = signedIn("Clinic Here", "clinician");
        nurseThere = signedIn("Clinic There", "clinician");
        staff = signedIn(registry.parts().enrollment().organization("Department"), "registry-staff");
        here.tells(
                Patient.of("F1", "Testpatient-Garcia", "Quagga", "20190428", "F"), Dose.given("F1", "20", "20190628"));
        here.tells(
                Patient.of("F2", "Testsecret", "Okapi", "20190503", "F").protectedBy("Y"),
                Dose.given("F2", "20", "20190703"));
    }

    @ParameterizedTest(name = "{0}, {1}, born {2}: {3}")
    @CsvSource({
        "Testpatient-Garcia, Quagga, 4/28/2019, Same name",
        "testpatientgarcia, QUAGGA, 04-28-2019, Same name",
        "Testpatiemt-Garcia, Quagga, 2019-04-28, Name nearly the same",
        "Quagga, Testpatient-Garcia, 04282019, Names exchanged",
        "Testpa, '', 4/28/2019, Name begins so",
        "'', Qu, 4/28/2019, Name begins so",
        "Testpatient-Garcia, Quagga, 4/29/2019, Birth date nearly the same",
        "Testpatient-Garcia, Quagga, 4/28/2018, Birth date nearly the same",
    })
    void findsForgivinglyAndSaysWhy(String family, String given, String born, String why) {
        HttpResponse<String> page = nurseThere.post("/people", typed(family, given, born, ""));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("One person fits", "TESTPATIENT-GARCIA, Quagga", "Apr 28, 2019", why);
    }

    @Test
    void findsByRegistryNumberAndByItsOwnRecordNumber() {
        String page = nurse.post("/people", typed("", "", "", "F1")).body();
        assertThat(page).contains("TESTPATIENT-GARCIA", "Record number");
        Matcher number = Pattern.compile(NUMBER).matcher(page);
        assertThat(number.find()).isTrue();
        assertThat(nurseThere
                        .post("/people", typed("", "", "", number.group(1)))
                        .body())
                .contains("TESTPATIENT-GARCIA", "Registry number");
        assertThat(nurseThere.post("/people", typed("", "", "", "F1")).body())
                .as("a record number of another clinic")
                .contains("Nobody found")
                .doesNotContain("TESTPATIENT-GARCIA");
        assertThat(staff.post("/people", typed("", "", "", "F1")).body()).contains("TESTPATIENT-GARCIA");
    }

    @Test
    void asksWhoSearchesTooFastToWait() {
        PageVisitor hasty = signedIn("Clinic Here", "clinician");
        int atOnce = registry.parts().jurisdiction().search().page().searchesAtOnce();
        HttpResponse<String> page = hasty.post("/people", typed("", "", "", "F0"));
        int made = 0;
        while (page.statusCode() == 200 && made < 3 * atOnce) {
            page = hasty.post("/people", typed("", "", "", "F0"));
            made++;
        }
        assertThat(made).isGreaterThanOrEqualTo(atOnce);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 7L);
        assertThat(page.body()).contains("Too many searches in a short time", "This one was not made", "value=\"F0\"");
        assertThat(hasty.post("/people", typed("", "", "", "")).body())
                .as("what is no search")
                .contains("Enter a birth date");
        assertThat(nurse.post("/people", typed("", "", "", "F1")).body())
                .as("another account of the same clinic")
                .contains("TESTPATIENT-GARCIA");
    }

    @ParameterizedTest(name = "{0}, {1}, born {2}, number {3}: {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "''; ''; ''; ''; Enter a birth date together with a name, or a number",
                "Testpatient-Garcia; Quagga; ''; ''; Enter a birth date together with a name, or a number",
                "''; ''; 4/28/2019; ''; Enter a birth date together with a name, or a number",
                "T; ''; 4/28/2019; ''; Enter at least 2 letters of the name, or leave it empty",
                "Testpatient; ''; 4/28/19; ''; Enter the birth date as month, day and year of four digits",
                "Testpatient; ''; 2/30/2019; ''; Enter the birth date as month, day and year of four digits",
                "Testpatient; ''; 4/28/2031; ''; Enter a birth date that is not in the future",
            })
    void saysWhatIsMissing(String family, String given, String born, String number, String message) {
        HttpResponse<String> page = nurse.post("/people", typed(family, given, born, number));
        assertThat(page.body()).contains("There is a problem", message);
        assertThat(page.body()).as("what was typed stays").contains("value=\"" + family + "\"");
    }

    @Test
    void whatIsKeptFromOthersIsNotFoundByThem() {
        Map<String, String> typed = typed("Testsecret", "Okapi", "5/3/2019", "");
        assertThat(nurseThere.post("/people", typed).body())
                .contains("Nobody found")
                .doesNotContain("TESTSECRET");
        assertThat(nurse.post("/people", typed).body())
                .contains("TESTSECRET, Okapi", "Only what your organization reported");
        assertThat(staff.post("/people", typed).body())
                .contains("TESTSECRET, Okapi")
                .doesNotContain("Only what your organization reported");
    }

    @Test
    void showsNobodyWhenTooManyFit() {
        for (int number = 1; number <= 21; number++) {
            here.tells(Patient.of(
                    "M" + number, "Testmany" + "abcdefghijklmnopqrstu".charAt(number - 1), "Zebra", "20200101", "M"));
        }
        HttpResponse<String> page = nurse.post("/people", typed("Testmany", "", "1/1/2020", ""));
        assertThat(page.body()).contains("Too many people fit", "More than 20").doesNotContain("TESTMANYA");
    }

    @Test
    void aSearchThatFindsNobodyIsLoggedToo() throws SQLException {
        long before = searches();
        assertThat(nurse.post("/people", typed("Testnobody", "Unicorn", "4/28/2019", ""))
                        .body())
                .contains("Nobody found");
        assertThat(searches()).isEqualTo(before + 1);
    }

    @Test
    void isNotForThoseWhoHaveNoRightToIt() {
        PageVisitor monitor = signedIn("Clinic Here", "data-exchange-monitor");
        assertThat(monitor.get("/people").statusCode()).isEqualTo(403);
        assertThat(monitor.post("/people", typed("Testpatient-Garcia", "Quagga", "4/28/2019", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(monitor.get("/").body()).doesNotContain("Find a person");
    }

    @Test
    void sandboxAndProductionDoNotMeet() {
        PageVisitor tryer =
                PageVisitor.signedIn(registry, organization("Clinic Here"), Environment.SANDBOX, "clinician");
        assertThat(tryer.post("/people", typed("Testpatient-Garcia", "Quagga", "4/28/2019", ""))
                        .body())
                .contains("Nobody found", "Sandbox");
    }

    private static long searches() throws SQLException {
        try (Connection owner = registry.database().asOwner("production");
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from audit where action = 'SEARCH' and actor like 'account %'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> typed(String family, String given, String born, String number) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("family-name", family);
        typed.put("given-name", given);
        typed.put("birth-date", born);
        typed.put("number", number);
        return typed;
    }

    private static PageVisitor signedIn(String organization, String role) {
        return signedIn(organization(organization), role);
    }

    private static PageVisitor signedIn(long organization, String role) {
        return PageVisitor.signedIn(registry, organization, Environment.PRODUCTION, role);
    }

    private static long organization(String name) {
        return registry.parts().directory().fresh().organizations().values().stream()
                .filter(organization -> organization.name().equals(name))
                .findFirst()
                .orElseThrow()
                .organizationId();
    }
}
