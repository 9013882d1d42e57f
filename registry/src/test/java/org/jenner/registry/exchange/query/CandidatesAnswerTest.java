package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jenner.hl7.Segment;
import org.jenner.registry.disclosure.Opened;
import org.jenner.registry.testing.Records;
import org.junit.jupiter.api.Test;

class CandidatesAnswerTest {

    @Test
    void listsPeopleWithWhatTellsThemApart() {
        Answer answer = Answer.of(CandidatesAnswer.write(
                Answers.start(RequestProfile.HISTORY),
                Answers.WRITERS,
                List.of(
                        Opened.shared(Records.record(Records.fullChild(), List.of(), List.of())),
                        Opened.shared(Records.record(Records.child(), List.of(), List.of())))));

        assertThat(answer.profile()).isEqualTo("Z31");
        assertThat(answer.outcome()).isEqualTo("AA OK");
        assertThat(answer.segmentNames())
                .containsExactly("MSH", "MSA", "QAK", "QPD", "PID", "PD1", "NK1", "NK1", "PID");
        assertThat(answer.all("PID").stream().map(pid -> pid.value(1))).containsExactly("1", "2");
        assertThat(answer.all("NK1").stream().map(Segment::text))
                .containsExactly(
                        "NK1|1|Synthetic^Parent^^^^^L|MTH^Mother^HL70063",
                        "NK1|2|Synthetic^Guardian^^^^^L|GRD^Guardian^HL70063");
    }
}
