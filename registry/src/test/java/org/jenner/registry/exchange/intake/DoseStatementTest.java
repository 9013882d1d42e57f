package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jenner.registry.record.source.ActionCode;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.ClinicalDate.Precision;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jenner.registry.record.source.Practitioner;
import org.jenner.registry.record.source.VaccineInformationStatement;
import org.jenner.registry.reference.codes.Cvx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every element of ORC, RXA, RXR and of the observations about a dose finds its place in the statement. */
class DoseStatementTest {

    private static DoseStatement dose(String segment, int field, String value) {
        return Readings.dose(Vxu.good().with(segment, field, value).read());
    }

    @Test
    void readsAWholeDose() {
        DoseStatement dose = Readings.dose(Vxu.good()
                .with("RXA", 5, "94^MMRV^CVX^00006-4999-00^ProQuad^NDC")
                .plus(
                        "OBX|5|CE|31044-1^Reaction^LN|4|VXC14^Rash^CDCPHINVS||||||F|||20260310",
                        "NTE|1||a note on the reaction",
                        "OBX|6|ST|48767-8^Comment^LN|5|a comment||||||F")
                .read());

        assertThat(dose)
                .isEqualTo(new DoseStatement(
                        1,
                        ActionCode.ADD,
                        CompletionStatus.COMPLETE,
                        new EntityIdentifier("P1", "CLINIC"),
                        new EntityIdentifier("D1", "CLINIC"),
                        new Cvx("94"),
                        "00006-4999-00",
                        ClinicalDate.of(Fixture.TODAY),
                        "00",
                        new BigDecimal("0.5"),
                        "mL",
                        List.of("L123"),
                        ClinicalDate.of(LocalDate.of(2027, 1, 31)),
                        "MSD",
                        List.of(),
                        new CodedValue("C38299", "Subcutaneous", "NCIT"),
                        new CodedValue("LA", "Left Arm", "HL70163"),
                        practitioner("9", "Testnurse", "Nora", "PRN"),
                        practitioner("8", "Testdoctor", "Dora", "NPI"),
                        practitioner("7", "Testclerk", "Carl", "PRN"),
                        "ROOM1",
                        new CodedValue("CLINIC", "Test Clinic", "HL70362"),
                        new CodedValue("V02", "Medicaid", "HL70064"),
                        new CodedValue("VXC40", "per dose", "CDCPHINVS"),
                        new CodedValue("VXC51", "Public VFC", "CDCPHINVS"),
                        List.of(new VaccineInformationStatement("253088698300013411100521", null, null, Fixture.TODAY)),
                        List.of(new CodedValue("VXC14", "Rash", "CDCPHINVS")),
                        List.of("a note on the reaction", "a comment")));
    }

    private static Practitioner practitioner(String identifier, String family, String given, String type) {
        return new Practitioner(identifier, family, given, null, null, null, "CLINIC", type);
    }

    @ParameterizedTest(name = "RXA-21 {0} is {1}")
    @CsvSource({"A, ADD", "U, UPDATE", "D, DELETE", "'', ADD"})
    void readsTheAction(String sent, ActionCode action) {
        assertThat(dose("RXA", 21, sent).action()).isEqualTo(action);
    }

    @ParameterizedTest(name = "RXA-20 {0} is {1}")
    @CsvSource({"CP, COMPLETE", "PA, PARTIALLY_ADMINISTERED", "NA, NOT_ADMINISTERED", "RE, REFUSED", "'', COMPLETE"})
    void readsTheCompletionStatus(String sent, CompletionStatus status) {
        assertThat(dose("RXA", 20, sent).completion()).isEqualTo(status);
    }

    @ParameterizedTest(name = "RXA-6 {0} is {1}")
    @CsvSource({"0.5, 0.5", ".25, .25", "1, 1", "999, null", "999.0, null", "'', null", "a lot, null", "-1, null"})
    void takes999AsUnknown(String sent, String amount) {
        BigDecimal read = dose("RXA", 6, sent).amount();

        assertThat(String.valueOf(read)).isEqualTo(amount.startsWith(".") ? "0" + amount : amount);
    }

    @Test
    void takesNoUnitOfAnUnknownAmount() {
        assertThat(dose("RXA", 6, "999").unit()).isNull();
    }

    @ParameterizedTest(name = "RXA-9 {0} is {1}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            00^New^NIP001;                        00
            07^School^NIP001;                     07
            ^a text~01^Historical^NIP001;         01
            55^x^NIP001;                          null
            X^x^LOCAL^08^Public agency^NIP001;    08
            """)
    void readsTheInformationSource(String sent, String source) {
        assertThat(String.valueOf(dose("RXA", 9, sent).informationSource())).isEqualTo(source);
    }

    @Test
    void readsSeveralLots() {
        assertThat(dose("RXA", 15, "L1~L2").lotNumbers()).containsExactly("L1", "L2");
    }

    @ParameterizedTest(name = "RXA-16 {0}")
    @CsvSource({"20270131, 2027-01-31, DAY", "202701, 2027-01-01, MONTH"})
    void readsAnExpirationToTheDayOrMonth(String sent, LocalDate day, Precision precision) {
        assertThat(dose("RXA", 16, sent).expiration()).isEqualTo(new ClinicalDate(day, precision));
    }

    @Test
    void findsTheManufacturerInTheSecondTriplet() {
        assertThat(dose("RXA", 17, "MERCKCO^Merck^LOCAL^MSD^Merck^MVX").manufacturer())
                .isEqualTo("MSD");
    }

    @ParameterizedTest(name = "RXA-11 {0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            ^^^CLINIC; CLINIC
            ^^^&2.16.840.1.113883.19&ISO; 2.16.840.1.113883.19
            Room 1; null
            '';null""")
    void readsTheFacility(String sent, String facility) {
        assertThat(String.valueOf(dose("RXA", 11, sent).location())).isEqualTo(facility.strip());
    }

    @Test
    void readsADegreeAtItsOldAndItsNewPlace() {
        assertThat(dose("ORC", 12, "^Testdoctor^Dora^^^MD").orderedBy())
                .isEqualTo(new Practitioner(null, "Testdoctor", "Dora", null, null, "MD", null, null));
        assertThat(dose("ORC", 12, "^Testdoctor^Dora^^^^^^^^^^^^^^^^^^MD").orderedBy())
                .isEqualTo(new Practitioner(null, "Testdoctor", "Dora", null, null, "MD", null, null));
    }

    @Test
    void takesAnOrganizationThatIsOnlyNamed() {
        assertThat(dose("ORC", 17, "^Test Clinic").enteringOrganization())
                .isEqualTo(new CodedValue("Test Clinic", null, null));
    }

    @Test
    void takesTheRouteInTheOlderTable() {
        assertThat(dose("RXR", 1, "SC^Subcutaneous^HL70162").route())
                .isEqualTo(new CodedValue("SC", "Subcutaneous", "HL70162"));
    }

    @Test
    void keepsTheSiteWithoutARoute() {
        DoseStatement dose = dose("RXR", 1, "");

        assertThat(dose.route()).isNull();
        assertThat(dose.site()).isNotNull();
    }
}
