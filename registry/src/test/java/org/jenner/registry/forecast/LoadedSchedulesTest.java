package org.jenner.registry.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.schedules.ApprovedSchedules;
import org.jenner.registry.reference.schedules.Approver;
import org.jenner.registry.testing.RegistryDatabase;
import org.jenner.registry.testing.ScheduleFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which schedule answers where, and that each is prepared once. */
class LoadedSchedulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final CodeSets CODES = CodeSets.load(Path.of("..", "codesets"));

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    @AfterEach
    void asBeforeTheInstallation() throws SQLException {
        ScheduleFolders.forgetApprovals(database);
    }

    private static LoadedSchedules load(Path folder) {
        return new LoadedSchedules(new ApprovedSchedules(
                folder,
                "CDC/ACIP",
                CODES,
                database.databases(),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC)));
    }

    private static List<String> versions(LoadedSchedules schedules, Environment environment) {
        return schedules.names(environment).stream().map(ReleaseName::version).toList();
    }

    @Test
    void areNamedByAuthorityAndVersion() {
        LoadedSchedules schedules = load(Path.of("..", "schedules"));
        List<ReleaseName> names = schedules.names(Environment.SANDBOX);
        assertThat(names)
                .extracting(ReleaseName::authorityAndVersion)
                .contains("CDC/ACIP 4.64-508", "Jenner/ACIP mended 4.64-508+mended.1");
        for (ReleaseName name : names) {
            assertThat(schedules.named(Environment.SANDBOX, name.authorityAndVersion()))
                    .hasValueSatisfying(schedule -> assertThat(schedule.name()).isEqualTo(name));
        }
        assertThat(schedules.named(Environment.SANDBOX, "CDC/ACIP 1.0")).isEmpty();
        assertThat(schedules.named(Environment.SANDBOX, "")).isEmpty();
    }

    @Test
    void areFoundOnlyWhereTheyMayAnswer(@TempDir Path folder) throws Exception {
        ScheduleFolders.small(folder);
        load(folder);
        ScheduleFolders.overlay(folder, "later", "2", "2026-05-31");
        LoadedSchedules schedules = load(folder);

        assertThat(versions(schedules, Environment.SANDBOX)).containsExactly("1", "2");
        assertThat(schedules.named(Environment.SANDBOX, "CDC/ACIP 2")).isPresent();
        assertThat(schedules.ofFile(Environment.SANDBOX, "later")).isPresent();
        for (Environment real : List.of(Environment.CERTIFICATION, Environment.PRODUCTION)) {
            assertThat(versions(schedules, real)).containsExactly("1");
            assertThat(schedules.named(real, "CDC/ACIP 2")).isEmpty();
            assertThat(schedules.ofFile(real, "later")).isEmpty();
            assertThat(schedules.inForce(real, DAY).name().version()).isEqualTo("1");
        }

        approve(schedules, Environment.PRODUCTION, "later");
        assertThat(versions(schedules, Environment.PRODUCTION)).containsExactly("1", "2");
        assertThat(schedules.ofFile(Environment.PRODUCTION, "later"))
                .hasValueSatisfying(
                        later -> assertThat(later).isSameAs(schedules.inForce(Environment.PRODUCTION, DAY)));
        assertThat(schedules.answering(Environment.PRODUCTION, DAY))
                .as("prepared once for all environments")
                .isSameAs(schedules.answering(Environment.SANDBOX, DAY));
        assertThat(schedules.named(Environment.CERTIFICATION, "CDC/ACIP 2")).isEmpty();
    }

    @Test
    void anotherFileOfTheSameNameDoesNotAnswerForTheApprovedOne(@TempDir Path folder) throws Exception {
        ScheduleFolders.small(folder);
        ScheduleFolders.overlay(folder, "later", "2", "2026-12-31");
        load(folder);
        // In order of names it comes first, so the sandbox takes this one.
        ScheduleFolders.overlay(folder, "early", "2", "2026-05-31");

        LoadedSchedules schedules = load(folder);
        assertThat(schedules.inForce(Environment.SANDBOX, DAY).name())
                .isEqualTo(schedules.inForce(Environment.PRODUCTION, DAY).name());
        assertThat(schedules.answering(Environment.SANDBOX, DAY).seasonsOver().apply(DAY))
                .contains("Influenza");
        assertThat(schedules
                        .answering(Environment.PRODUCTION, DAY)
                        .seasonsOver()
                        .apply(DAY))
                .isEmpty();
    }

    private static void approve(LoadedSchedules schedules, Environment environment, String release) throws Exception {
        String seen = schedules.source().atHand().fingerprint(release);
        schedules.approve(environment, release, seen, new Approver("A. Physician", null));
    }
}
