package org.jenner.hl7.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jenner.hl7.Message;
import org.jenner.hl7.SampleMessages;
import org.jenner.hl7.acknowledgment.AcknowledgmentCode;
import org.jenner.hl7.acknowledgment.OnWarnings;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderCheckTest {

    private static final HeaderRules RULES = new HeaderRules(
            List.of(AcceptedMessage.VXU_V04, AcceptedMessage.QBP_Q11), Set.of("2.5.1", "2.3.1"), Set.of("P"));

    private static final String[] CLEAN = {
        "MSH",
        "^~\\&",
        "EHR",
        "CLINIC",
        "",
        "",
        "20260131093000-0500",
        "",
        "VXU^V04^VXU_V04",
        "7",
        "P",
        "2.5.1",
        "",
        "",
        "ER",
        "AL",
        "",
        "",
        "",
        "",
        "Z22^CDCPHINVS"
    };

    @Test
    void findsNothingInACleanHeader() {
        assertThat(HeaderCheck.check(with(9, "VXU^V04^VXU_V04"), RULES)).isEmpty();
        assertThat(HeaderCheck.check(SampleMessages.read(SampleMessages.vxu(500)), RULES))
                .isEmpty();
    }

    @ParameterizedTest(name = "MSH-{0} = \"{1}\": {2} {3} {4} {5}, {6}")
    @CsvSource({
        "7, '', E, 101, MSH^1^7, msh-7-missing, AE",
        "7, '\"\"', E, 101, MSH^1^7, msh-7-missing, AE",
        "7, yesterday, E, 102, MSH^1^7, msh-7-invalid, AE",
        "7, 20260231093000-0500, E, 102, MSH^1^7, msh-7-invalid, AE",
        "7, 20260131093000, W, 102, MSH^1^7, msh-7-form, AE",
        "7, 202601310930-0500, W, 102, MSH^1^7, msh-7-form, AE",
        "7, 20260131093000-500, W, 102, MSH^1^7, msh-7-form, AE",
        "9, '', E, 101, MSH^1^9, msh-9-missing, AE",
        "9, VXU, E, 101, MSH^1^9^1^2, msh-9-event-missing, AE",
        "9, VXU^V03^VXU_V03, E, 201, MSH^1^9^1^2, event-code-unsupported, AR",
        "9, QBP^V04^VXU_V04, E, 201, MSH^1^9^1^2, event-code-unsupported, AR",
        "9, ADT^A04^ADT_A01, E, 200, MSH^1^9, message-type-unsupported, AR",
        "9, vxu^v04, E, 200, MSH^1^9, message-type-unsupported, AR",
        "9, VXU^V04, W, 103, MSH^1^9^1^3, msh-9-structure, AE",
        "9, QBP^Q11^QBP_Q11, W, 103, MSH^1^21, msh-21-profile, AE",
        "10, '', E, 101, MSH^1^10, msh-10-missing, AE",
        "11, '', E, 101, MSH^1^11, msh-11-missing, AE",
        "11, T, E, 202, MSH^1^11, processing-id-unsupported, AR",
        "12, '', E, 101, MSH^1^12, msh-12-missing, AE",
        "12, 2.4^^^, E, 203, MSH^1^12, version-id-unsupported, AR",
        "15, '', W, 103, MSH^1^15, msh-15-constant, AE",
        "15, AL, W, 103, MSH^1^15, msh-15-constant, AE",
        "16, NE, W, 103, MSH^1^16, msh-16-constant, AE",
        "21, '', W, 103, MSH^1^21, msh-21-profile, AE",
        "21, Z44^CDCPHINVS, W, 103, MSH^1^21, msh-21-profile, AE"
    })
    void findsOneFault(
            int field,
            String value,
            String severity,
            String hl7Code,
            String erl,
            String code,
            AcknowledgmentCode answer) {
        List<Problem> problems = HeaderCheck.check(with(field, value), RULES);

        assertThat(problems).singleElement().satisfies(problem -> {
            Location location = problem.location();
            assertThat(location == null ? "" : location.erl()).isEqualTo(erl);
            assertThat(problem.severity().code()).isEqualTo(severity);
            assertThat(problem.hl7ErrorCode().code()).isEqualTo(hl7Code);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.text().length() + problem.advice().length()).isLessThan(250);
        });
        assertThat(AcknowledgmentCode.of(true, problems, OnWarnings.ANSWER_AE)).isEqualTo(answer);
    }

    @Test
    void namesWhatIsTaken() {
        assertThat(HeaderCheck.check(with(12, "2.8"), RULES).getFirst().advice())
                .isEqualTo("Versions taken: 2.3.1, 2.5.1.");
        assertThat(HeaderCheck.check(with(9, "ORU^R01"), RULES).getFirst().advice())
                .isEqualTo("Types taken: QBP, VXU.");
    }

    @Test
    void asksNothingMoreOfATypeThatIsNotTaken() {
        Message message = SampleMessages.read(
                "MSH|^~\\&|EHR||||20260131093000-0500||ORU^R01^ORU_R01|7|P|2.5.1|||NE|NE|||||Z99^ELSEWHERE");

        assertThat(HeaderCheck.check(message, RULES))
                .extracting(Problem::code)
                .containsExactly("message-type-unsupported");
    }

    @Test
    void asksNothingOfOlderVersionsThatTheyDoNotHave() {
        Message older = SampleMessages.read("MSH|^~\\&|EHR||||20260131093000-0500||VXU^V04|7|P|2.3.1");

        assertThat(HeaderCheck.check(older, RULES)).isEmpty();
    }

    @Test
    void warnsOfUnusualDelimiters() {
        String text = with(10, "7").text().replace('|', '#');

        assertThat(HeaderCheck.check(SampleMessages.read(text), RULES))
                .extracting(Problem::code)
                .containsExactly("msh-2-unusual");
        assertThat(HeaderCheck.check(with(2, "^~\\&#"), RULES))
                .extracting(Problem::code)
                .containsExactly("msh-2-unusual");
    }

    @Test
    void collectsEverything() {
        Message message = SampleMessages.read("MSH|^~\\&|EHR");

        assertThat(HeaderCheck.check(message, RULES))
                .extracting(Problem::code)
                .containsExactly(
                        "msh-7-missing", "msh-9-missing", "msh-10-missing", "msh-11-missing", "msh-12-missing");
    }

    @Test
    void refusesRulesThatLetNothingThrough() {
        List<AcceptedMessage> messages = List.of(AcceptedMessage.VXU_V04);

        assertThatThrownBy(() -> new HeaderRules(messages, Set.of(), Set.of("P")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Message with(int field, String value) {
        String[] fields = CLEAN.clone();
        fields[field - 1] = value;
        return SampleMessages.read(String.join("|", Arrays.asList(fields)));
    }
}
