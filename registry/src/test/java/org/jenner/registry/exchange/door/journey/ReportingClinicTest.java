package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jenner.hl7.Segment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What clinics report of a patient, and what is known of that patient afterwards. */
class ReportingClinicTest {

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private static Clinic here;
    private static Clinic there;

    @BeforeAll
    static void twoClinics() {
        here = Clinic.live(registry, "Clinic Here");
        there = Clinic.live(registry, "Clinic There");
    }

    @Test
    void whatTwoClinicsReportIsOneHistoryForAThird() {
        Clinic third = Clinic.live(registry, "Clinic Third");
        Patient child = Patient.of("H1", "Testfamily", "Consolidated", "20250105", "F");
        assertThat(here.tells(child, Dose.given("A1", "20", "20250310"), Dose.given("A2", "20", "20250512"))
                        .verdict())
                .isEqualTo("AA");
        assertThat(there.tells(
                                child.mrn("T1"),
                                Dose.historical("B1", "107", "20250310"),
                                Dose.given("B2", "03", "20260115"))
                        .verdict())
                .isEqualTo("AA");
        Answer history = third.asks("Z34", child.mrn("X1"));
        assertThat(history.profile()).isEqualTo("Z32");
        assertThat(history.status()).isEqualTo("OK");
        // The dose that the second clinic knows from paper is the one that the first gave.
        assertThat(history.doses()).containsExactly("20 20250310", "20 20250512", "03 20260115");
        assertThat(history.identifiers("SR")).hasSize(1);
        // Numbers of other clinics are theirs.
        assertThat(history.identifiers("MR")).isEmpty();
        assertThat(here.asks("Z34", child).identifiers("MR")).containsExactly("H1");
    }

    @Test
    void eachDoseIsJudgedAndWhatIsDueNextIsTold() {
        Patient child = Patient.of("H2", "Testfamily", "Evaluated", "20250105", "M");
        // Hepatitis B at birth and at 2 months are valid; measles at 6 months comes too early.
        here.tells(
                child,
                Dose.given("E1", "08", "20250105"),
                Dose.given("E2", "08", "20250310"),
                Dose.given("E3", "03", "20250710"));
        Answer answer = there.asks("Z44", child.mrn(""));
        assertThat(answer.profile()).isEqualTo("Z42");
        assertThat(answer.doses()).containsExactly("08 20250105", "08 20250310", "03 20250710");
        assertThat(answer.observed("59781-5")).containsExactly("Y", "Y", "N");
        assertThat(answer.observed("59779-9")).isNotEmpty().containsOnly("VXC16");
        assertThat(due(answer, "45")).as("third hepatitis B at 6 months").isEqualTo("20250705");
        assertThat(due(answer, "03")).as("first measles at 12 months").isEqualTo("20260105");
    }

    /** The recommended date of the forecast for the group that this CVX stands for. */
    private static String due(Answer answer, String group) {
        String set = "";
        boolean forecast = false;
        for (Segment segment : answer.message().segments()) {
            if (segment.name().equals("RXA")) {
                forecast = segment.value(5).equals("998");
            }
            if (forecast && segment.name().equals("OBX")) {
                if (segment.value(3).equals("30956-7")) {
                    set = segment.value(5);
                } else if (segment.value(3).equals("30980-7") && set.equals(group)) {
                    return segment.value(5);
                }
            }
        }
        return "";
    }

    @Test
    void aMessageThatComesTwiceIsAnsweredAndStoredOnce() {
        Patient child = Patient.of("H3", "Testfamily", "Repeated", "20250105", "F");
        String message = here.submission(child, Dose.given("R1", "20", "20250310"));
        Answer first = here.sends(message);
        assertThat(here.sends(message).text()).isEqualTo(first.text());
        assertThat(here.asks("Z34", child).doses()).containsExactly("20 20250310");
    }

    @Test
    void aDoseIsCorrectedAndTakenBackByWhoReportedIt() {
        Patient child = Patient.of("H4", "Testfamily", "Corrected", "20250105", "F");
        Dose wrong = Dose.given("C1", "20", "20250310");
        here.tells(child, wrong, Dose.given("C2", "08", "20250310"));
        assertThat(here.tells(child, wrong.day("20250311").action("U")).verdict())
                .isEqualTo("AA");
        assertThat(there.asks("Z34", child.mrn("")).doses()).containsExactlyInAnyOrder("20 20250311", "08 20250310");
        assertThat(there.tells(child.mrn("T4"), wrong.day("20250311").action("D"))
                        .verdict())
                .as("another clinic cannot")
                .isEqualTo("AE; ORC^1^3 204/4");
        assertThat(here.tells(child, wrong.day("20250311").action("D")).verdict())
                .isEqualTo("AA");
        assertThat(there.asks("Z34", child.mrn("")).doses()).containsExactly("08 20250310");
    }

