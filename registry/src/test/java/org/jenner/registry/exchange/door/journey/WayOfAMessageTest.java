package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PassedTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Follows one submission and one query, and holds the types they pass against those that the architecture page lists. */
class WayOfAMessageTest {

    /** The test itself, and the wiring, which it asks for its address. */
    private static final List<String> IGNORED = List.of(
            "org.jenner.registry.testing.", "org.jenner.registry.exchange.door.journey.", "org.jenner.registry.app.");

    private static final Path PAGE = Path.of("..", "docs", "architecture.md");

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    @Test
    void passesTheTypesThatThePageListsInTheirOrder() throws IOException {
        Clinic clinic = Clinic.live(registry, "Clinic Followed");
        Patient child = Patient.of("F1", "Testfollowed", "Child", "20250105", "F");
        // Once before, so that what is made at first use is there.
        clinic.tells(child.mrn("F0").named("Testbefore", "Child"), Dose.given("F0", "20", "20250310"));
        clinic.asks("Z44", child);
        String page = Files.readString(PAGE);
        List<String> submission;
        List<String> query;
        try (PassedTypes types = new PassedTypes(IGNORED)) {
            submission = types.during(() -> clinic.tells(child, Dose.given("F1", "20", "20250310")));
            query = types.during(() -> clinic.asks("Z44", child));
        }
        ListedWay ofSubmission = ListedWay.read(page, "A submission (");
        assertThat(ofSubmission.differences(submission)).isEmpty();
        assertThat(ofSubmission
                        .to("hl7.header.HeaderCheck")
                        .then(ListedWay.read(page, "A query ("))
                        .differences(query))
                .isEmpty();
    }

    @Test
    void aListThatIsNotTheWayIsSeen() {
        List<String> passed = List.of(
                "org.jenner.registry.exchange.door.https.HttpsDoor",
                "org.jenner.hl7.Hl7Reader",
                "org.jenner.registry.record.PatientRecords");
        String start = "The way:\n\n1. `exchange.door.https.HttpsDoor`: in\n2. `hl7.Hl7Reader`: text\n";
        assertThat(ListedWay.read(start + "3. `record.PatientRecords`: `record`\n", "The way")
                        .differences(passed))
                .isEmpty();
        assertThat(ListedWay.read(start, "The way").differences(passed))
                .containsExactly("record is passed and not listed");
        assertThat(ListedWay.read(start + "3. `record.PatientRecords`\n4. `record.Other`\n\n5. `x`", "The way")
                        .differences(passed))
                .containsExactly("record.Other is listed and not passed");
        assertThat(ListedWay.read(
                                "The way:\n\n1. `hl7.Hl7Reader`\n2. `exchange.door.https.HttpsDoor`\n"
                                        + "3. `record.PatientRecords`\n",
                                "The way")
                        .differences(passed))
                .containsExactly("exchange.door.https.HttpsDoor is listed after what comes later");
    }
}
