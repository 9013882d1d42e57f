package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenner.registry.testing.JennerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jenner held} beside a registry that runs. */
class HeldCommandTest {

    private static final String UNKNOWN =
            "MSH|^~\\&|EHR|X|IIS|STATE|20260101101500-0500||VXU^V04^VXU_V04|H1|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS\r"
                    + "PID|1||HELD1^^^CLINIC^MR||Testheld^Patient^^^^^L||20250105|F\r"
                    + "ORC|RE||H1^CLINIC\r"
                    + "RXA|0|1|20250310||777^New^CVX|999|||01^Historical^NIP001|||||||||||CP|A\r";

    @TempDir
    Path folder;

    @Test
    void countsWhatWaitsAndLeavesAloneWhatIsStillUnknown() throws IOException {
        Path data = folder.resolve("data");
        Path message = Files.writeString(folder.resolve("unknown.hl7"), UNKNOWN);
        try (JennerProcess registry = JennerProcess.start(data)) {
            assertThat(registry.registry().isAlive()).isTrue();
            JennerProcess.run("send", message.toString(), "--data", data.toString());

            JennerProcess.Result list = JennerProcess.run("held", "--data", data.toString());
            assertThat(list.output())
                    .contains(
                            "UNKNOWN_FACILITY: a dose from a place that its organization does not list",
                            "production: nothing waits",
                            "UNKNOWN_CVX 777, source system ",
                            ": 1 patients, 1 messages")
                    .doesNotContain("Testheld", "HELD1");
            assertThat(list.exitCode()).isZero();

            JennerProcess.Result release =
                    JennerProcess.run("held", "release", "--environment", "sandbox", "--data", data.toString());
            assertThat(release.output())
                    .contains("sandbox: 0 messages were run again", "1 wait for a code that is still unknown");
            assertThat(release.exitCode()).isZero();
        }
    }
}
