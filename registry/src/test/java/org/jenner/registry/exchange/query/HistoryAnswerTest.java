package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jenner.hl7.Segment;
import org.jenner.registry.disclosure.Opened;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.testing.Records;
import org.junit.jupiter.api.Test;

class HistoryAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 15);

    @Test
    void tellsEveryElementOfTheRecord() {
        Answer answer = answer(Records.record(Records.fullChild(), List.of(Records.fullDose("106", DAY)), List.of()));

        assertThat(answer.profile()).isEqualTo("Z32");
        assertThat(answer.outcome()).isEqualTo("AA OK");
        assertThat(answer.first("PID").text())
                .isEqualTo(
                        "PID|1||10000000018^^^EXAMPLE-IIS^SR~MRN-1^^^CLINIC^MR~MA-1^^^CLINIC-1^MR||"
                                + "Synthetic^Sample^Middle^JR^^^L~Other^Sample^^^^^U|Maiden\\F\\Pipe^Mother^^^^^M|20200115|F||"
                                + "2106-3^White^CDCREC~2131-1^Other Race^CDCREC|"
                                + "1 Test \\T\\ Try Street^Unit 2^Exampleton^EX^00001^USA^H^^001~^^Birthville^EX^^USA^BDL"
                                + "~No Type Road^^^^^^H||"
                                + "^PRN^PH^^^555^5550100~^NET^Internet^sample@example.org~^PRN^^^^^5550101||"
                                + "eng^English^ISO639|||||||2186-5^not Hispanic or Latino^CDCREC|Birthville Hospital|Y|2||||20240601|Y");
        assertThat(answer.first("PD1").text())
                .isEqualTo("PD1|||||||||||02^Reminder/recall - any method^HL70215|N|20210102|||A|20210103|20210101");
        assertThat(answer.all("NK1").stream().map(Segment::text))
                .containsExactly(
                        "NK1|1|Synthetic^Parent^^^^^L|MTH^Mother^HL70063|1 Test Street^^Exampleton^EX^00001^USA^H|"
                                + "^PRN^CP^^^555^5550102",
                        "NK1|2|Synthetic^Guardian^^^^^L|GRD^Guardian^HL70063");
        assertThat(answer.first("ORC").text())
                .isEqualTo("ORC|RE|PLACER-1^CLINIC|FILLER-1^CLINIC-1|||||||^Enter^Er^^^^^^^L||^Order^Er^^^^^^^L|||||"
                        + "SYN^Synthetic Pediatrics^HL70362");
        assertThat(answer.first("RXA").text())
                .isEqualTo("RXA|0|1|20200315||106^DTaP, 5 pertussis antigens^CVX^49281-0286-01^DAPTACEL^NDC|0.5|"
                        + "mL^mL^UCUM||00^New immunization record^NIP001|"
                        + "1000000004^Giver^Test^Q^^^^^NPPES^L^^^NPI^^^^^^^^RN|^^^Synthetic Pediatrics||||LOT-1~LOT-2|"
                        + "20210315|PMC^Sanofi Pasteur^MVX|||CP");
        assertThat(answer.first("RXR").text())
                .isEqualTo("RXR|C28161^Intramuscular^NCIT^IM^Intramuscular^HL70162|LT^Left Thigh^HL70163");
    }

    @Test
    void tellsWhatWasReportedWithADose() {
        Answer answer = answer(Records.record(Records.fullChild(), List.of(Records.fullDose("106", DAY)), List.of()));

        assertThat(answer.all("OBX").stream().map(Segment::text))
                .containsExactly(
                        "OBX|1|CE|64994-7^Vaccine funding program eligibility category^LN|1|"
                                + "V02^VFC eligible - Medicaid/Medicaid Managed Care^HL70064||||||F||||||"
                                + "VXC40^Eligibility captured at the immunization level^CDCPHINVS",
                        "OBX|2|CE|30963-3^Vaccine funding source^LN|2|VXC51^Public VFC^CDCPHINVS||||||F",
                        "OBX|3|CE|69764-9^Document type^LN|3|253088698300003511070517^^cdcgs1vis||||||F",
                        "OBX|4|DT|29769-7^Date vaccine information statement presented^LN|3|20200315||||||F",
                        "OBX|5|CE|30956-7^Vaccine type^LN|4|107^DTaP, unspecified formulation^CVX||||||F",
                        "OBX|6|DT|29768-9^Date vaccine information statement published^LN|4|20070517||||||F",
                        "OBX|7|DT|29769-7^Date vaccine information statement presented^LN|4|20200315||||||F",
                        "OBX|8|CE|31044-1^Reaction^LN|5|VXC14^Rash within 14 days of dose^CDCPHINVS||||||F",
                        "OBX|9|ST|48767-8^Annotation comment^LN|6|Given \\S\\ with a smile \\F\\ twice||||||F");
    }

    @Test
    void tellsRefusalsAndHistoryAndKeepsUnknownAmountsUnknown() {
        Answer answer = answer(Records.record(
                Records.child(),
                List.of(
                        Records.dose("03", ClinicalDate.of(DAY), CompletionStatus.PARTIALLY_ADMINISTERED, List.of()),
                        Records.refusal("88", DAY, new CodedValue("00", null, null)),
                        Records.refusal("88", DAY.plusDays(1)),
                        Records.dose(
                                "10",
                                new ClinicalDate(LocalDate.of(2020, 5, 1), ClinicalDate.Precision.MONTH),
                                CompletionStatus.COMPLETE,
                                List.of())),
                List.of()));

        assertThat(answer.all("RXA").stream().map(Segment::text))
                .containsExactly(
                        "RXA|0|1|20200315||03^MMR^CVX|999|||01^Historical information - source unspecified^NIP001"
                                + "|||||||||||PA",
                        "RXA|0|1|20200315||88^influenza, unspecified formulation^CVX|999||||||||||||"
                                + "00^Parental decision^NIP002||RE",
                        "RXA|0|1|20200316||88^influenza, unspecified formulation^CVX|999||||||||||||"
                                + "02^Other: no reason was reported^NIP002||RE",
                        "RXA|0|1|202005||10^IPV^CVX|999|||01^Historical information - source unspecified^NIP001"
                                + "|||||||||||CP");
        assertThat(answer.all("ORC").stream().map(orc -> orc.value(3) + " " + orc.value(3, 2)))
                .satisfiesExactly(
                        own -> assertThat(own).matches("[0-9a-f]{16} EXAMPLE-IIS"),
                        refused -> assertThat(refused).isEqualTo("9999 EXAMPLE-IIS"),
                        refused -> assertThat(refused).isEqualTo("9999 EXAMPLE-IIS"),
                        own -> assertThat(own).matches("[0-9a-f]{16} EXAMPLE-IIS"));
    }

    @Test
    void tellsFactsAboutThePatientOnCarriersOfTheirDay() {
        LocalDate observed = LocalDate.of(2021, 2, 3);
        Answer answer = answer(Records.record(
                Records.child(),
                List.of(),
                List.of(
                        Records.observed("59784-9", new CodedValue("38907003", null, "SCT"), observed),
                        Records.observed("75505-8", new CodedValue("371111005", null, null), null),
                        new ObservationStatement(
                                "30945-0",
                                new CodedValue("VXC18", null, "CDCPHINVS"),
                                observed,
                                LocalDate.of(2022, 1, 1)),
                        Records.observed("59785-6", new CodedValue("VXC7", null, null), observed),
                        Records.observed("46249-9", new CodedValue("1", "Major", null), observed))));

        assertThat(answer.segmentNames())
                .containsExactly(
                        "MSH", "MSA", "QAK", "QPD", "PID", "ORC", "RXA", "OBX", "OBX", "OBX", "OBX", "OBX", "OBX",
                        "ORC", "RXA", "OBX");
        assertThat(answer.first("RXA").text())
                .isEqualTo("RXA|0|1|20210203||998^no vaccine administered^CVX|999||||||||||||||NA");
        assertThat(answer.all("OBX").stream().map(Segment::text))
                .containsExactly(
                        "OBX|1|CE|59784-9^Disease with presumed immunity^LN|1|38907003^Varicella (disorder)^SCT"
                                + "||||||F|||20210203",
                        "OBX|2|CE|30945-0^Vaccination contraindication/precaution^LN|2|"
                                + "VXC18^allergy to baker's yeast (anaphylactic)^CDCPHINVS||||||F|||20210203",
                        "OBX|3|DT|30946-8^Vaccination contraindication/precaution effective date^LN|2|20210203||||||F",
                        "OBX|4|DT|30944-3^Vaccination temporary contraindication/precaution expiration date^LN|2|"
                                + "20220101||||||F",
                        "OBX|5|CE|59785-6^Indications to immunize^LN|3|"
                                + "VXC7^Rabies exposure within previous 10 days.^CDCPHINVS||||||F|||20210203",
                        "OBX|6|CE|46249-9^VACCINATION TAKE-RESPONSE TYPE^LN|4|1^Major^L||||||F|||20210203",
                        "OBX|1|CE|75505-8^Serological evidence of immunity^LN|1|371111005^Measles (finding)^SCT||||||F");
    }

    @Test
    void saysWhenItHoldsOnlyTheAskersOwnReports() {
        PersonRecord record = Records.record(Records.child(), List.of(), List.of());
        Answer answer = Answer.of(HistoryAnswer.write(
                Answers.start(RequestProfile.HISTORY), Answers.WRITERS, Opened.ownDataOnly(record), Answers.TODAY));

        assertThat(answer.values(Loinc.COMMENT)).containsExactly(OwnDataLabel.HISTORY);
        assertThat(answer(record).values(Loinc.COMMENT)).isEmpty();
    }

    @Test
    void givesTheSameNumberToADoseInEveryAnswer() {
        PersonRecord record = Records.record(Records.child(), List.of(Records.dose("08", DAY)), List.of());

        assertThat(answer(record).first("ORC").value(3))
                .isEqualTo(answer(record).first("ORC").value(3));
        assertThat(answer(record).first("ORC").value(3)).doesNotContain("100");
    }

    private static Answer answer(PersonRecord record) {
        return Answer.of(HistoryAnswer.write(
                Answers.start(RequestProfile.HISTORY), Answers.WRITERS, Opened.shared(record), Answers.TODAY));
    }
}
