package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.registry.exchange.held.HeldList;
import org.jenner.registry.exchange.held.HeldRelease;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dose from a facility that its organization does not list waits, and runs again once staff have listed it. */
class UnknownFacilityTest {

    private static int clinics;

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private static PageVisitor administrator;

    private Clinic clinic;
    private long organization;
    private Patient child;

    @BeforeAll
    static void department() {
        administrator = PageVisitor.signedIn(
                registry,
                registry.parts().enrollment().organization("Department"),
                Environment.PRODUCTION,
                "registry-administrator",
                "registry-staff");
    }

    @BeforeEach
    void aClinicWithAChild() {
        clinics++;
        clinic = Clinic.live(registry, "Clinic " + clinics);
        organization = organization("Clinic " + clinics);
        child = Patient.of(
                "M" + clinics, "Testplace" + "abcdefghijklmnopqrstuvwxyz".charAt(clinics), "Child", "20250105", "F");
    }

    @Test
    void waitsUntilStaffListItAndIsThenInTheRecordOnce() throws Exception {
        lists(organization, "NORTH");
        lists(organization, "SOUTH");
        String message = clinic.submission(
                child,
                Dose.given("F1", "08", "20260301").at("north"),
                Dose.given("F2", "20", "20260302").at("EAST"),
                Dose.given("F3", "03", "20260303").at("SOUTH"));
        Answer answer = clinic.sends(message);
        assertThat(answer.verdict()).isEqualTo("AE; RXA^2^11^1^4 103/5");
        assertThat(answer.text())
                .contains("RXA-11.4 (facility) is not among the organization's facilities", "waits outside the record")
                .contains("ask the registry to add the facility", "you need not send again")
                .doesNotContain("EAST");
        assertThat(doses()).containsExactly("08 20260301", "03 20260303");
        assertThat(held()).containsExactly("UNKNOWN_FACILITY RXA^2^11^1^4 EAST");
        assertThat(words(administrator.get(newestPartlyStored()).body()))
                .contains("Vaccination 2 Waits", "Facility EAST is not among the organization’s facilities");
        assertThat(words(administrator.get("/").body())).contains("A vaccination waits: facility EAST is not known");

        assertThat(clinic.sends(message).verdict()).as("again").isEqualTo("AE; RXA^2^11^1^4 103/5");
        assertThat(held()).containsExactly("UNKNOWN_FACILITY RXA^2^11^1^4 EAST");
        assertThat(registry.database().production().reading(HeldList::read))
                .extracting(group -> group.reason() + " " + group.code() + " " + group.messages())
                .containsExactly("UNKNOWN_FACILITY EAST 1");
        assertThat(run()).as("nobody listed it yet").isEqualTo(new HeldRelease.Report(0, 0, 0, 1));

        lists(organization, "East");
        assertThat(HeldRuns.of(registry).run(true, _ -> {})).isEqualTo(new HeldRelease.Report(1, 1, 0, 0));
        assertThat(run()).isEqualTo(new HeldRelease.Report(1, 1, 1, 0));
        assertThat(doses()).containsExactly("08 20260301", "20 20260302", "03 20260303");
        assertThat(held()).isEmpty();
        assertThat(run()).as("once more").isEqualTo(new HeldRelease.Report(0, 0, 0, 0));
        assertThat(clinic.sends(message).verdict()).isEqualTo("AA");
        assertThat(doses()).containsExactly("08 20260301", "20 20260302", "03 20260303");
        assertThat(doseSources()).isEqualTo("3");
    }

    @Test
    void aClosedFacilityTakesTheDosesOfTheDaysBefore() throws Exception {
        String facility = lists(organization, "NORTH");
        closes(facility, "2026-03-02");
        assertThat(clinic.tells(child, Dose.given("C1", "08", "20260301").at("NORTH"))
                        .verdict())
                .isEqualTo("AA");
        assertThat(clinic.tells(child, Dose.given("C2", "20", "20260302").at("NORTH"))
                        .verdict())
                .isEqualTo("AE; RXA^1^11^1^4 103/5");
        assertThat(run()).as("it is listed, but closed").isEqualTo(new HeldRelease.Report(0, 0, 0, 1));
        assertThat(doses()).containsExactly("08 20260301");

        closes(facility, "2026-03-03");
        assertThat(run()).as("the day was mended").isEqualTo(new HeldRelease.Report(1, 1, 1, 0));
        assertThat(doses()).containsExactly("08 20260301", "20 20260302");

        assertThat(clinic.tells(child, Dose.given("C3", "03", "20260303").at("NORTH"))
                        .verdict())
                .isEqualTo("AE; RXA^1^11^1^4 103/5");
        closes(facility, "");
        assertThat(run()).as("it is open again").isEqualTo(new HeldRelease.Report(1, 1, 1, 0));
        assertThat(doses()).containsExactly("08 20260301", "20 20260302", "03 20260303");
    }