    @Test
    void aRefusalIsKnownAndIsNoDose() {
        Patient child = Patient.of("H5", "Testfamily", "Refusing", "20250105", "M");
        assertThat(here.tells(child, Dose.refused("03", "20260201")).verdict()).isEqualTo("AA");
        Answer history = there.asks("Z34", child.mrn(""));
        assertThat(history.segments("RXA")).singleElement().satisfies(rxa -> {
            assertThat(rxa.value(20)).isEqualTo("RE");
            assertThat(rxa.value(18)).isEqualTo("00");
        });
        assertThat(there.asks("Z44", child.mrn("")).observed("59781-5")).isEmpty();
    }

    @Test
    void aProtectedPatientIsShownToWhoReportedThemAlone() {
        Patient child =
                Patient.of("H6", "Testfamily", "Protected", "20250105", "F").protectedBy("Y");
        assertThat(here.tells(child, Dose.given("P1", "20", "20250310")).verdict())
                .isEqualTo("AA");
        assertThat(here.asks("Z34", child).doses()).containsExactly("20 20250310");
        for (String profile : new String[] {"Z34", "Z44"}) {
            Answer hidden = there.asks(profile, child.mrn(""));
            assertThat(hidden.profile()).isEqualTo("Z33");
            assertThat(hidden.status()).isEqualTo("NF");
            assertThat(hidden.segments("PID")).isEmpty();
        }
        // What the other clinic reports itself it sees, and no more; N does not lift the protection.
        assertThat(there.tells(child.mrn("T6").protectedBy("N"), Dose.given("P2", "08", "20250310"))
                        .verdict())
                .isEqualTo("AA");
        assertThat(there.asks("Z34", child.mrn("T6")).doses()).containsExactly("08 20250310");
    }

    @Test
    void theProtectionInForceIsToldNotTheNewestWord() {
        Patient child =
                Patient.of("H10", "Testfamily", "Shielded", "20250105", "F").protectedBy("Y");
        here.tells(child, Dose.given("S1", "20", "20250310"));
        here.tells(child.protectedBy("N"));
        assertThat(protection(here.asks("Z34", child))).isEqualTo("Y 20260101");
        Patient later =
                Patient.of("H11", "Testfamily", "Later", "20250105", "F").protectedBy("Y");
        here.sends(here.submission(later, Dose.given("S2", "20", "20250310")).replace("|Y|20260101", "|Y|20260311"));
        assertThat(protection(here.asks("Z34", later))).as("from tomorrow on").isEqualTo("N ");
        assertThat(there.asks("Z34", later.mrn("")).status()).isEqualTo("OK");
    }

    private static String protection(Answer history) {
        Segment pd1 = history.segments("PD1").getFirst();
        return pd1.value(12) + " " + pd1.value(13);
    }

    @Test
    void beforeItsGoLiveAClinicIsAlone() {
        Clinic early = Clinic.in(Environment.PRODUCTION, registry, "Clinic Early");
        Patient child = Patient.of("H7", "Testfamily", "Early", "20250105", "F");
        early.tells(child, Dose.given("L1", "20", "20250310"));
        assertThat(early.asks("Z34", child).status()).isEqualTo("OK");
        assertThat(there.asks("Z34", child.mrn("")).status()).isEqualTo("NF");
        registry.goLive("Clinic Early", LocalDate.of(2026, 3, 10));
        assertThat(there.asks("Z34", child.mrn("")).status()).isEqualTo("OK");
    }

    @Test
    void twinsAreTwo() {
        Patient first = Patient.of("H8", "Testtwin", "Castor", "20250105", "M").twin(1);
        Patient second = Patient.of("H9", "Testtwin", "Pollux", "20250105", "M").twin(2);
        here.tells(first, Dose.given("W1", "20", "20250310"));
        here.tells(second, Dose.given("W2", "08", "20250310"));
        // The other clinic calls both by the same name until it learns better.
        assertThat(there.tells(first.mrn("T8"), Dose.historical("W3", "03", "20260115"))
                        .verdict())
                .isEqualTo("AA");
        assertThat(there.asks("Z34", first.mrn("T8")).doses()).containsExactly("20 20250310", "03 20260115");
        assertThat(there.asks("Z34", second.mrn("")).doses()).containsExactly("08 20250310");
        Patient unnamed = second.named("Testtwin", "Castor").mrn("");
        assertThat(there.asks("Z34", unnamed).status())
                .as("the name of one, the order of the other")
                .isEqualTo("NF");
    }
}
