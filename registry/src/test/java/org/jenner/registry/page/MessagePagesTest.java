package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

/** Somebody who watches an interface looks what became of its messages. */
class MessagePagesTest {

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    private static Clinic here;
    private static PageVisitor monitor;
    private static PageVisitor stranger;
    private static PageVisitor staff;

    @BeforeAll
    static void twoClinics() {
        here = Clinic.live(registry, "Clinic Here");
        Clinic.live(registry, "Clinic There");
        monitor = signedIn("Clinic Here", "data-exchange-monitor");
        stranger = signedIn("Clinic There", "data-exchange-monitor");
        staff = PageVisitor.signedIn(
                registry,
                registry.parts().enrollment().organization("Department"),
                Environment.PRODUCTION,
                "registry-staff");
    }

    @Test
    void tellsWhatBecameOfEachVaccinationAndWhatToDo() {
        Patient child = Patient.of("M1", "Testmessage", "Quagga", "20250105", "F");
        here.tells(child, Dose.given("M1", "20", "20250310"));
        here.tells(
                child,
                Dose.given("M1", "20", "20250310"),
                Dose.given("M2", "08", "20250310"),
                Dose.given("M3", "998877", "20250310"),
                Dose.given("M4", "03", "20240101"),
                Dose.given("M9", "03", "20250901").action("D"));
        String page = monitor.get(newest(monitor)).body();
        assertThat(words(page))
                .contains("Partly stored", "Clinic Here", "VXU^V04", "With problems (AE)")
                .contains("Known under this record number")
                .contains("Vaccination 1 Duplicate: reported before in the same words")
                .contains("Vaccination 2 New: added to the record")
                .contains("Vaccination 4 Refused because of an error")
                .contains("Vaccination 5 Nothing to delete")
                .contains("RXA-3 (RXA number 4)", "before the date of birth", "Check RXA-3 and PID-7.")
                .contains("The answer that was sent", "MSA|AE|")
                .doesNotContain("Testmessage", "TESTMESSAGE");
    }

    @Test
    void tellsWhatWaits() {
        Patient child = Patient.of("W1", "Testwaits", "Quagga", "20250105", "F");
        here.tells(child, Dose.given("W1", "987", "20250310"));
        assertThat(words(monitor.get(newest(monitor)).body()))
                .contains("Vaccination 1 Waits: the registry does not know its code or facility yet")
                .contains("Vaccine code 987 is not in the registry’s tables yet");
        assertThat(words(monitor.get("/").body()))
                .contains("What waits", "A vaccination waits: vaccine code 987 is not known");
        assertThat(words(stranger.get("/").body())).contains("Nothing waits").doesNotContain("987");
        assertThat(words(staff.get("/").body())).contains("vaccine code 987", "Clinic Here");
    }

    @Test
    void anotherClinicsMessageDoesNotExist() {
        here.tells(Patient.of("O1", "Testother", "Quagga", "20250105", "F"), Dose.given("O1", "20", "20250310"));
        String message = newest(monitor);
        assertThat(stranger.get(message).statusCode()).isEqualTo(404);
        assertThat(stranger.post(message + "/text", Map.of()).statusCode()).isEqualTo(404);
        assertThat(stranger.get(message + "/person").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/messages").body()).contains("No message fits");
        assertThat(staff.get(message).statusCode()).isEqualTo(200);
        assertThat(monitor.get("/messages/999999999999").statusCode()).isEqualTo(404);
        assertThat(monitor.get("/messages/x").statusCode()).isEqualTo(404);
        assertThat(signedIn("Clinic Here", "clinician").get(message).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoReadsTheTextIsLoggedBeforeItIsShown() throws SQLException {
        here.tells(Patient.of("L1", "Testlogged", "Quagga", "20250105", "F"), Dose.given("L1", "20", "20250310"));
        String message = newest(monitor);
        String number = message.substring(message.lastIndexOf('/') + 1);
        assertThat(looks(number)).isZero();
        assertThat(monitor.post(message + "/text", Map.of()).body())
                .contains("PID|1||L1^^^CLINICHERE^MR||Testlogged^Quagga", "Your look at this text was logged");
        assertThat(looks(number)).isEqualTo(1);
        assertThat(staff.post(message + "/text", Map.of()).statusCode()).isEqualTo(200);
        assertThat(looks(number)).isEqualTo(2);
        assertThat(staff.get(message + "/person")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/people/");
    }

    @Test
    void aTextThatIsNoMessageIsKeptAndShown() throws SQLException {
        here.sends("MSH|^~\\&|EHR|CLINICHERE|||20260309|x|ADT^A99|BROKEN-1|P|2.5.1\rPID|1||B1||Testbroken^Quagga\r");
        String message = newest(monitor);
        assertThat(words(monitor.get(message).body())).contains("Refused", "Rejected (AR)", "BROKEN-1", "is not kept");
        assertThat(monitor.post(message + "/text", Map.of()).body()).contains("Testbroken");
    }

    @Test
    void narrowsTheListAndGoesBackPageByPage() {
        Clinic busy = Clinic.live(registry, "Clinic Busy");
        PageVisitor watcher = signedIn("Clinic Busy", "data-exchange-monitor");
        Patient child = Patient.of("B1", "Testbusy", "Quagga", "20250105", "F");
        for (int number = 1; number <= 51; number++) {
            busy.tells(child);
        }
        busy.tells(child, Dose.given("B1", "03", "20240101"));
        String first = watcher.get("/messages").body();
        assertThat(first).contains("CLINICBUSY-52", "CLINICBUSY-3<").doesNotContain("CLINICBUSY-2<");
        Matcher older =
                Pattern.compile("href=\"(/messages\\?[^\"]*before[^\"]*)\"").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(watcher.get(older.group(1).replace("&amp;", "&")).body())
                .contains("CLINICBUSY-2<", "CLINICBUSY-1<")
                .doesNotContain("CLINICBUSY-3<", "Older messages");
        assertThat(watcher.get("/messages?outcome=PARTLY_STORED").body())
                .contains("CLINICBUSY-52")
                .doesNotContain("CLINICBUSY-51<");
        assertThat(watcher.get("/messages?control-id=CLINICBUSY-7&days=1").body())
                .contains("CLINICBUSY-7<")
                .doesNotContain("CLINICBUSY-8<");
        assertThat(watcher.get("/messages?days=x&outcome=%3Csvg%3E&before=y&before-id=-1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(words(watcher.get("/").body())).contains("Messages today", "51 Stored", "1 Partly stored");
        assertThat(words(staff.get("/").body())).contains("In the record", "People", "Doses");
    }

    private static String newest(PageVisitor visitor) {
        Matcher link = Pattern.compile("href=\"(/messages/\\d+)\"")
                .matcher(visitor.get("/messages").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static long looks(String message) throws SQLException {
        try (Connection owner = registry.database().asOwner("production");
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from access_log where message_id = " + message
                        + " and account_id is not null and manifest ->> 'view' = 'MESSAGE'")) {
            row.next();
            return row.getLong(1);
        }
    }

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
