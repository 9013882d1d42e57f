package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinic that asks is answered. */
class AskingClinicTest {

    private static final Patient KNOWN = Patient.of("K1", "Testasked", "Known", "20250105", "F");

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private static Clinic here;
    private static Clinic there;

    @BeforeAll
    static void somePatients() {
        here = Clinic.live(registry, "Clinic Here");
        there = Clinic.live(registry, "Clinic There");
        here.tells(KNOWN, Dose.given("A1", "20", "20250310"));
        // Two of one name and birthday who have nothing else in common.
        Patient alike = Patient.of("K2", "Testalike", "Double", "20240229", "F");
        here.tells(alike.elsewhere("Onemaiden", "5550111"), Dose.given("A2", "20", "20250310"));
        here.tells(alike.mrn("K3").elsewhere("Othermaiden", "5550222"), Dose.given("A3", "08", "20250310"));
    }

    @ParameterizedTest
    @CsvSource({"Z34, Z32", "Z44, Z42"})
    void findsByRegistryNumberByOwnNumberAndByName(String asked, String answered) {
        String number = here.asks("Z34", KNOWN).identifiers("SR").getFirst();
        for (String elements : new String[] {
            number + "^^^EXAMPLE-IIS^SR|Testasked^Known^^^^^L||20250105|F",
            number + "^^^EXAMPLE-IIS^SR|||20250105",
            "K1^^^" + here.authority() + "^MR|Testasked^Known^^^^^L",
            "|TESTASKED^KNOWN^^^^^L||20250105|F"
        }) {
            Answer answer = here.sends(here.query(asked, elements, 5));
            assertThat(answer.profile()).as(elements).isEqualTo(answered);
            assertThat(answer.doses()).as(elements).containsExactly("20 20250310");
            assertThat(answer.identifiers("SR")).containsExactly(number);
        }
    }

    @Test
    void listsWhoMayBeMeantOrSaysThatTheyAreTooMany() {
        String elements = "|Testalike^Double^^^^^L||20240229|F";
        Answer candidates = there.sends(there.query("Z34", elements, 5));
        assertThat(candidates.profile()).isEqualTo("Z31");
        assertThat(candidates.status()).isEqualTo("OK");
        assertThat(candidates.segments("PID")).hasSize(2);
        assertThat(candidates.identifiers("SR")).doesNotHaveDuplicates().hasSize(2);
        assertThat(candidates.segments("RXA")).isEmpty();
        Answer tooMany = there.sends(there.query("Z34", elements, 1));
        assertThat(tooMany.profile() + " " + tooMany.status()).isEqualTo("Z33 TM");
        Answer evaluated = there.sends(there.query("Z44", elements, 5));
        assertThat(evaluated.profile() + " " + evaluated.status()).isEqualTo("Z33 NF");
        // Who chose one of the list asks again with the number that stood there.
        String chosen = candidates.identifiers("SR").getLast();
        Answer one = there.sends(there.query("Z44", chosen + "^^^EXAMPLE-IIS^SR" + elements, 5));
        assertThat(one.profile()).isEqualTo("Z42");
        assertThat(one.identifiers("SR")).containsExactly(chosen);
    }

    @Test
    void aNumberAndANameDoNotOutweighAnotherBirthDate() {
        Clinic other = Clinic.live(registry, "Clinic Other");
        Patient child = Patient.of("1", "Testnumber", "Used", "20250105", "F");
        here.sends(here.submission(child).replace("1^^^" + here.authority(), "1^^^MYEHR"));
        other.sends(other.submission(child.born("20231105").elsewhere("Othermaiden", "5550333"))
                .replace("1^^^" + other.authority(), "1^^^MYEHR"));
        Answer answer = there.sends(there.query("Z34", "1^^^MYEHR^MR|Testnumber^Used^^^^^L||20231105|F", 1));
        assertThat(answer.profile()).isEqualTo("Z32");
        assertThat(answer.segments("PID").getFirst().value(7)).isEqualTo("20231105");
        Answer stranger = there.sends(there.query("Z44", "1^^^MYEHR^MR|Testnumber^Used^^^^^L||20200202|F", 5));
        assertThat(stranger.status()).isEqualTo("NF");
    }

