package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.directory.Facility;
import org.jenner.registry.exchange.intake.segment.HeldDose;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.EntityIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule about ORC, RXA and RXR: one field of a good message is changed, and the problems are compared. */
class DoseRulesTest {

    private static final Facility NORTH = new Facility(1, 1, "NORTH", "North Clinic", null);

    @ParameterizedTest(name = "{0}-{1} = {2}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            RXA; 3; '';                    E RXA^1^3 101/7 administration-date-missing
            RXA; 3; 20260230;              E RXA^1^3 102/2 administration-date-invalid
            RXA; 3; 200900531;             E RXA^1^3 102/2 administration-date-invalid
            RXA; 3; 20250104;              E RXA^1^3 101/1 administration-before-birth
            RXA; 3; 20260312;              E RXA^1^3 101/1 administration-in-future
            RXA; 5; '';                    E RXA^1^5 101/7 vaccine-missing
            RXA; 5; ^MMRV;                 E RXA^1^5 101/7 vaccine-missing
            RXA; 5; 90710^MMRV^C4;         E RXA^1^5 101/7 vaccine-missing
            RXA; 5; 999^Unknown^CVX;       E RXA^1^5^1^1 999/3 vaccine-not-named
            RXA; 20; XX;                   E RXA^1^20 103/5 completion-status-unknown
            RXA; 21; X;                    E RXA^1^21 103/5 action-unknown
            """)
    void leavesOutTheOrderGroup(String segment, int field, String value, String problems) {
        VxuReading reading = Vxu.good().with(segment, field, value).read();

        assertThat(Answers.line(reading)).isEqualTo(problems);
        assertThat(Readings.doses(reading)).isEmpty();
        assertThat(reading.held()).isEmpty();
        assertThat(reading.rejected()).isFalse();
    }

    @ParameterizedTest(name = "{0}-{1} = {2}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ORC; 1; '';                       W ORC^1^1 101/7 required-value-missing
            ORC; 1; NW;                       W ORC^1^1 103/4 order-control-wrong
            ORC; 2; P1;                       W ORC^1^2^1^2 101/7 required-component-missing
            ORC; 3; '';                       W ORC^1^3 101/7 order-number-missing
            ORC; 3; D1;                       W ORC^1^3^1^2 101/7 required-component-missing
            ORC; 3; 9999^CLINIC;              W ORC^1^3 999/3 order-number-placeholder
            ORC; 10; 7^Testclerk^Carl;        W ORC^1^10^1^9 101/7 required-component-missing + W ORC^1^10^1^13 101/7 required-component-missing
            ORC; 12; 8^Testdoctor^Dora^^^^^^CLINIC; W ORC^1^12^1^13 101/7 required-component-missing
            RXA; 1; 1;                        W RXA^1^1 102/4 sub-id-wrong
            RXA; 2; 999;                      W RXA^1^2 102/4 sub-id-wrong
            RXA; 2; '';                       W RXA^1^2 102/4 sub-id-wrong
            RXA; 3; 202603;                   W RXA^1^3 102/2 date-imprecise
            RXA; 4; 20260311;                 W RXA^1^4 999/1 administration-dates-differ
            RXA; 6; '';                       W RXA^1^6 101/7 required-value-missing
            RXA; 6; half;                     W RXA^1^6 102/4 number-invalid
            RXA; 7; '';                       W RXA^1^7 101/7 required-value-missing
            RXA; 9; '';                       W RXA^1^9 101/7 required-value-missing
            RXA; 9; 77^x^NIP001;              W RXA^1^9^1^1 103/5 code-unknown
            RXA; 9; 00^New;                   W RXA^1^9^1^3 101/7 coding-system-missing
            RXA; 10; 9^Testnurse^Nora^^^^^^CLINIC; W RXA^1^10^1^13 101/7 required-component-missing
            RXA; 11; Room 1;                  W RXA^1^11^1^4 101/7 required-component-missing
            RXA; 15; '';                      W RXA^1^15 101/7 required-value-missing
            RXA; 16; 20270231;                W RXA^1^16 102/2 date-invalid
            RXA; 16; 20260309;                W RXA^1^3 999/1 lot-expired
            RXA; 16; 202602;                  W RXA^1^3 999/1 lot-expired
            RXA; 17; '';                      W RXA^1^17 101/7 required-value-missing
            RXA; 17; ZZQ^x^MVX;               W RXA^1^17^1^1 103/5 code-unknown
            RXA; 18; 00^Parental^NIP002;      W RXA^1^18 999/3 refusal-reason-contradicted
            RXA; 21; '';                      W RXA^1^21 101/7 required-value-missing
            RXR; 1; '';                       W RXR^1^1 101/7 required-value-missing
            RXR; 1; C99^x^NCIT;               W RXR^1^1^1^1 103/5 code-unknown
            RXR; 2; QQ^x^HL70163;             W RXR^1^2^1^1 103/5 code-unknown
            """)
    void warnsAndKeepsTheVaccination(String segment, int field, String value, String problems) {
        VxuReading reading = Vxu.good().with(segment, field, value).read();

        assertThat(Answers.line(reading)).isEqualTo(problems);
        assertThat(Readings.doses(reading)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}-{1} = {2}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ORC; 2; ''
            ORC; 10; ''
            ORC; 12; ''
            ORC; 17; Test Clinic
            RXA; 3; 20260311
            RXA; 3; 202603101030
            RXA; 4; 20260310
            RXA; 6; .5
            RXA; 10; ''
            RXA; 11; ''
            RXA; 16; ''
            RXA; 16; 202603
            RXA; 16; 20260310
            RXA; 17; MSD^Merck^HL70227
            RXA; 20; ''
            RXA; 21; U
            RXR; 1; SC^Subcutaneous^HL70162
            RXR; 2; ''
            """)
    void saysNothingOfWhatTheGuideAllows(String segment, int field, String value) {
        assertThat(Answers.line(Vxu.good().with(segment, field, value).read())).isEmpty();
    }

    @Test
    void keepsAnImpossibleDateThatASenderOnlyPassesOn() {
        VxuReading reading = Vxu.good()
                .with("RXA", 3, "20250104")
                .with("RXA", 9, "01^Historical^NIP001")
                .read();

        assertThat(Answers.line(reading)).isEqualTo("W RXA^1^3 999/1 historical-administration-before-birth");
        assertThat(Readings.doses(reading)).hasSize(1);
    }

    @Test
    void refusesAHistoricalDoseOfTheFuture() {
        VxuReading reading = Vxu.good()
                .with("RXA", 3, "20260312")
                .with("RXA", 9, "01^Historical^NIP001")
                .read();

        assertThat(Answers.line(reading)).isEqualTo("E RXA^1^3 101/1 administration-in-future");
    }

    @Test
    void comparesAnImpreciseDateByAllThatItCovers() {
        assertThat(Readings.doses(Vxu.good().with("RXA", 3, "202501").read())).hasSize(1);
        assertThat(Answers.line(Vxu.good().with("RXA", 3, "202412").read()))
                .isEqualTo("E RXA^1^3 101/1 administration-before-birth");
    }

    @Test
    void doubtsADoseAfterDeath() {
        VxuReading reading =
                Vxu.good().with("PID", 29, "20260309").with("PID", 30, "Y").read();

        assertThat(Answers.line(reading)).isEqualTo("W RXA^1^3 999/1 administration-after-death");
        assertThat(Readings.doses(reading)).hasSize(1);
    }

    @Test
    void asksLittleOfAHistoricalDose() {
        VxuReading reading = new Vxu(List.of(
                        Vxu.MSH,
                        Vxu.PID,
                        Vxu.ORC,
                        "RXA|0|1|20250401||94^MMRV^CVX|999|||01^Historical^NIP001|||||||||||CP|A"))
                .read();

        assertThat(reading.problems()).isEmpty();
        assertThat(Readings.dose(reading).newlyAdministered()).isFalse();
    }

    @ParameterizedTest(name = "RXA-5 {0} is CVX {1}, NDC {2}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            94^MMRV^CVX;                                    94; null;          ''
            94^MMRV^HL70292;                                94; null;          ''
            94;                                             94; null;          ''
            3^MMR^CVX;                                      03; null;          ''
            94^MMRV^CVX^00006-4999-00^ProQuad^NDC;          94; 00006-4999-00; ''
            00006-4999-00^ProQuad^NDC^94^MMRV^CVX;          94; 00006-4999-00; ''
            00006-4999-00^ProQuad^NDC;                      94; 00006-4999-00; ''
            00006499900;                                    94; 00006-4999-00; ''
            90710^MMRV^C4^94^MMRV^CVX;                      94; null;          ''
            94^MMRV^CVX^99999-9999-99^New^NDC;              94; 99999-9999-99; W RXA^1^5^1^4 103/5 product-not-verified
            94^MMRV^CVX^nonsense^x^NDC;                     94; null;          W RXA^1^5^1^4 103/5 product-not-verified
            83^Hep A^CVX^00006-4999-00^ProQuad^NDC;         83; 00006-4999-00; W RXA^1^5 999/3 vaccine-and-product-disagree
            888^New^CVX^00006-4999-00^ProQuad^NDC;          94; 00006-4999-00; W RXA^1^5^1^1 103/5 vaccine-taken-from-product
            """)
    void findsTheVaccineByEitherCode(String sent, String cvx, String product, String problems) {
        VxuReading reading = Vxu.good()
                .with("RXA", 5, sent)
                .with("RXA", 9, "01^Historical^NIP001")
                .read();

        assertThat(Readings.dose(reading).cvx().code()).isEqualTo(cvx);
        assertThat(String.valueOf(Readings.dose(reading).product())).isEqualTo(product);
        assertThat(Answers.line(reading)).isEqualTo(problems);
    }

