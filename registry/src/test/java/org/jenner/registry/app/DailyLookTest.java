package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.Await;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a registry does by itself after a start. */
class DailyLookTest {

    private static final String UNKNOWN =
            "MSH|^~\\&|EHR|X|IIS|STATE|20260101101500-0500||VXU^V04^VXU_V04|L1|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS\r"
                    + "PID|1||LOOK1^^^CLINIC^MR||Testlook^Patient^^^^^L||20250105|F\r"
                    + "ORC|RE||L1^CLINIC\r"
                    + "RXA|0|1|20250310||777^New^CVX|999|||01^Historical^NIP001|||||||||||CP|A\r";

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    @Test
    void makesTheMonthsAndRunsAgainWhatWaitedForACodeThatIsKnownNow() throws Exception {
        Enrollment.Issued clinic = registry.enroll("Clinic Look", Environment.PRODUCTION);
        assertThat(registry.post(clinic, UNKNOWN).body()).contains("MSA|AE|L1");
        // As if the table had learned what was sent.
        sql("update held set detail = '08' where detail = '777'");
        try (DailyLook look = DailyLook.start(registry.parts())) {
            assertThat(look).isNotNull();
            assertThat(
                            count(
                                    "pg_class where relname like 'message_2026_0_' and relnamespace = 'production'::regnamespace"))
                    .isEqualTo(4);
            Await.until("the message ran again", () -> count("audit where action = 'RUN_HELD_AGAIN'") == 1);
        }
        assertThat(count("message where control_id = 'L1'")).isEqualTo(2);
    }

    private static void sql(String statement) throws SQLException {
        try (Connection owner = registry.database().asOwner("production");
                Statement change = owner.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private static long count(String what) {
        try (Connection owner = registry.database().asOwner("production");
                Statement query = owner.createStatement();
                ResultSet row = query.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
