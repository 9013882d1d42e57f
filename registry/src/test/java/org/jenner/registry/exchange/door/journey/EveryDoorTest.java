package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.app.Connection;
import java.util.concurrent.TimeUnit;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message gets the same answer through whatever door it comes. */
class EveryDoorTest {
    private static final Patient CHILD = Patient.of("D1", "Testdoors", "Child", "20250105", "F");

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    private static Clinic clinic;

    @BeforeAll
    static void aClinic() {
        clinic = Clinic.live(registry, "Clinic Doors");
    }

    @Test
    void aMessageThatComesAgainThroughAnotherDoorIsTheSameMessage() throws Exception {
        String message = clinic.submission(CHILD, Dose.given("D1", "20", "20250310"));
        String first = clinic.sends(message).text();
        assertThat(first).contains("MSA|AA|");
        assertThat(clinic.sendsBySoap(message)).isEqualTo(first);
        assertThat(clinic.sendsByMllp(message)).isEqualTo(first);
        assertThat(RecordTables.column(registry, "production", "select count(*) from dose"))
                .hasSize(1);
    }

    @Test
    void aQueryGetsTheSameAnswer() throws Exception {
        Patient asked = CHILD.mrn("D2").named("Testasked", "Child");
        clinic.tells(asked, Dose.given("D2", "20", "20250310"));
        String query = clinic.query("Z44", asked.asked(clinic.authority()), 5);
        String answer = withoutItsOwnHeader(clinic.sends(query).text());
        assertThat(answer).contains("QAK|").contains("|20^");
        assertThat(withoutItsOwnHeader(clinic.sendsBySoap(query))).isEqualTo(answer);
        assertThat(withoutItsOwnHeader(clinic.sendsByMllp(query))).isEqualTo(answer);
    }

    @Test
    void aMessageThatIsRefusedIsRefusedAlike() throws Exception {
        String wrong = clinic.header("ADT^A04^ADT_A01", "Z22");
        String answer = withoutItsOwnHeader(clinic.sends(wrong).text());
        assertThat(answer).startsWith("MSA|AR|").contains("|200^");
        assertThat(withoutItsOwnHeader(clinic.sendsBySoap(wrong))).isEqualTo(answer);
        assertThat(withoutItsOwnHeader(clinic.sendsByMllp(wrong))).isEqualTo(answer);
    }

    @Test
    void aClientOfHapiSendsAndReceives() throws Exception {
        try (HapiContext context = new DefaultHapiContext()) {
            Connection connection = context.newClient("127.0.0.1", registry.mllpPort(), false);
            connection.getInitiator().setTimeout(60, TimeUnit.SECONDS);
            for (int number = 0; number < 2; number++) {
                Patient patient = CHILD.mrn("H" + number).named("Testhapi" + number, "Child");
                String text =
                        clinic.withCredential(clinic.submission(patient, Dose.given("H" + number, "20", "20250310")));
                String answer = connection
                        .getInitiator()
                        .sendAndReceive(context.getGenericParser().parse(text))
                        .encode();
                assertThat(answer).contains("MSA|AA|");
            }
            connection.close();
        }
    }

    /** MSH has the time and the number of the answer. */
    private static String withoutItsOwnHeader(String answer) {
        return answer.substring(answer.indexOf('\r') + 1);
    }
}
