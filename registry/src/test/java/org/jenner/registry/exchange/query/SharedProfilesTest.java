package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.registry.disclosure.Opened;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.testing.Records;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers against the field tables of the NIST profiles, where those are at hand: every R is there, no X is. */
class SharedProfilesTest {

    private static final Path FIELDS = Path.of("..", "..", "shared", "hl7", "profiles", "fields.tsv");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 15);

    static Stream<Answer> answers() {
        List<DoseStatement> doses = List.of(
                Records.fullDose("106", DAY),
                Records.dose("08", DAY),
                Records.refusal("88", DAY, new CodedValue("00", null, null)));
        PersonRecord full = Records.record(
                Records.fullChild(),
                doses,
                List.of(Records.observed("59784-9", new CodedValue("38907003", null, "SCT"), DAY)));
        PersonRecord minimal = Records.record(Records.child(), doses, List.of());
        return Stream.of(full, minimal)
                .flatMap(record -> Stream.of(
                        HistoryAnswer.write(
                                Answers.start(RequestProfile.HISTORY),
                                Answers.WRITERS,
                                Opened.ownDataOnly(record),
                                Answers.TODAY),
                        EvaluatedAnswer.write(
                                Answers.start(RequestProfile.EVALUATED_HISTORY),
                                Answers.WRITERS,
                                ForecastOnRead.evaluate(Opened.ownDataOnly(record), Answers.SCHEDULE, Answers.TODAY)),
                        CandidatesAnswer.write(
                                Answers.start(RequestProfile.HISTORY), Answers.WRITERS, List.of(Opened.shared(record))),
                        NoHistoryAnswer.write(
                                Answers.start(
                                        RequestProfile.HISTORY,
                                        QueryProblem.LIMIT_MISSING.at(Location.ofField("RCP", 1, 2))),
                                QueryStatus.NF)))
                .map(Answer::of);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void holdWhatIsRequiredAndNothingUnsupported(Answer answer) throws IOException {
        assumeTrue(Files.exists(FIELDS), "the profiles' field tables are not at hand");
        List<String> violations = new ArrayList<>();
        int checked = 0;
        for (String line : Files.readAllLines(FIELDS)) {
            String[] columns = line.split("\t", -1);
            if (columns[0].equals("RSP-" + answer.profile()) && columns[3].matches("\\d+")) {
                for (Segment segment : answer.all(columns[2])) {
                    check(segment, Integer.parseInt(columns[3]), columns[6], violations);
                    checked++;
                }
            }
        }
        assertThat(violations).isEmpty();
        assertThat(checked).isGreaterThan(40);
    }

    private static void check(Segment segment, int field, String usage, List<String> violations) {
        boolean valued = segment.isValued(field);
        if (usage.equals("R") && !valued || usage.equals("X") && valued) {
            violations.add(segment.name() + "-" + field + " is " + usage);
        }
    }
}
