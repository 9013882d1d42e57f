package org.jenner.hl7.acknowledgment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jenner.hl7.problem.Hl7ErrorCode;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgmentCodeTest {

    @ParameterizedTest(name = "\"{0}\" is {1} where warnings are AE, {2} where they are AA")
    @CsvSource({
        "'', AA, AA",
        "I0, AA, AA",
        "I0 I0, AA, AA",
        "W999, AE, AA",
        "W999 I0, AE, AA",
        "W203, AE, AA",
        "E101, AE, AE",
        "E100 W999, AE, AE",
        "E102 W999 I0, AE, AE",
        "E103, AE, AE",
        "E204, AE, AE",
        "E205, AE, AE",
        "E999, AE, AE",
        "E200, AR, AR",
        "E201, AR, AR",
        "E202, AR, AR",
        "E203, AR, AR",
        "E206, AR, AR",
        "E207, AR, AR",
        "W999 E101 E203, AR, AR"
    })
    void decidesMsa1(String problems, AcknowledgmentCode whenAe, AcknowledgmentCode whenAa) {
        assertThat(AcknowledgmentCode.of(true, problems(problems), OnWarnings.ANSWER_AE))
                .isEqualTo(whenAe);
        assertThat(AcknowledgmentCode.of(true, problems(problems), OnWarnings.ANSWER_AA))
                .isEqualTo(whenAa);
    }

    @Test
    void rejectsWhatIsNoMessage() {
        assertThat(AcknowledgmentCode.of(false, problems("E100"), OnWarnings.ANSWER_AA))
                .isEqualTo(AcknowledgmentCode.AR);
    }

    private static List<Problem> problems(String texts) {
        return Arrays.stream(texts.split(" "))
                .filter(text -> !text.isEmpty())
                .map(AcknowledgmentCodeTest::problem)
                .toList();
    }

    private static Problem problem(String text) {
        Severity severity = Arrays.stream(Severity.values())
                .filter(s -> s.code().equals(text.substring(0, 1)))
                .findFirst()
                .orElseThrow();
        Hl7ErrorCode code = Arrays.stream(Hl7ErrorCode.values())
                .filter(c -> c.code().equals(text.substring(1)))
                .findFirst()
                .orElseThrow();
        return new Problem(null, code, severity, null, "example", "Example.", "");
    }
}
