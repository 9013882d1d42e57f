package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.record.source.VaccineInformationStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OBX says of a dose and of the patient, and each rule about it. */
class ObservationRulesTest {

    private static final LocalDate TODAY = Fixture.TODAY;

    /** An order that carries observations only. */
    private static Vxu carrier(String... observations) {
        return Vxu.patientOnly()
                .plus("ORC|RE||9999^CLINIC", "RXA|0|1|20260310||998^No vaccine administered^CVX|999||||||||||||||NA|A")
                .plus(observations);
    }

    private static String obx(String type, String loinc, String group, String value) {
        return "OBX|1|" + type + "|" + loinc + "^x^LN|" + group + "|" + value + "||||||F|||20260309";
    }

    @ParameterizedTest(name = "OBX-{0} = {1}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            1;  '';                       W OBX^1^1 101/7 required-value-missing
            2;  '';                       W OBX^1^2 101/7 required-value-missing
            3;  '';                       E OBX^1^3 101/7 observation-identifier-missing + W RXA^1 101/6 eligibility-missing
            3;  VFC-STATUS^Local^STC;     W OBX^1^3^1^1 103/5 observation-unknown + W RXA^1 101/6 eligibility-missing
            4;  '';                       W OBX^1^4 101/7 required-value-missing
            5;  '';                       W OBX^1^5 101/7 observation-value-missing + W RXA^1 101/6 eligibility-missing
            5;  V99^x^HL70064;            E OBX^1^5^1^1 103/5 observation-value-unknown
            5;  V02^Medicaid;             W OBX^1^5^1^3 101/7 coding-system-missing
            11; '';                       W OBX^1^11 101/7 required-value-missing
            11; P;                        W OBX^1^11 103/4 observation-status-wrong
            11; W;                        W OBX^1^11 999/8 observation-withdrawn + W RXA^1 101/6 eligibility-missing
            14; 20260230;                 ''
            17; VXC99^x^CDCPHINVS;        W OBX^1^17^1^1 103/5 code-unknown
            """)
    void saysWhatIsWrongWithAnObservation(int field, String value, String problems) {
        assertThat(Answers.line(Vxu.good().with("OBX", field, value).read())).isEqualTo(problems);
    }

    @Test
    void takesTheCodesOfAStateProgram() {
        VxuReading reading =
                Vxu.good().with("OBX", 5, "AKA01^State program^AKA").read();

        assertThat(Readings.dose(reading).eligibility()).isEqualTo(new CodedValue("AKA01", "State program", "AKA"));
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP", "PA"})
    void asksForTheEligibilityOfADoseGivenHere(String status) {
        VxuReading reading =
                Vxu.good().with("RXA", 20, status).without("OBX", 1).read();

        assertThat(Answers.line(reading)).isEqualTo("W RXA^1 101/6 eligibility-missing");
        assertThat(Readings.doses(reading)).hasSize(1);
    }

    @Test
    void asksForNoObservationOfAHistoricalDose() {
        Vxu historical = Vxu.good()
                .with("RXA", 9, "01^Historical^NIP001")
                .without("OBX", 4)
                .without("OBX", 3)
                .without("OBX", 2)
                .without("OBX", 1);

        assertThat(historical.read().problems()).isEmpty();
    }

    @Test
    void asksForAWholeInformationStatement() {
        String missing = "W RXA^1 101/6 information-statement-missing";

        assertThat(Answers.line(Vxu.good().without("OBX", 4).read())).isEqualTo(missing);
        assertThat(Answers.line(Vxu.good().without("OBX", 3).read())).isEqualTo(missing);
        assertThat(Answers.line(Vxu.good().without("OBX", 4).without("OBX", 3).read()))
                .isEqualTo(missing);
        assertThat(Answers.line(Vxu.good().with("OBX", 4, 4, "9").read())).isEqualTo(missing);
    }

    @Test
    void asksForNoStatementWhereThereIsNone() {
        // Tuberculin skin tests have no statement.
        assertThat(Vxu.good()
                        .with("RXA", 5, "98^PPD^CVX")
                        .without("OBX", 4)
                        .without("OBX", 3)
                        .read()
                        .problems())
                .isEmpty();
    }

    @Test
    void readsStatementsByTypeAndEdition() {
        VxuReading reading = Vxu.good()
                .without("OBX", 4)
                .without("OBX", 3)
                .plus(
                        "OBX|3|CE|30956-7^Type^LN|3|03^MMR^CVX||||||F",
                        "OBX|4|DT|29768-9^Published^LN|3|20120420||||||F",
                        "OBX|5|DT|29769-7^Presented^LN|3|20260310||||||F",
                        "OBX|6|CE|38890-0^Component^LN|4|21^Varicella^CVX||||||F",
                        "OBX|7|DT|29768-9^Published^LN|4|20100521||||||F",
                        "OBX|8|TS|29769-7^Presented^LN|4|202603101000||||||F")
                .read();

        assertThat(Readings.dose(reading).informationStatements())
                .containsExactly(
                        new VaccineInformationStatement(null, "03", LocalDate.of(2012, 4, 20), TODAY),
                        new VaccineInformationStatement(null, "21", LocalDate.of(2010, 5, 21), TODAY));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void dividesStatementsThatAllHaveOneSubId() {
        VxuReading reading = Vxu.good()
                .with("OBX", 3, 4, "1")
                .with("OBX", 4, 4, "1")
                .plus(
                        "OBX|1|CE|69764-9^Document^LN|1|253088698300012711120420^MMR^cdcgs1vis||||||F",
                        "OBX|1|DT|29769-7^Presented^LN|1|20260309||||||F")
                .read();

        assertThat(Readings.dose(reading).informationStatements())
                .containsExactly(
                        new VaccineInformationStatement("253088698300013411100521", null, null, TODAY),
                        new VaccineInformationStatement("253088698300012711120420", null, null, TODAY.minusDays(1)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            3; 88^Influenza^cdcgs1vis; E OBX^3^5^1^1 103/5 observation-value-unknown + W RXA^1 101/6 information-statement-missing
            4; 20260230;               E OBX^4^5 102/2 observation-date-invalid + W RXA^1 101/6 information-statement-missing
            2; VXC99^x^CDCPHINVS;      E OBX^2^5^1^1 103/5 observation-value-unknown
            """)
    void losesOnlyTheObservationWhoseValueIsWrong(int sequence, String value, String problems) {
        VxuReading reading = Vxu.good().with("OBX", sequence, 5, value).read();

        assertThat(Answers.line(reading)).isEqualTo(problems);
        assertThat(Readings.doses(reading)).hasSize(1);
    }