    @ParameterizedTest(name = "RXA-5 {0}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            888^New^CVX;            UNKNOWN_CVX; 888;           E RXA^1^5^1^1 103/5 vaccine-unknown
            MMR2^Local^CVX;         UNKNOWN_CVX; MMR2;          E RXA^1^5^1^1 103/5 vaccine-unknown
            X^x^L^888^New^CVX;      UNKNOWN_CVX; 888;           E RXA^1^5^1^4 103/5 vaccine-unknown
            99999-9999-99^New^NDC;  UNKNOWN_NDC; 99999-9999-99; E RXA^1^5^1^1 103/5 product-unknown
            888^N^CVX^99999-9999-99^N^NDC; UNKNOWN_CVX; 888;    E RXA^1^5^1^1 103/5 vaccine-unknown
            """)
    void holdsADoseOfUnknownCode(String sent, HeldDose.Reason reason, String code, String problems) {
        VxuReading reading = Vxu.good().with("RXA", 5, sent).read();

        assertThat(Answers.line(reading)).isEqualTo(problems);
        assertThat(Readings.doses(reading)).isEmpty();
        assertThat(reading.held()).singleElement().satisfies(held -> {
            assertThat(held.order()).isEqualTo(1);
            assertThat(held.reason()).isEqualTo(reason);
            assertThat(held.code()).isEqualTo(code);
            assertThat("E " + held.location().erl()).isEqualTo(problems.substring(0, problems.indexOf(' ', 2)));
        });
    }

    @Test
    void holdsNothingThatCouldNotBeStoredAnyway() {
        VxuReading reading = Vxu.good()
                .with("RXA", 5, "888^New^CVX")
                .with("RXA", 3, "20260312")
                .read();

        assertThat(reading.held()).isEmpty();
        assertThat(Answers.line(reading))
                .isEqualTo("E RXA^1^3 101/1 administration-in-future + W RXA^1^5^1^1 103/5 code-unknown");
    }

    @ParameterizedTest(name = "RXA-11 {0}, RXA-3 {1}, RXA-9 {2}, RXA-20 {3}, RXA-21 {4}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ^^^NORTH;           20260310; 00; CP; A; ''
            ^^^_north_;         20260310; 00; CP; A; ''
            ^^^&NORTH&L;        20260310; 00; CP; A; ''
            ^^^SOUTH;           20260228; 00; CP; A; ''
            ^^^SOUTH;           20260301; 00; CP; A; SOUTH
            ^^^SOUTH;           20260302; 00; PA; U; SOUTH
            ^^^SOUTH;           20260301; 00; CP; D; ''
            ^^^SOUTH;           20260301; 01; CP; A; ''
            ^^^SOUTH;           20260301; '';   CP; A; ''
            ^^^SOUTH;           20260301; '';   RE; A; ''
            ^^^SOUTH;           20260301; '';   NA; A; ''
            ^^^EAST;            20260310; 00; CP; A; EAST
            ^^^NORTH2;          20260310; 00; CP; A; NORTH2
            '';                 20260310; 00; CP; A; ''
            ROOM1;              20260310; 00; CP; A; ''
            """)
    void holdsADoseFromAFacilityThatTheOrganizationDoesNotHaveThatDay(
            String location, String day, String source, String status, String action, String held) {
        VxuReading reading = Fixture.read(
                Vxu.good()
                        .with("RXA", 3, day)
                        .with("RXA", 9, source.isEmpty() ? "" : source + "^x^NIP001")
                        .with("RXA", 11, location.replace('_', ' '))
                        .with("RXA", 20, status)
                        .with("RXA", 21, action)
                        .message(),
                new Facilities(List.of(NORTH), Map.of("NORTH", LocalDate.MAX, "SOUTH", LocalDate.of(2026, 3, 1))));

        if (held.isEmpty()) {
            assertThat(reading.held()).isEmpty();
            assertThat(Readings.doses(reading)).hasSize(1);
        } else {
            assertThat(Readings.doses(reading)).isEmpty();
            assertThat(Answers.line(reading)).contains("E RXA^1^11^1^4 103/5 facility-unknown");
            assertThat(reading.held())
                    .extracting(
                            HeldDose::order,
                            HeldDose::reason,
                            HeldDose::code,
                            dose -> dose.location().erl())
                    .containsExactly(tuple(1, HeldDose.Reason.UNKNOWN_FACILITY, held, "RXA^1^11^1^4"));
        }
    }

