package org.jenner.registry.exchange.query;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;

/**
 * A clinic that sends and asks through the door.
 *
 * @param authority assigning authority of its record numbers
 */
record Clinic(OpenRegistry registry, long organization, Enrollment.Issued credential, String authority) {

    private static final AtomicInteger CONTROL_IDS = new AtomicInteger();

    /** A clinic of production that is live since long. */
    static Clinic live(OpenRegistry registry, String name) {
        Clinic clinic = enroll(registry, name, Environment.PRODUCTION);
        clinic.goesLiveOn(LocalDate.of(2020, 1, 1));
        return clinic;
    }

    static Clinic enroll(OpenRegistry registry, String name, Environment environment) {
        Enrollment enrollment = registry.parts().enrollment();
        long organization = enrollment.organization(name);
        long system = enrollment.sourceSystem(organization, "EHR");
        long way = enrollment.submittingInterface(organization, system, "interface");
        return new Clinic(registry, organization, registry.enroll(way, environment), name.replace(' ', '-'));
    }

    void goesLiveOn(LocalDate day) {
        try (Connection owner = registry.database().asOwner("admin");
                PreparedStatement update =
                        owner.prepareStatement("update organization set go_live_on = ? where organization_id = ?")) {
            update.setObject(1, day);
            update.setLong(2, organization);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends one dose of a girl. */
    void sends(String mrn, String name, String birthDate, String protection, String cvx, String day) {
        String control = "C" + CONTROL_IDS.incrementAndGet();
        HttpResponse<String> answer = registry.post(
                credential,
                "MSH|^~\\&|EHR|" + authority + "|IIS|STATE|20251201100000-0500||VXU^V04^VXU_V04|" + control
                        + "|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS\r"
                        + "PID|1||" + mrn + "^^^" + authority + "^MR||" + name + "^^^^^L||" + birthDate
                        + "|F|||1 Test Street^^Exampleton^NY^00001^USA^L||^PRN^PH^^^555^5550100\r"
                        + "PD1||||||||||||" + protection + "\r"
                        + "ORC|RE||" + mrn + "-" + cvx + "-" + day + "^" + authority + "\r"
                        + "RXA|0|1|" + day + "||" + cvx + "^vaccine^CVX|999|||01^Historical^NIP001|||||||||||CP|A\r");
        if (!answer.body().contains("MSA|A") || answer.body().contains("|E|")) {
            throw new AssertionError("not stored: " + answer.body());
        }
    }

    /** Asks with the identifier and name given; the form of MSH is that of the guide. */
    Answer asks(RequestProfile profile, String identifier, String name, String birthDate) {
        return Answer.of(asksRaw(
                        profile.code(),
                        "QPD|" + profile.code() + "^" + profile.text() + "^CDCPHINVS|TAG|" + identifier + "|" + name
                                + "^^^^^L||" + birthDate + "|F",
                        "RCP|I|5^RD&records&HL70126")
                .body());
    }

    HttpResponse<String> asksRaw(String profile, String qpd, String rcp) {
        return registry.post(
                credential,
                "MSH|^~\\&|EHR|" + authority + "|IIS|STATE|20251201100000-0500||QBP^Q11^QBP_Q11|C"
                        + CONTROL_IDS.incrementAndGet() + "|P|2.5.1|||ER|AL|||||" + profile + "^CDCPHINVS\r" + qpd
                        + "\r"
                        + rcp + "\r");
    }

    String mrn(String value) {
        return value + "^^^" + authority + "^MR";
    }
}
