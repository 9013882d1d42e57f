package org.jenner.hl7.acknowledgment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.v251.message.ACK;
import ca.uhn.hl7v2.parser.PipeParser;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.SampleMessages;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.ApplicationErrorCode;
import org.jenner.hl7.problem.Hl7ErrorCode;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgmentTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-31T09:30:15.5-05:00");

    @Test
    void answersACleanMessage() {
        Message request = SampleMessages.read(SampleMessages.vxu(1_000));

        Acknowledgment answer = Acknowledgment.of(request, List.of(), OnWarnings.ANSWER_AE, NOW, "J-1");
        assertThat(answer.code()).isEqualTo(AcknowledgmentCode.AA);
        assertThat(answer.text())
                .isEqualTo(
                        "MSH|^~\\&|JENNER|REGISTRY|ZEBRA EHR|SAVANNA CLINIC|20260131093015-0500||ACK^V04^ACK|J-1|P|2.5.1"
                                + "|||NE|NE|||||Z23^CDCPHINVS|REGISTRY|SAVANNA\r"
                                + "MSA|AA|ZEBRA-1\r");
    }

    @Test
    void tellsTheWorstHundredOfThousands() {
        Message request = SampleMessages.read(SampleMessages.vxu(1_000));
        List<Problem> problems = new ArrayList<>();
        for (int number = 1; number <= 5_000; number++) {
            Location where = Location.ofField("OBX", number, 3);
            problems.add(Problem.warning(where, Hl7ErrorCode.TABLE_VALUE_NOT_FOUND, "obx-3-unknown", "Code?", "Mend."));
        }
        Location last = Location.ofField("RXA", 1, 5);
        problems.add(Problem.error(last, Hl7ErrorCode.TABLE_VALUE_NOT_FOUND, "cvx-unknown", "Vaccine?", "Mend."));

        Acknowledgment answer = Acknowledgment.of(request, problems, OnWarnings.ANSWER_AA, NOW, "J-1");

        assertThat(answer.code()).isEqualTo(AcknowledgmentCode.AE);
        List<String> errors =
                answer.text().lines().filter(line -> line.startsWith("ERR")).toList();
        assertThat(errors).hasSize(100);
        assertThat(errors.getFirst()).startsWith("ERR||RXA^1^5|");
        assertThat(errors.getLast())
                .isEqualTo(
                        "ERR|||999^Application error^HL70357|W||||4902 more problems were found and are not told here."
                                + " Mend those told above first and send the message again.");
    }

    @Test
    void tellsEachProblemInAnErrSegmentWithErrorsFirst() {
        Problem information = new Problem(
                null,
                Hl7ErrorCode.MESSAGE_ACCEPTED,
                Severity.INFORMATION,
                null,
                "doses-added",
                "2 doses were added.",
                "");
        Problem warning = Problem.warning(
                        Location.ofField("RXR", 2, 2),
                        Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
                        "site-unknown",
                        "Site?",
                        "Send LA.")
                .with(ApplicationErrorCode.TABLE_VALUE_NOT_FOUND);
        Problem error = Problem.error(
                        Location.ofField("PID", 1, 7),
                        Hl7ErrorCode.REQUIRED_FIELD_MISSING,
                        "birth-date-missing",
                        "No birth date | at all.",
                        "Send it.")
                .with(ApplicationErrorCode.REQUIRED_DATA_MISSING);

        Acknowledgment answer = Acknowledgment.of(
                SampleMessages.read(SampleMessages.vxu(1_000)),
                List.of(information, warning, error),
                OnWarnings.ANSWER_AA,
                NOW,
                "J-2");
        assertThat(answer.code()).isEqualTo(AcknowledgmentCode.AE);
        assertThat(answer.text().split("\r"))
                .endsWith(
                        "MSA|AE|ZEBRA-1",
                        "ERR||PID^1^7|101^Required field missing^HL70357|E|7^Required data missing^HL70533|||"
                                + "No birth date \\F\\ at all. Send it.",
                        "ERR||RXR^2^2|103^Table value not found^HL70357|W|5^Table value not found^HL70533|||Site? Send LA.",
                        "ERR|||0^Message accepted^HL70357|I||||2 doses were added.");
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "VXU^V04^VXU_V04, ACK^V04^ACK",
        "QBP^Q11^QBP_Q11, ACK^Q11^ACK",
        "VXQ^V01, ACK^Q11^ACK",
        "ADT^A04^ADT_A01, ACK^V04^ACK",
        "'', ACK^V04^ACK"
    })
    void namesTheEventOfTheRequest(String type, String expected) {
        assertThat(header("MSH|^~\\&|||||||" + type + "|7|P|2.5.1").raw(9)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "processing id {0} returns as {1}")
    @CsvSource({"P, P", "T, T", "D, D", "X, P", "'', P", "P^A, P"})
    void returnsTheProcessingId(String sent, String expected) {
        assertThat(header("MSH|^~\\&|||||||VXU^V04|7|" + sent + "|2.5.1").raw(11))
                .isEqualTo(expected);
    }

    @Test
    void keepsOnlyNamesThatConform() {
        Segment header = header("MSH|^~\\&|EHR^1.2.3^ISO|FAC^^|^2.16.840.1^ISO|^ehr.example.org^DNS|||VXU^V04|7|P|2.5.1"
                + "||||||||||SAVANNA^L^^^^SAV&1.2&ISO^XX^^^42|REGISTRY^^^^^^XX^^^43");

        assertThat(header.raw(3)).isEqualTo("^2.16.840.1^ISO");
        assertThat(header.raw(4)).isEqualTo("ehr.example.org");
        assertThat(header.raw(5)).isEqualTo("EHR^1.2.3^ISO");
        assertThat(header.raw(6)).isEqualTo("FAC");
        assertThat(header.raw(22)).isEqualTo("REGISTRY");
        assertThat(header.raw(23)).isEqualTo("SAVANNA^^^^^SAV^XX^^^42");
    }

    @Test
    void answersOtherDelimitersWithTheStandardOnes() {
        Segment header = header("MSH#*!?%#A^B#C|D#####VXU*V04#7^7#P#2.5.1");

        assertThat(header.raw(5)).isEqualTo("A\\S\\B");
        assertThat(header.raw(6)).isEqualTo("C\\F\\D");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', UNKNOWN",
        "no HL7 at all, UNKNOWN",
        "MSH|^|||||||^A|||2.2, UNKNOWN",
        "'MSH|^~\\&|EHR||||||VXU^V04|  |P|2.5.1\rMSH|', UNKNOWN",
        "MSH|^~*|EHR||||||VXU^V04|76|P|2.5.1, 76",
        "MSH|^~\\&amp;|EHR||||||VXU^V04|75|P|2.5.1, 75",
        "'MSH|^~\\&|EHR||||||VXU^V04|77|P|2.5.1\rMSH|', 77"
    })
    void rejectsWhatIsNoMessageAndConformsAllTheSame(String text, String controlId) throws HL7Exception {
        Reading reading = Hl7Reader.read(text, Limits.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);

        Acknowledgment answer = Acknowledgment.of((Reading.Unreadable) reading, NOW, "J-3");
        ACK ack = (ACK) new PipeParser().parse(answer.text());
        assertThat(answer.code()).isEqualTo(AcknowledgmentCode.AR);
        assertThat(ack.getMSA().getAcknowledgmentCode().getValue()).isEqualTo("AR");
        assertThat(ack.getMSA().getMessageControlID().getValue()).isEqualTo(controlId);
        assertThat(ack.getERR().getSeverity().getValue()).isEqualTo("E");
        assertThat(ack.getERR().getUserMessage().getValue()).isNotBlank();
    }

    @Test
    void cutsALongControlIdAndALongUserMessage() {
        Message request = SampleMessages.read("MSH|^~\\&|||||||VXU^V04|" + "7".repeat(300) + "|P|2.5.1");
        Problem problem = Problem.error(
                null,
                Hl7ErrorCode.APPLICATION_ERROR,
                "long-story",
                "word ".repeat(60).strip(),
                "Mend it.");

        String[] lines = Acknowledgment.of(request, List.of(problem), OnWarnings.ANSWER_AE, NOW, "J-4")
                .text()
                .split("\r");
        assertThat(lines[1]).isEqualTo("MSA|AE|" + "7".repeat(199));
        String message = lines[2].substring(lines[2].lastIndexOf('|') + 1);
        assertThat(message).hasSizeLessThanOrEqualTo(250).endsWith("word ...");
    }

    private static Segment header(String request) {
        Acknowledgment answer =
                Acknowledgment.of(SampleMessages.read(request), List.of(), OnWarnings.ANSWER_AE, NOW, "J-5");
        return SampleMessages.read(answer.text()).header();
    }
}
