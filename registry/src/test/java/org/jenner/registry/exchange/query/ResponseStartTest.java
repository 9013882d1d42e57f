package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jenner.hl7.Message;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseStartTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-12-01T10:15:30-05:00");

    @Test
    void addressesTheAskerAndReturnsTheTag() {
        Answer answer = Answer.of(NoHistoryAnswer.write(Answers.start(RequestProfile.HISTORY), QueryStatus.NF));

        assertThat(answer.first("MSH").text())
                .isEqualTo("MSH|^~\\&|IIS|STATE|EHR|CLINIC-1|20251201101530-0500||RSP^K11^RSP_K11|4711|P|2.5.1|||NE|NE"
                        + "|||||Z33^CDCPHINVS");
        assertThat(answer.first("MSA").text()).isEqualTo("MSA|AA|Q-1");
        assertThat(answer.first("QAK").text()).isEqualTo("QAK|TAG-1|NF|Z34^Request Immunization History^CDCPHINVS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QPD|Z34^Request Immunization History^HL70471|T 1|1^^^A^MR~2^^^B&1.2.3&ISO^SR|O'X\\T\\Y^Z^^^^^L||2020011511",
                "QPD|Z34^Request Immunization History^CDCPHINVS |T||^^^^^^L|||||||||||||Hello|||",
                "QPD|Z34|T|\"\"|A\\X41\\B^C\\.br\\D^^^^^L|^^||"
            })
    void returnsQpdLetterForLetter(String qpd) {
        Message request = Answers.query(RequestProfile.HISTORY, qpd);
        ResponseStart start = new ResponseStart(
                request, request.first("QPD").orElseThrow(), RequestProfile.HISTORY, List.of(), NOW, "4711");

        assertThat(NoHistoryAnswer.write(start, QueryStatus.NF)).contains("\r" + qpd + "\r");
    }

    @Test
    void tellsTheGravestProblemAndNamesTheOthers() {
        Problem warning = QueryProblem.LIMIT_MISSING.at(Location.ofField("RCP", 1, 2));
        Problem error = QueryProblem.QUERY_TAG_MISSING.at(Location.ofField("QPD", 1, 2));
        Answer answer = Answer.of(
                NoHistoryAnswer.write(Answers.start(RequestProfile.EVALUATED_HISTORY, warning, error), QueryStatus.AE));

        assertThat(answer.outcome()).isEqualTo("AE AE");
        assertThat(answer.first("ERR").text())
                .isEqualTo("ERR||QPD^1^2|101^Required field missing^HL70357|E|7^Required data missing^HL70533|||"
                        + "QPD-2 (query tag) is empty; nobody was searched. Send a tag that is new for each query in QPD-2."
                        + " See also RCP-2.");
    }

    @Test
    void answersAQueryWithoutTagUnderItsControlId() {
        Message request = Answers.query(RequestProfile.HISTORY, "QPD|Z34^Request Immunization History^CDCPHINVS||");
        ResponseStart start = new ResponseStart(
                request, request.first("QPD").orElseThrow(), RequestProfile.HISTORY, List.of(), NOW, "4711");

        assertThat(Answer.of(NoHistoryAnswer.write(start, QueryStatus.AE))
                        .first("QAK")
                        .value(1))
                .isEqualTo("Q-1");
    }
}
