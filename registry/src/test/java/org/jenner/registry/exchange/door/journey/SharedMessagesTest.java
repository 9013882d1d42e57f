package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Example messages that others publish, each sent by a system of its own: submissions and all else first, then queries.
 * {@code shared-answers.tsv} says what each is answered. The messages are no part of the project; where they are not, this
 * is skipped.
 */
class SharedMessagesTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "hl7", "messages");
    private static final Path ACTUAL = Path.of("target", "shared-answers.tsv");
    private static final int FEWEST_ACCEPTED = 15;
    private static final String HEADER = "group\tfile\tanswer\tmsa-1\tqak-2\tseverities\terrors";
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(DAY, null);

    /** What came back, in the words of the table. */
    private record Row(String group, String file, Answer answer) {
        String text() {
            List<String> severities = Stream.of("E", "W", "I")
                    .filter(each -> !answer.errors(each).isEmpty())
                    .toList();
            String type = answer.profile().isEmpty() ? answer.message().messageCode() : answer.profile();
            return String.join(
                    "\t",
                    group,
                    file,
                    type,
                    answer.code(),
                    answer.status(),
                    String.join(" ", severities),
                    String.join(", ", answer.errors("E").stream().distinct().toList()));
        }
    }

    @Test
    void answersEachAsTheTableSays() throws Exception {
        List<Path> files = files();
        Map<Path, Row> rows = new TreeMap<>();
        Map<Path, Enrollment.Issued> senders = new LinkedHashMap<>();
        for (Path file : files) {
            String name = FOLDER.relativize(file).toString();
            Environment environment = environment(Files.readString(file, StandardCharsets.ISO_8859_1));
            senders.put(file, registry.enroll(name, environment));
            registry.goLive(name, LocalDate.of(2000, 1, 1));
        }
        try (HapiContext hapi = new DefaultHapiContext()) {
            for (Path file : files) {
                Answer answer = Answer.of(
                        registry.postRaw(Objects.requireNonNull(senders.get(file)), Files.readAllBytes(file)));
                checkWithHapi(hapi, file, answer);
                rows.put(
                        file,
                        new Row(
                                FOLDER.relativize(file).getName(0).toString(),
                                file.getFileName().toString(),
                                answer));
            }
        }
        List<String> lines = new ArrayList<>(List.of(HEADER));
        rows.values().forEach(row -> lines.add(row.text()));
        Files.write(ACTUAL, lines);
        assertThat(lines).containsExactlyElementsOf(expected());
        checkPlan(rows);
    }

    private static void checkWithHapi(HapiContext hapi, Path file, Answer answer) {
        try {
            assertThat(hapi.getPipeParser().parse(answer.text()).getVersion()).isNotEmpty();
        } catch (HL7Exception refused) {
            throw new AssertionError("HAPI cannot read the answer to " + file.getFileName(), refused);
        }
    }

    /** Queries come last, so that they find somebody. */
    private static List<Path> files() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "skipped: no example messages at " + FOLDER);
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".hl7"))
                    .sorted(Comparator.comparing((Path file) -> file.toString().contains("QBP"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /** Messages for test go where tests belong. */
    private static Environment environment(String message) {
        String[] header = message.strip().split("[|\r\n]", 12);
        boolean test = header.length > 10 && (header[10].equals("T") || header[10].equals("D"));
        return test ? Environment.SANDBOX : Environment.PRODUCTION;
    }

    private static List<String> expected() throws IOException {
        try (var table = SharedMessagesTest.class.getResourceAsStream("shared-answers.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /**
     * Where NIST's plan accepts a submission, so do we; more warnings are allowed. What a case of the plan deletes, an
     * earlier case added: there the system of both is one.
     */
    private static void checkPlan(Map<Path, Row> rows) throws IOException {
        NistPlan plan = NistPlan.read(FOLDER);
        int checked = 0;
        for (Map.Entry<Path, Row> each : rows.entrySet()) {
            Path file = each.getKey();
            Answer answer = each.getValue().answer();
            if (plan.accepts(file, answer.message().first("MSA").orElseThrow().value(2))) {
                Answer judged = Files.readString(file).contains("|CP|D") ? afterTheAdd(plan, file) : answer;
                assertThat(judged.code()).as(file.toString()).isIn("AA", "AE");
                assertThat(judged.errors("E")).as(file.toString()).isEmpty();
                checked++;
            }
        }
        assertThat(checked).as("submissions whose plan says AA").isGreaterThan(FEWEST_ACCEPTED);
    }

    private static Answer afterTheAdd(NistPlan plan, Path delete) throws IOException {
        Enrollment.Issued system = registry.enroll("all of " + delete.getFileName(), Environment.PRODUCTION);
        for (Path earlier : plan.earlierOfSameOrder(delete)) {
            registry.postRaw(system, Files.readAllBytes(earlier));
        }
        return Answer.of(registry.postRaw(system, Files.readAllBytes(delete)));
    }
}