    @Test
    void theOneWithWhomAllAgreesIsMeantThoughTheNumberFitsANamesakeToo() {
        Clinic other = Clinic.live(registry, "Clinic Namesake");
        Patient child = Patient.of("2", "Testold", "Renamed", "20250105", "F");
        here.sends(here.submission(child).replace("2^^^" + here.authority(), "2^^^MYEHR"));
        other.sends(
                other.submission(child.named("Testnew", "Renamed")).replace("2^^^" + other.authority(), "2^^^MYEHR"));
        Answer answer = there.sends(there.query("Z44", "2^^^MYEHR^MR|Testnew^Renamed^^^^^L||20250105|F", 1));
        assertThat(answer.profile()).isEqualTo("Z42");
        assertThat(answer.segments("PID").getFirst().value(5)).isEqualTo("Testnew");
    }

    @Test
    void aNamesakeWhomOneMayNotSeeChangesNoAnswer() {
        Patient seen = Patient.of("N1", "Testnamesake", "Double", "20240115", "F");
        here.tells(seen, Dose.given("N1", "20", "20250310"));
        here.tells(
                seen.mrn("N2").elsewhere("Othermaiden", "5550444").protectedBy("Y"),
                Dose.given("N2", "08", "20250310"));

        for (String asked : new String[] {"Z34", "Z44"}) {
            Answer answer = there.sends(there.query(asked, "|Testnamesake^Double^^^^^L||20240115|F", 5));

            assertThat(answer.status()).isEqualTo("OK");
            assertThat(answer.doses()).containsExactly("20 20250310");
        }
    }

    @Test
    void nobodyFindsByWhatOthersReportOfAProtectedPerson() {
        Clinic second = Clinic.live(registry, "Clinic Second");
        Patient child = Patient.of("P1", "Testfound", "Never", "20240116", "F").elsewhere("Firstmaiden", "5550555");
        here.tells(child, Dose.given("P1", "20", "20250310"));
        // The second clinic knows the child under the name that the parents gave up.
        second.tells(child.mrn("P2"), Dose.given("P2", "08", "20250310"));
        second.tells(child.mrn("P2").named("Testformer", "Never"), Dose.given("P3", "08", "20250410"));
        here.tells(child.protectedBy("Y"), Dose.given("P1", "20", "20250310"));

        String byHereName = "|Testfound^Never^^^^^L||20240116|F";
        String byHereNumber = "P1^^^" + here.authority() + "^MR|||20240116";
        for (String elements : new String[] {byHereName, byHereNumber}) {
            assertThat(here.sends(here.query("Z44", elements, 5)).status()).isEqualTo("OK");
            assertThat(second.sends(second.query("Z44", elements, 5)).status()).isEqualTo("NF");
        }
        Answer own = second.sends(second.query("Z44", "|Testformer^Never^^^^^L||20240116|F", 5));
        assertThat(own.doses()).containsExactly("08 20250310", "08 20250410");
    }

    @Test
    void saysThatNobodyIsKnown() {
        Answer nobody = there.asks("Z34", Patient.of("", "Testnobody", "Unknown", "20200101", "M"));
        assertThat(nobody.profile() + " " + nobody.code() + " " + nobody.status())
                .isEqualTo("Z33 AA NF");
    }

