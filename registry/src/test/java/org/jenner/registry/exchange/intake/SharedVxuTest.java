package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jenner.hl7.Message;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.TimeReading;
import org.jenner.registry.exchange.intake.SharedMessages.Example;
import org.junit.jupiter.api.Test;

/** The example messages of others, where they are at hand: how senders really are. */
class SharedVxuTest {

    /** MSH-7 must be a time for a message to come this far. */
    private static boolean passesTheHeaderCheck(Example example) {
        return Hl7Time.read(example.message().header().value(7)) instanceof TimeReading.Readable;
    }

    @Test
    void readsEveryMessageAndFindsTheErrorsThatWereJudged() {
        Map<String, String> errors = new TreeMap<>();
        for (Example example : SharedMessages.ofType("VXU")) {
            if (passesTheHeaderCheck(example)) {
                VxuReading reading = Fixture.read(example.message());
                List<Problem> serious =
                        reading.problems().stream().filter(Problem::isError).toList();
                assertThat(reading.rejected() && serious.isEmpty())
                        .as("rejected without a reason: %s", example.name())
                        .isFalse();
                if (!serious.isEmpty()) {
                    errors.put(example.name(), String.join(" + ", Answers.shown(serious)));
                }
            }
        }

        assertThat(errors).isEqualTo(judged());
    }

    @Test
    void findsNoErrorWhereTheTestPlanOfNistAccepts() {
        Set<String> accepted = SharedMessages.ofType("ACK", "nist").stream()
                .map(Example::message)
                .filter(answer -> msa(answer, 1).equals("AA"))
                .map(answer -> msa(answer, 2))
                .collect(Collectors.toSet());
        List<Example> sent = SharedMessages.ofType("VXU", "nist").stream()
                .filter(example -> accepted.contains(example.message().controlId()))
                .toList();

        assertThat(sent).hasSizeGreaterThan(20);
        assertThat(sent).allSatisfy(example -> {
            List<Problem> problems = Fixture.read(example.message()).problems();
            assertThat(problems).as(example.name()).noneMatch(Problem::isError);
        });
    }

    private static String msa(Message answer, int field) {
        return answer.first("MSA").map(msa -> msa.value(field)).orElse("");
    }

    /** File and errors, as looked at one by one. */
    private static Map<String, String> judged() {
        try (InputStream file = SharedVxuTest.class.getResourceAsStream("judged-errors.tsv")) {
            if (file == null) {
                throw new IllegalStateException("judged-errors.tsv is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1], (a, _) -> a, TreeMap::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
