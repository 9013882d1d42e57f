package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule about PID, PD1 and NK1: one field of a good message is changed, and the problems are compared. */
class PatientRulesTest {

    @Test
    void findsNothingWrongWithAGoodMessage() {
        assertThat(Vxu.good().read().problems()).isEmpty();
        assertThat(Vxu.patientOnly().read().problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}-{1} = {2}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            PID; 3; '';                 E PID^1^3 101/7 patient-identifier-missing
            PID; 3; '""';               E PID^1^3 101/7 patient-identifier-missing
            PID; 3; ^^^CLINIC^MR;       W PID^1^3^1^1 102/4 repetition-unusable + E PID^1^3 101/7 patient-identifier-missing
            PID; 3; 123456789^^^SSA^SS; E PID^1^3 101/7 patient-identifier-missing
            PID; 5; '';                 E PID^1^5 101/7 patient-name-missing
            PID; 5; ^^^^^^L;            E PID^1^5 101/7 patient-name-missing
            PID; 7; '';                 E PID^1^7 101/7 birth-date-missing
            PID; 7; 20260230;           E PID^1^7 102/2 birth-date-invalid
            PID; 7; 01/05/2025;         E PID^1^7 102/2 birth-date-invalid
            PID; 7; 20260312;           E PID^1^7 101/1 birth-date-in-future
            """)
    void rejectsTheMessageWithoutIdentifierNameOrBirthDate(String segment, int field, String value, String problems) {
        VxuReading reading = Vxu.good().with(segment, field, value).read();

        assertThat(Answers.line(reading)).isEqualTo(problems);
        assertThat(reading.rejected()).isTrue();
        assertThat(reading.held()).isEmpty();
    }

    @Test
    void tellsAllThatMakesAPatientImpossibleAtOnce() {
        VxuReading reading = Vxu.good()
                .with("PID", 3, "")
                .with("PID", 5, "")
                .with("PID", 7, "")
                .read();

        assertThat(Answers.shown(reading.problems()))
                .containsExactly(
                        "E PID^1^3 101/7 patient-identifier-missing",
                        "E PID^1^5 101/7 patient-name-missing",
                        "E PID^1^7 101/7 birth-date-missing");
    }

    @ParameterizedTest(name = "{0}-{1} = {2}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            PID; 1; '';                       W PID^1^1 102/4 set-id-wrong
            PID; 1; 2;                        W PID^1^1 102/4 set-id-wrong
            PID; 3; A1^^^^MR;                 W PID^1^3^1^4 101/7 required-component-missing
            PID; 3; A1^^^CLINIC;              W PID^1^3^1^5 101/7 required-component-missing
            PID; 3; A1^^^CLINIC^ZZZ;          W PID^1^3^1^5 103/5 code-unknown
            PID; 3; A1^^^CLINIC^MR~^^^X^SR;   W PID^1^3^2^1 102/4 repetition-unusable
            PID; 5; Testchild^^^^^^L;         W PID^1^5^1^2 101/7 patient-name-incomplete
            PID; 5; ^Anna^^^^^L;              W PID^1^5^1^1 101/7 patient-name-incomplete
            PID; 5; Testchild^Anna;           W PID^1^5^1^7 101/7 required-component-missing
            PID; 5; Testchild^Anna^^^^^QQ;    W PID^1^5^1^7 103/5 code-unknown
            PID; 6; ^Maria^^^^^M;             W PID^1^6^1^1 102/4 repetition-unusable
            PID; 7; 202501;                   W PID^1^7 102/2 date-imprecise
            PID; 7; 19040310;                 W PID^1^7 999/1 birth-date-very-long-ago
            PID; 8; '';                       W PID^1^8 101/7 sex-missing
            PID; 8; X;                        W PID^1^8 103/5 sex-unknown-code
            PID; 10; 9999-9^Green^CDCREC;     W PID^1^10^1^1 103/5 code-unknown
            PID; 10; 2106-3^White;            W PID^1^10^1^3 101/7 coding-system-missing
            PID; 10; 2106-3^White^CDCREC~7^7^CDCREC; W PID^1^10^2^1 103/5 code-unknown
            PID; 11; 1 Test St^^Testville^NY^10001; W PID^1^11^1^7 101/7 required-component-missing
            PID; 11; 1 Test St^^Testville^NY^10001^^ZZ; W PID^1^11^1^7 103/5 code-unknown
            PID; 13; ^PRN^PH;                 W PID^1^13^1^7 102/4 repetition-unusable
            PID; 13; ^NET^Internet;           W PID^1^13^1^4 102/4 repetition-unusable
            PID; 13; ^^PH^^1^212^5550100;     W PID^1^13^1^2 101/7 required-component-missing
            PID; 13; ^QQQ^PH^^1^212^5550100;  W PID^1^13^1^2 103/5 code-unknown
            PID; 22; 1^x^CDCREC;              W PID^1^22^1^1 103/5 code-unknown
            PID; 24; X;                       W PID^1^24 103/5 code-unknown
            PID; 25; two;                     W PID^1^25 102/4 number-invalid
            PID; 25; 99;                      W PID^1^25 102/4 number-invalid
            PID; 25; 1.5;                     W PID^1^25 102/4 number-invalid
            PID; 29; 20260230;                W PID^1^29 102/2 date-invalid
            PID; 29; 20260312;                W PID^1^29 999/1 death-date-in-future
            PID; 29; 20250104;                W PID^1^29 999/1 death-before-birth
            PID; 30; maybe;                   W PID^1^30 103/5 code-unknown
            PD1; 11; 99^x^HL70215;            W PD1^1^11^1^1 103/5 code-unknown
            PD1; 12; X;                       W PD1^1^12 103/5 code-unknown
            PD1; 13; 2026;                    W PD1^1^13 102/2 date-invalid
            PD1; 16; X;                       W PD1^1^16 103/5 code-unknown
            PD1; 17; yesterday;               W PD1^1^17 102/2 date-invalid
            PD1; 18; 20261301;                W PD1^1^18 102/2 date-invalid
            NK1; 1; '';                       W NK1^1^1 101/7 required-value-missing
            NK1; 2; Testmother^Maria;         W NK1^1^2^1^7 101/7 required-component-missing
            NK1; 3; MTH^Mother;               W NK1^1^3^1^3 101/7 coding-system-missing
            NK1; 5; ^PRN^PH;                  W NK1^1^5^1^7 102/4 repetition-unusable
            """)
    void warnsAndKeepsTheRest(String segment, int field, String value, String problems) {
        VxuReading reading = Vxu.patientOnly().with(segment, field, value).read();

        assertThat(Answers.line(reading)).isEqualTo(problems);
        assertThat(reading.rejected()).isFalse();
    }

