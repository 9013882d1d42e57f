package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every published query, where they are at hand, asked of a registry that knows nobody: a sound answer that says so. */
class SharedQueriesTest {

    @RegisterExtension
    static final OpenRegistry REGISTRY = new OpenRegistry();

    private static final Path MESSAGES = Path.of("..", "..", "shared", "hl7", "messages");

    /** Those that are wrong; all others are answered that nobody was found. */
    private static final Map<String, String> EXPECTED = Map.of(
            // MSH-7 holds a word.
            "cdc-national-ig-1.5.1/0016_QBP_Z34.hl7", "Z23 AE MSH^1^7",
            // There is no QPD.
            "izgateway-hub/0005_QBP_Z34.hl7", "Z23 AE QPD^1",
            // Neither identifier nor birth date; neither identifier nor name; every field one place too far right.
            "izgateway-hub/0007_QBP_Z34.hl7", "Z33 AE QPD^1^6",
            "izgateway-hub/0008_QBP_Z34.hl7", "Z33 AE QPD^1^3",
            // An identifier alone.
            "izgateway-hub/0020_QBP_Z34.hl7", "Z33 AE QPD^1^6",
            "izgateway-transform/0002_QBP_Z34.hl7", "Z33 AE QPD^1^3");

    @Test
    void getASoundAnswerEach() throws IOException {
        assumeTrue(Files.exists(MESSAGES), "the published messages are not at hand");
        Enrollment.Issued clinic = REGISTRY.enroll("Asker of published queries", Environment.SANDBOX);
        List<Path> queries = queries();
        assertThat(queries).hasSizeGreaterThan(50);
        for (Path query : queries) {
            String answer = REGISTRY.postRaw(clinic, Files.readAllBytes(query)).body();
            Answer sound = Answer.of(answer);
            String place =
                    sound.all("ERR").isEmpty() ? "" : " " + sound.first("ERR").raw(2);
            String outcome = sound.profile() + " " + sound.first("MSA").value(1);
            String expected = EXPECTED.getOrDefault(MESSAGES.relativize(query).toString(), "Z33 AA");
            assertThat(outcome.equals("Z33 AA") ? outcome : outcome + place)
                    .as("%s\n%s", query, answer.replace('\r', '\n'))
                    .isEqualTo(expected);
        }
    }

    private static List<Path> queries() throws IOException {
        try (Stream<Path> files = Files.walk(MESSAGES)) {
            return files.filter(SharedQueriesTest::isQuery).sorted().toList();
        }
    }

    private static boolean isQuery(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains("|QBP^Q11^QBP_Q11|");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