    /** Odd, but legal: escapes, a space, components nobody asked for, empty fields at the end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "|Testasked^Known^^^^^L||20250105|F",
                "|Testasked^Known^^^^^L||20250105|F||||||||",
                "K9^^^ODD\\T\\SONS&1.2.3&ISO^MR~K8^^^X^MA|Testasked^Known^\\E\\x^^^^L^^|\"\"|20250105|F|1 \\S\\ St^^T^NY",
                "|testasked^KNOWN||202501050830|F|||N|  |20250101|A^B^C"
            })
    void returnsTheQuestionLetterForLetter(String elements) {
        for (String profile : new String[] {"Z34", "Z44"}) {
            String query = there.query(profile, elements, 5);
            String qpd = query.split("\r", -1)[1];
            Answer answer = there.sends(query);
            assertThat(answer.segments("QPD").getFirst().text()).isEqualTo(qpd);
            assertThat(answer.segments("QAK").getFirst().value(1)).isEqualTo(qpd.split("\\|", -1)[2]);
            assertThat(answer.status()).isEqualTo("OK");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|Testasked^Known^^^^^L||20250230|F; QPD^1^6 102/2",
                "|Testasked^Known^^^^^L||2025|F; QPD^1^6 102/2",
                "|Testasked^Known^^^^^L||20270105|F; QPD^1^6 101/1",
                "|Testasked^Known^^^^^L|||F; QPD^1^6 101/7",
                "|||20250105|F; QPD^1^3 101/7",
            })
    void saysWhatIsWrongWithAQuestion(String elements, String error) {
        for (String profile : new String[] {"Z34", "Z44"}) {
            Answer answer = there.sends(there.query(profile, elements, 5));
            assertThat(answer.profile()).isEqualTo("Z33");
            assertThat(answer.verdict()).startsWith("AE; " + error);
            assertThat(answer.status()).isEqualTo("AE");
        }
    }

    @Test
    void refusesAQuestionWithoutTag() {
        Answer answer = there.sends(
                there.query("Z34", "|Testasked^Known^^^^^L||20250105|F", 5).replaceFirst("\\|tag\\d+\\|", "||"));
        assertThat(answer.profile()).isEqualTo("Z33");
        assertThat(answer.verdict()).isEqualTo("AE; QPD^1^2 101/7");
        assertThat(answer.status()).isEqualTo("AE");
    }

    @Test
    void saysWhatIsOddAboutTextAndHeaderBesideTheAnswer() {
        String query = there.query("Z34", "|Testasked^Known^^^^^L||20250105|F", 5);
        Answer noWord = there.sends(query.replace("|ER|AL|", "|||"));
        assertThat(noWord.verdict() + " " + noWord.status()).isEqualTo("AA OK");
        assertThat(noWord.errors("W")).containsExactly("MSH^1^15 103/");
        Answer afterwards = there.sends(query + "Sent by a test\r");
        assertThat(afterwards.verdict() + " " + afterwards.status()).isEqualTo("AA OK");
        assertThat(afterwards.errors("W")).containsExactly("RCP^1 100/8");
    }

    @Test
    void doesNotSearchForLessThanWasMeant() {
        String query = there.query("Z34", "|Testasked^Known^^^^^L||20250105|F", 5);
        Answer cut = there.sends(query.replace("||20250105|F", "||20250105\r|F"));
        assertThat(cut.profile()).isEqualTo("Z33");
        assertThat(cut.verdict() + " " + cut.status()).isEqualTo("AE; QPD^1 100/8 AE");
    }

    @Test
    void numbersTellNothing() {
        String query = there.query("Z34", "|Testasked^Known^^^^^L||20250105|F", 5);
        Answer history = there.sends(query);
        assertThat(history.message().controlId()).matches("[0-9a-f]{16}");
        String order = history.segments("ORC").getFirst().value(3);
        assertThat(order).matches("[0-9a-f]{16}");
        assertThat(there.sends(query).segments("ORC").getFirst().value(3)).isEqualTo(order);
        assertThat(there.asks("Z44", KNOWN.mrn("")).segments("ORC").getFirst().value(3))
                .isEqualTo(order);
    }

    @Test
    void eachQuestionIsADisclosureOfItsOwn() {
        String query = there.query("Z34", "|Testasked^Known^^^^^L||20250105|F", 5);
        // The net finds a row of the access log for each.
        assertThat(there.sends(query).message().controlId())
                .isNotEqualTo(there.sends(query).message().controlId());
    }
}