    @Test
    void doubtsAnUnknownTypeOfVaccine() {
        VxuReading reading =
                Vxu.good().plus("OBX|5|CE|30956-7^Type^LN|9|888^x^CVX||||||F").read();

        assertThat(Answers.shown(reading.problems())).contains("E OBX^5^5^1^1 103/5 observation-value-unknown");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            59784-9; 38907003^Varicella^SCT
            75505-8; 371113008^Varicella^SCT
            59785-6; VXC7^Rabies exposure^CDCPHINVS
            31044-1; VXC14^Rash^CDCPHINVS
            30945-0; VXC23^Fever^CDCPHINVS
            """)
    void takesFactsAboutThePatientFromAnOrderWithoutDose(String loinc, String value) {
        VxuReading reading = carrier(obx("CE", loinc, "1", value)).read();

        String[] parts = value.split("\\^", -1);
        assertThat(Readings.observations(reading))
                .containsExactly(new ObservationStatement(
                        loinc, new CodedValue(parts[0], parts[1], parts[2]), LocalDate.of(2026, 3, 9), null));
        assertThat(Readings.doses(reading)).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void takesFactsAboutThePatientFromAnOrderWithADoseToo() {
        VxuReading reading = Vxu.good()
                .plus(
                        obx("CE", "59784-9", "8", "38907003^Varicella^SCT"),
                        obx("CE", "31044-1", "9", "VXC14^Rash^CDCPHINVS"))
                .read();

        assertThat(Readings.observations(reading))
                .extracting(ObservationStatement::kind)
                .containsExactly("59784-9");
        assertThat(Readings.dose(reading).reactions()).hasSize(1);
    }

    @Test
    void givesEachContraindicationItsOwnDates() {
        VxuReading reading = carrier(
                        obx("DT", "30946-8", "1", "20260101"),
                        obx("CE", "30945-0", "1", "VXC23^Fever^CDCPHINVS"),
                        obx("DT", "30944-3", "1", "20260401"),
                        obx("CE", "30945-0", "2", "91930004^Eggs^SCT"))
                .read();

        assertThat(Readings.observations(reading))
                .containsExactly(
                        new ObservationStatement(
                                "30945-0",
                                new CodedValue("VXC23", "Fever", "CDCPHINVS"),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 4, 1)),
                        new ObservationStatement(
                                "30945-0", new CodedValue("91930004", "Eggs", "SCT"), LocalDate.of(2026, 3, 9), null));
    }

    @Test
    void takesNoDateWithoutItsContraindication() {
        VxuReading reading = carrier(obx("DT", "30946-8", "1", "20260101")).read();

        assertThat(Answers.line(reading))
                .isEqualTo("W OBX^1 999/8 contraindication-date-alone + W RXA^1 999/8 no-vaccine-without-observation");
    }

    @Test
    void takesTheTypeAndTheDateOfATake() {
        VxuReading reading = carrier(obx("CE", "46249-9", "1", "M^Major^L"), obx("DT", "46250-7", "1", "20260301"))
                .read();

        assertThat(Readings.observations(reading))
                .containsExactly(new ObservationStatement(
                        "46249-9", new CodedValue("M", "Major", "L"), LocalDate.of(2026, 3, 1), null));
    }

    @Test
    void losesAnUnknownDisease() {
        VxuReading reading = carrier(obx("CE", "59784-9", "1", "999^x^SCT")).read();

        assertThat(Answers.line(reading))
                .isEqualTo(
                        "E OBX^1^5^1^1 103/5 observation-value-unknown + W RXA^1 999/8 no-vaccine-without-observation");
        assertThat(Readings.observations(reading)).isEmpty();
    }

    @Test
    void keepsAFactWhoseDateIsWrong() {
        VxuReading reading = carrier(
                        obx("CE", "59784-9", "1", "38907003^Varicella^SCT").replace("20260309", "20260230"))
                .read();

        assertThat(Answers.line(reading)).isEqualTo("W OBX^1^14 102/2 date-invalid");
        assertThat(Readings.observations(reading))
                .extracting(ObservationStatement::observed)
                .containsOnlyNulls();
    }

    @Test
    void storesNoDoseWhereNoVaccineWasGivenWhateverTheStatusSays() {
        VxuReading reading = carrier(obx("CE", "59784-9", "1", "38907003^Varicella^SCT"))
                .with("RXA", 20, "CP")
                .read();

        assertThat(Answers.line(reading)).isEqualTo("W RXA^1^20 999/3 no-vaccine-but-given");
        assertThat(Readings.doses(reading)).isEmpty();
        assertThat(Readings.observations(reading)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "59779-9", "59780-7", "30973-2", "59782-3", "59781-5", "30982-3", "59783-1", "30979-9", "30981-5",
                "30980-7", "59777-3", "59778-1"
            })
    void hasNoUseForTheEvaluationsOfOthers(String loinc) {
        assertThat(Vxu.good().plus(obx("ST", loinc, "9", "x")).read().problems())
                .isEmpty();
    }

    @Test
    void joinsTheLinesOfAComment() {
        VxuReading reading = Vxu.good()
                .plus("OBX|5|TX|48767-8^Comment^LN|5|one~two||||||F", "NTE|1||three")
                .read();

        assertThat(Readings.dose(reading).comments()).isEqualTo(List.of("one", "two", "three"));
    }
}