    @Test
    void oneMessageOnBothSidesOfAClosingDay() throws Exception {
        String facility = lists(organization, "NORTH");
        closes(facility, "2026-03-01");
        clinic.tells(
                child,
                Dose.given("D1", "08", "20260302").at("NORTH"),
                Dose.given("D2", "20", "20260304").at("NORTH"));
        assertThat(doses()).isEmpty();
        closes(facility, "2026-03-03");
        assertThat(run()).isEqualTo(new HeldRelease.Report(1, 1, 0, 0));
        assertThat(doses()).containsExactly("08 20260302");
        assertThat(run()).as("the other dose still waits").isEqualTo(new HeldRelease.Report(0, 0, 0, 1));
        closes(facility, "");
        assertThat(run()).isEqualTo(new HeldRelease.Report(1, 1, 1, 0));
        assertThat(doses()).containsExactly("08 20260302", "20 20260304");
    }

    @Test
    void whatOthersGaveAndWhatIsTakenBackNeverWaits() throws Exception {
        clinic.tells(child, Dose.given("E1", "08", "20260301").at("EAST"));
        lists(organization, "NORTH");
        assertThat(clinic.sends(clinic.submission(child, Dose.historical("E2", "20", "20260201"))
                                .replaceFirst("(\\|01\\^source\\^NIP001)\\|\\|", "$1||^^^EAST"))
                        .verdict())
                .isEqualTo("AA");
        assertThat(clinic.tells(
                                child,
                                Dose.given("E1", "08", "20260301").at("EAST").action("D"))
                        .verdict())
                .isEqualTo("AA");
        assertThat(doses()).containsExactly("20 20260201");
        assertThat(held()).isEmpty();
    }

    @Test
    void oneOrganizationsListIsNotAnothers() throws Exception {
        Clinic other = Clinic.live(registry, "Clinic Beside " + clinics);
        lists(organization, "NORTH");
        assertThat(other.tells(
                                child.mrn("B1"),
                                Dose.given("O1", "08", "20260301").at("ANYWHERE"))
                        .verdict())
                .as("without a list")
                .isEqualTo("AA");
        lists(organization("Clinic Beside " + clinics), "SOUTH");
        assertThat(clinic.tells(child, Dose.given("O2", "20", "20260302").at("SOUTH"))
                        .verdict())
                .isEqualTo("AE; RXA^1^11^1^4 103/5");
        assertThat(run()).isEqualTo(new HeldRelease.Report(0, 0, 0, 1));
        lists(organization, "SOUTH");
        assertThat(run()).isEqualTo(new HeldRelease.Report(1, 1, 1, 0));
        assertThat(doses()).containsExactly("08 20260301", "20 20260302");
    }

    /** Code upon code, the longest that a page takes: what of it is kept with the hold finds the listed one all the same. */
    @Test
    void aVeryLongCodeIsFoundAgain() {
        lists(organization, "NORTH");
        String code = "2.16.840.1.113883.3." + "1".repeat(100);
        clinic.tells(child, Dose.given("L1", "20", "20260302").at(code));
        assertThat(run()).isEqualTo(new HeldRelease.Report(0, 0, 0, 1));
        lists(organization, code);
        assertThat(run()).isEqualTo(new HeldRelease.Report(1, 1, 1, 0));
        assertThat(doses()).containsExactly("20 20260302");
    }

    private static HeldRelease.Report run() {
        return HeldRuns.of(registry).run(false, _ -> {});
    }

    private List<String> doses() {
        return clinic.asks("Z34", child).doses();
    }

    /** Lists a facility at the page; the address of its own page. */
    private static String lists(long organization, String code) {
        String page = "/organizations/" + organization;
        assertThat(administrator
                        .post(page + "/facilities", Map.of("facility-code", code, "facility-name", "A place"))
                        .statusCode())
                .isEqualTo(303);
        Matcher link = Pattern.compile(
                        "href=\"(/organizations/\\d+/facilities/\\d+)\"><bdi>" + Pattern.quote(code) + "<")
                .matcher(administrator.get(page).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void closes(String facility, String day) {
        assertThat(administrator
                        .post(facility + "/closing", Map.of("closed", day))
                        .statusCode())
                .isEqualTo(303);
    }

    private static String newestPartlyStored() {
        Matcher link = Pattern.compile("href=\"(/messages/\\d+)\"")
                .matcher(administrator.get("/messages?outcome=PARTLY_STORED").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<String> held() throws Exception {
        return RecordTables.column(
                registry,
                "production",
                "select reason || ' ' || location || ' ' || detail from held where source_key like '"
                        + clinic.authority() + "|%' and released_at is null");
    }

    private String doseSources() throws Exception {
        return RecordTables.column(
                        registry,
                        "production",
                        "select count(*) from dose_source d join patient_source p on p.id = d.patient_source_id"
                                + " where p.assigning_authority = '" + clinic.authority() + "'")
                .getFirst();
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static long organization(String name) {
        return registry.parts().directory().fresh().organizations().values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .organizationId();
    }
}
