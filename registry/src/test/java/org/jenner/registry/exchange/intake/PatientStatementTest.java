package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.ClinicalDate.Precision;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.DatedCode;
import org.jenner.registry.record.source.NextOfKin;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.record.source.Telecom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every element of PID, PD1 and NK1 finds its place in the statement. */
class PatientStatementTest {

    private static final LocalDate TODAY = Fixture.TODAY;

    private static PatientStatement patient(String segment, int field, String value) {
        return Readings.patient(Vxu.patientOnly().with(segment, field, value).read());
    }

    @Test
    void readsAWholePatient() {
        PatientStatement patient = Readings.patient(Vxu.patientOnly()
                .with("PID", 14, "^WPN^PH^^1^212^5550101")
                .with("PID", 23, "Test Hospital")
                .with("PID", 24, "Y")
                .with("PID", 25, "2")
                .with("PID", 29, "20260301")
                .with("PID", 30, "Y")
                .read());

        Address home = new Address("1 Test St", null, "Testville", "NY", "10001", "USA", null, "L");
        Telecom phone = new Telecom("PRN", "PH", null, "212", "5550100");
        assertThat(patient)
                .isEqualTo(new PatientStatement(
                        List.of(new PatientIdentifier("A1", "CLINIC", "MR")),
                        List.of(new PersonName("Testchild", "Anna", "B", null, "L")),
                        new PersonName("Testmaiden", "Maria", null, null, "M"),
                        ClinicalDate.of(LocalDate.of(2025, 1, 5)),
                        Sex.FEMALE,
                        List.of(new CodedValue("2106-3", "White", "CDCREC")),
                        List.of(new CodedValue("2186-5", "Not Hispanic", "CDCREC")),
                        List.of(home),
                        List.of(phone, new Telecom("WPN", "PH", null, "212", "5550101")),
                        new CodedValue("eng", "English", "ISO6392"),
                        "Test Hospital",
                        true,
                        2,
                        ClinicalDate.of(LocalDate.of(2026, 3, 1)),
                        true,
                        new DatedCode("02", TODAY),
                        new DatedCode("N", TODAY),
                        new DatedCode("A", TODAY),
                        List.of(new NextOfKin(
                                List.of(new PersonName("Testmother", "Maria", null, null, "L")),
                                new CodedValue("MTH", "Mother", "HL70063"),
                                List.of(home),
                                List.of(phone))),
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            S1^^^IIS^SR~A1^^^CLINIC^MR;                 A1 MR
            M9^^^MA^MA~A1^^^CLINIC^PI;                  A1 PI
            S1^^^IIS^SR~M9^^^MA^MA;                     M9 MA
            S1^^^IIS^SR;                                S1 SR
            M9^^^MA^MA~A1^^^CLINIC;                     A1 null
            A1^^^CLINIC^MR~A2^^^CLINIC^MR;              A1 MR
            """)
    void takesTheSendersOwnNumberFirst(String sent, String first) {
        PatientIdentifier identifier = patient("PID", 3, sent).identifier();

        assertThat(identifier.value() + " " + identifier.type()).isEqualTo(first);
    }

    @Test
    void neverKeepsASocialSecurityNumber() {
        PatientStatement patient = patient("PID", 3, "123456789^^^SSA^SS~A1^^^CLINIC^MR");

        assertThat(patient.toString()).doesNotContain("123456789");
    }

    @Test
    void takesTheUniversalIdOfAnAuthorityWithoutAName() {
        assertThat(patient("PID", 3, "A1^^^&2.16.840.1.113883.19&ISO^MR").identifier())
                .isEqualTo(new PatientIdentifier("A1", "2.16.840.1.113883.19", "MR"));
    }

    @Test
    void putsTheLegalNameFirst() {
        List<PersonName> names = patient("PID", 5, "Testchild^Annie^^^^^A~Testchild^Anna^B^Jr^^^L")
                .names();

        assertThat(names)
                .containsExactly(
                        new PersonName("Testchild", "Anna", "B", "Jr", "L"),
                        new PersonName("Testchild", "Annie", null, null, "A"));
    }

    @Test
    void takesTheSurnameOfAFamilyNameInParts() {
        assertThat(patient("PID", 5, "van Test&van&Test^Anna^^^^^L").name().family())
                .isEqualTo("van Test");
    }

    @Test
    void keepsAHalfNameAndAPlaceholder() {
        assertThat(patient("PID", 5, "Testchild^^^^^^L").name())
                .isEqualTo(new PersonName("Testchild", null, null, null, "L"));
        assertThat(patient("PID", 5, "X^X^^^^^L").name()).isEqualTo(new PersonName("X", "X", null, null, "L"));
    }

    @Test
    void resolvesEscapesAndStripsBlanks() {
        assertThat(patient("PID", 5, " O\\T\\Test ^Anna^^^^^L").name().family()).isEqualTo("O&Test");
    }

    @Test
    void takesAPlainSurnameAsMaidenName() {
        assertThat(patient("PID", 6, "Testmaiden").mothersMaidenName())
                .isEqualTo(new PersonName("Testmaiden", null, null, null, "M"));
    }

    @ParameterizedTest(name = "{0} is {1} to the {2}")
    @CsvSource({
        "20250105, 2025-01-05, DAY",
        "202501051030-0500, 2025-01-05, DAY",
        "202501, 2025-01-01, MONTH",
        "2025, 2025-01-01, YEAR"
    })
    void keepsAsMuchOfABirthDateAsWasSaid(String sent, LocalDate day, Precision precision) {
        assertThat(patient("PID", 7, sent).birthDate()).isEqualTo(new ClinicalDate(day, precision));
    }

    @ParameterizedTest(name = "PID-8 {0} is {1}")
    @CsvSource({"F, FEMALE", "M, MALE", "U, UNKNOWN", "'', UNKNOWN", "O, UNKNOWN"})
    void takesWhatIsNoSexAsUnknown(String sent, Sex sex) {
        assertThat(patient("PID", 8, sent).sex()).isEqualTo(sex);
    }

    @Test
    void leavesOutWhatIsWrongAndKeepsTheRestOfTheField() {
        assertThat(patient("PID", 10, "77^x^CDCREC~2028-9^Asian^CDCREC").races())
                .containsExactly(new CodedValue("2028-9", "Asian", "CDCREC"));
        assertThat(patient("PID", 13, "^PRN^PH~^NET^Internet^anna@test.example").telecoms())
                .containsExactly(new Telecom("NET", "Internet", "anna@test.example", null, null));
        assertThat(patient("PID", 11, "1 Test St^^Testville^NY^10001^^ZZ~^^^^^^BDL")
                        .addresses())
                .extracting(Address::type)
                .containsExactly(null, "BDL");
        assertThat(patient("PID", 29, "20250104").deathDate()).isNull();
        assertThat(patient("PID", 25, "two").birthOrder()).isNull();
    }

    @Test
    void findsTheStandardCodeInTheSecondTriplet() {
        assertThat(patient("PID", 10, "W^White^LOCAL^2106-3^White^CDCREC").races())
                .containsExactly(new CodedValue("2106-3", "White", "CDCREC"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            (212)555-0100^PRN^PH;   212;  5550100
            1-212-555-0100^PRN^PH;  212;  5550100
            5550100^PRN^PH;         null; 5550100
            """)
    void readsANumberThatIsStillInTheFirstComponent(String sent, String area, String local) {
        assertThat(patient("PID", 13, sent).telecoms()).singleElement().satisfies(telecom -> {
            assertThat(String.valueOf(telecom.areaCode())).isEqualTo(area);
            assertThat(telecom.localNumber()).isEqualTo(local);
        });
    }

    @ParameterizedTest(name = "PID-29 {0}, PID-30 {1}: dead {2}, on {3}")
    @CsvSource({
        "20260301, Y, true, 2026-03-01",
        "20260301, '', true, 2026-03-01",
        "20260301, N, false, null",
        "'', Y, true, null",
        "'', '', null, null",
        "20260312, '', null, null"
    })
    void believesADateOfDeathUnlessTheIndicatorDeniesIt(String date, String indicator, String dead, String on) {
        PatientStatement patient = Readings.patient(Vxu.patientOnly()
                .with("PID", 29, date)
                .with("PID", 30, indicator)
                .read());

        ClinicalDate death = patient.deathDate();
        assertThat(String.valueOf(patient.dead())).isEqualTo(dead);
        assertThat(death == null ? "null" : death.day().toString()).isEqualTo(on);
    }

    @Test
    void namesWhatTheSenderWantsRemoved() {
        PatientStatement patient = Readings.patient(Vxu.patientOnly()
                .with("PID", 6, "\"\"")
                .with("PID", 10, "\"\"")
                .with("PID", 11, "\"\"")
                .with("PID", 13, "\"\"")
                .with("PID", 15, "\"\"")
                .with("PID", 22, "\"\"")
                .with("PID", 23, "\"\"")
                .with("PID", 24, "\"\"")
                .with("PID", 25, "\"\"")
                .with("PID", 29, "\"\"")
                .with("PID", 30, "\"\"")
                .with("PD1", 11, "\"\"")
                .with("PD1", 16, "\"\"")
                .read());

        assertThat(patient.removed())
                .containsExactlyInAnyOrder(
                        "mothersMaidenName",
                        "races",
                        "addresses",
                        "telecoms",
                        "primaryLanguage",
                        "ethnicities",
                        "birthPlace",
                        "multipleBirth",
                        "birthOrder",
                        "deathDate",
                        "dead",
                        "publicity",
                        "registryStatus");
        assertThat(patient.races()).isEmpty();
        assertThat(patient.publicity()).isNull();
    }

    @Test
    void namesOnlyComponentsThatAStatementHas() {
        List<String> components = java.util.Arrays.stream(PatientStatement.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        Vxu nulls = Vxu.patientOnly();
        for (int field : new int[] {6, 10, 11, 13, 15, 22, 23, 24, 25, 29, 30}) {
            nulls = nulls.with("PID", field, "\"\"");
        }

        assertThat(components).containsAll(Readings.patient(nulls.read()).removed());
    }

    @Test
    void keepsOnePhoneFieldWhenTheOtherIsRemoved() {
        PatientStatement patient = Readings.patient(Vxu.patientOnly()
                .with("PID", 13, "\"\"")
                .with("PID", 14, "^WPN^PH^^1^212^5550101")
                .read());

        assertThat(patient.removed()).isEmpty();
        assertThat(patient.telecoms()).hasSize(1);
    }

    @Test
    void neverWithdrawsAProtection() {
        assertThat(patient("PD1", 12, "\"\"").removed()).isEmpty();
        assertThat(patient("PD1", 12, "\"\"").protection()).isNull();
        assertThat(patient("PD1", 12, "Y").protection()).isEqualTo(new DatedCode("Y", TODAY));
    }

    @Test
    void keepsACodeWhoseDateIsWrong() {
        assertThat(patient("PD1", 13, "2026").protection()).isEqualTo(new DatedCode("N", null));
    }

    @ParameterizedTest(name = "MSH-7 {0} is {1}")
    @CsvSource({
        "20260310101500-0400, 2026-03-10T14:15:00Z",
        "20260310101500+0000, 2026-03-10T10:15:00Z",
        "20260310101500, 2026-03-10T14:15:00Z",
        "20260310, 2026-03-10T04:00:00Z",
        "20260310101500-400, 2026-03-10T14:15:00Z"
    })
    void readsTheTimeOfTheMessageInItsZoneOrTheJurisdictions(String sent, Instant asserted) {
        assertThat(Readings.submission(Vxu.good().with("MSH", 7, sent).read()).assertedAt())
                .isEqualTo(asserted);
    }

    @ParameterizedTest(name = "MSH-7 {0}")
    @CsvSource({
        "20260312000000-0400, E MSH^1^7 101/1 message-time-in-future",
        "202603, E MSH^1^7 102/2 message-time-without-day"
    })
    void rejectsATimeThatCannotOrderStatements(String sent, String problem) {
        VxuReading reading = Vxu.good().with("MSH", 7, sent).read();

        assertThat(Answers.line(reading)).isEqualTo(problem);
        assertThat(reading.rejected()).isTrue();
    }
}