    @ParameterizedTest(name = "{0}-{1} = {2}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            NK1; 2; '';              E NK1^1^2 101/7 next-of-kin-name-missing
            NK1; 3; '';              E NK1^1^3 101/7 next-of-kin-relationship-missing
            NK1; 3; ZZZ^x^HL70063;   E NK1^1^3^1^1 103/5 next-of-kin-relationship-unknown
            """)
    void losesOnlyTheNextOfKinThatLacksARequiredField(String segment, int field, String value, String problems) {
        VxuReading reading = Vxu.patientOnly()
                .plus("NK1|2|Testfather^Paul^^^^^L|FTH^Father^HL70063")
                .with(segment, field, value)
                .read();

        assertThat(Answers.line(reading)).isEqualTo(problems);
        assertThat(Readings.patient(reading).nextOfKin())
                .singleElement()
                .satisfies(kin -> assertThat(kin.relationship().code()).isEqualTo("FTH"));
    }

    @ParameterizedTest(name = "{0}-{1} = {2}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            PID; 3; A1^^^CLINIC^MR~S1^^^IIS^SR
            PID; 3; A1^^^&2.16.840.1.113883.19&ISO^MR
            PID; 5; Unknown^Babygirl^^^^^L
            PID; 5; X^X^^^^^L
            PID; 6; Testmaiden
            PID; 7; 202501051030
            PID; 7; 20260311
            PID; 10; 2106-3^White^HL70005
            PID; 11; '^^^^^^L~'
            PID; 13; '~'
            PID; 13; '(212)555-0100^PRN^PH'
            PID; 14; ^WPN^PH^^1^212^5550101
            PID; 22; 2186-5^Not Hispanic^HL70189
            PID; 25; 0
            PID; 19; 123-45-6789
            PID; 31; anything
            PD1; 12; Y
            PD1; 11; ''
            """)
    void saysNothingOfWhatTheGuideAllowsOrSystemsSendHarmlessly(String segment, int field, String value) {
        assertThat(Answers.line(Vxu.patientOnly().with(segment, field, value).read()))
                .isEmpty();
    }

    @ParameterizedTest(name = "PID-24 = {0}, PID-25 = {1}, PID-29 = {2}, PID-30 = {3}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            N; 2;  ''; '';         W PID^1^25 999/3 birth-order-contradicted
            N; 1;  ''; '';         ''
            Y; 3;  ''; '';         ''
            ''; ''; 20260101; '';  W PID^1^30 101/7 death-indicator-missing
            ''; ''; 20260101; N;   W PID^1^29 999/3 death-date-contradicted
            ''; ''; 20260101; Y;   ''
            ''; ''; '';       Y;   ''
            """)
    void comparesWhatBelongsTogether(String multiple, String order, String death, String dead, String problems) {
        VxuReading reading = Vxu.patientOnly()
                .with("PID", 24, multiple)
                .with("PID", 25, order)
                .with("PID", 29, death)
                .with("PID", 30, dead)
                .read();

        assertThat(Answers.line(reading)).isEqualTo(problems);
    }
}