    @Test
    void takesADoseFromAnyFacilityOfAnOrganizationThatListsNone() {
        VxuReading reading = Fixture.read(Vxu.good().with("RXA", 11, "^^^EAST").message(), Facilities.NONE_LISTED);

        assertThat(Answers.line(reading)).isEmpty();
        assertThat(Readings.dose(reading).location()).isEqualTo("EAST");
    }

    @ParameterizedTest(name = "RXA-18 {0}, RXA-20 {1}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            00^Parental decision^NIP002; RE; REFUSED;          1; ''
            00^Parental decision^NIP002; ''; REFUSED;          1; W RXA^1^20 999/3 refusal-without-status
            '';                          RE; REFUSED;          0; W RXA^1^18 101/7 required-value-missing
            99^Other^NIP002;             RE; REFUSED;          0; W RXA^1^18^1^1 103/5 code-unknown
            00^Parental decision^NIP002; NA; NOT_ADMINISTERED; 0; W RXA^1^18 999/3 refusal-reason-contradicted
            '';                          NA; NOT_ADMINISTERED; 0; ''
            """)
    void readsRefusalsAndDosesNotGiven(
            String reason, String status, CompletionStatus read, int reasons, String problems) {
        VxuReading reading = notGiven(reason, status).read();

        DoseStatement dose = Readings.dose(reading);
        assertThat(dose.completion()).isEqualTo(read);
        assertThat(dose.refusalReasons()).hasSize(reasons);
        assertThat(dose.fillerOrder()).isNull();
        assertThat(dose.amount()).isNull();
        assertThat(Answers.line(reading)).isEqualTo(problems);
    }

    private static Vxu notGiven(String reason, String status) {
        return new Vxu(List.of(
                Vxu.MSH,
                Vxu.PID,
                "ORC|RE||9999^CLINIC",
                "RXA|0|1|20260310||94^MMRV^CVX|999||||||||||||" + reason + "||" + status + "|A"));
    }

    @Test
    void takesNoInformationSourceOfADoseNotGiven() {
        VxuReading reading = notGiven("00^Parental decision^NIP002", "RE")
                .with("RXA", 9, "00^New^NIP001")
                .read();

        assertThat(Answers.line(reading)).isEqualTo("W RXA^1^9 999/3 information-source-contradicted");
        assertThat(Readings.dose(reading).informationSource()).isNull();
    }

    @Test
    void readsAPartialDose() {
        VxuReading reading = Vxu.good().with("RXA", 20, "PA").read();

        assertThat(Readings.dose(reading).completion()).isEqualTo(CompletionStatus.PARTIALLY_ADMINISTERED);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void asksNoObservationsOfADelete() {
        VxuReading reading = Vxu.good()
                .with("RXA", 21, "D")
                .without("OBX", 4)
                .without("OBX", 3)
                .without("OBX", 2)
                .without("OBX", 1)
                .read();

        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void takesNoOrderNumberThatStandsForSeveralDoses() {
        String second = Vxu.RXA.replace("94^MMRV^CVX", "83^Hep A^CVX").replace("||00^New", "||01^Historical");
        String third = second.replace("83^Hep A^CVX", "10^IPV^CVX");
        VxuReading reading = Vxu.good().plus(Vxu.ORC, second, Vxu.ORC, third).read();

        assertThat(Answers.line(reading))
                .isEqualTo("W ORC^2^3 205/3 order-number-repeated + W ORC^3^3 205/3 order-number-repeated");
        assertThat(Readings.doses(reading))
                .extracting(DoseStatement::fillerOrder)
                .containsOnlyNulls();
    }

    @Test
    void keepsOneNumberOfTwoAuthoritiesApart() {
        String second = Vxu.RXA.replace("94^MMRV^CVX", "83^Hep A^CVX").replace("||00^New", "||01^Historical");
        VxuReading reading = Vxu.good()
                .plus(Vxu.ORC.replace("D1^CLINIC", "D1^OTHER"), second)
                .read();

        assertThat(Readings.doses(reading))
                .extracting(DoseStatement::fillerOrder)
                .containsExactly(new EntityIdentifier("D1", "CLINIC"), new EntityIdentifier("D1", "OTHER"));
        assertThat(reading.problems()).isEmpty();
    }
}
