package org.jenner.registry.reference.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.testing.RegistryDatabase;
import org.jenner.registry.testing.ScheduleFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A release answers real patients only once somebody approved what it says. */
class ApprovedSchedulesTest {

    private static final CodeSets CODES = CodeSets.load(Path.of("..", "codesets"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Approver PHYSICIAN = new Approver("A. Physician", 7L);

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderWithOneRelease() throws IOException, ScheduleRefusedException {
        ScheduleFolders.small(folder);
    }

    @AfterEach
    void asBeforeTheInstallation() throws SQLException {
        ScheduleFolders.forgetApprovals(database);
    }

    private ApprovedSchedules schedules() {
        return new ApprovedSchedules(
                folder,
                "CDC/ACIP",
                CODES,
                database.databases(),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    }

    private static String inForce(EnvironmentSchedules schedules, Environment environment) {
        return schedules.of(environment).inForce(DAY).name().version();
    }

    @Test
    void whatLiesThereAtTheInstallationAnswersEverywhere() {
        EnvironmentSchedules loaded = schedules().load();
        for (Environment environment : Environment.values()) {
            assertThat(inForce(loaded, environment)).isEqualTo("1");
        }
        assertThat(loaded.refused()).isEmpty();
        assertThat(schedules().approvals(Environment.PRODUCTION).given())
                .singleElement()
                .satisfies(approval -> {
                    assertThat(approval.release()).isEqualTo("base");
                    assertThat(approval.by()).isEqualTo("installation");
                    assertThat(approval.account()).isNull();
                });
        assertThat(schedules().approvals(Environment.SANDBOX).given()).isEmpty();
    }

    @Test
    void whoOnlyLooksApprovesNothing() throws Exception {
        for (Environment environment : Environment.values()) {
            assertThat(schedules().asTheyStand(environment).inForce(DAY).name().version())
                    .isEqualTo("1");
            assertThat(schedules().approvals(environment).given()).isEmpty();
        }
        schedules().load();
        ScheduleFolders.overlay(folder, "later", "2", "2026-05-31");

        assertThat(schedules()
                        .asTheyStand(Environment.PRODUCTION)
                        .inForce(DAY)
                        .name()
                        .version())
                .isEqualTo("1");
        assertThat(schedules()
                        .asTheyStand(Environment.SANDBOX)
                        .inForce(DAY)
                        .name()
                        .version())
                .isEqualTo("2");
    }

    @Test
    void aLaterReleaseAnswersOnlyTheSandboxUntilItIsApproved() throws Exception {
        schedules().load();
        ScheduleFolders.overlay(folder, "later", "2", "2026-05-31");

        EnvironmentSchedules before = schedules().load();
        assertThat(inForce(before, Environment.SANDBOX)).isEqualTo("2");
        assertThat(inForce(before, Environment.CERTIFICATION)).isEqualTo("1");
        assertThat(inForce(before, Environment.PRODUCTION)).isEqualTo("1");
        assertThat(before.refused())
                .containsExactly(
                        folder.resolve("later.xml")
                                + ": is not approved for certification, so it does not answer there:"
                                + " ./jenner schedule approve later --environment certification --by NAME",
                        folder.resolve("later.xml")
                                + ": is not approved for production, so it does not answer there:"
                                + " ./jenner schedule approve later --environment production --by NAME");

        ApprovalOutcome outcome = schedules().approve(Environment.PRODUCTION, "later", PHYSICIAN);
        assertThat(outcome.isNew()).isTrue();
        EnvironmentSchedules after = schedules().load();
        assertThat(inForce(after, Environment.CERTIFICATION)).isEqualTo("1");
        assertThat(inForce(after, Environment.PRODUCTION)).isEqualTo("2");
        assertThat(audit()).containsExactly("installation base", "account 7 later");
    }

    @Test
    void theFirstOfTwoApprovalsStays() throws Exception {
        schedules().load();
        ScheduleFolders.overlay(folder, "later", "2", "2026-05-31");
        schedules().approve(Environment.PRODUCTION, "later", PHYSICIAN);
        ApprovalOutcome second = schedules().approve(Environment.PRODUCTION, "later", new Approver("Another", null));
        assertThat(second.isNew()).isFalse();
        assertThat(second.approval().by()).isEqualTo("A. Physician");
        assertThat(audit()).hasSize(2);
    }

    @Test
    void ofManyAtOnceOneApproves() throws Exception {
        schedules().load();
        ScheduleFolders.overlay(folder, "later", "2", "2026-05-31");
        Callable<ApprovalOutcome> approval = () -> schedules().approve(Environment.PRODUCTION, "later", PHYSICIAN);
        try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
            long approved = 0;
            for (Future<ApprovalOutcome> outcome : executor.invokeAll(Collections.nCopies(6, approval))) {
                approved += outcome.get().isNew() ? 1 : 0;
            }
            assertThat(approved).isEqualTo(1);
        }
        assertThat(audit()).hasSize(2);
    }

    @Test
    void whatWasChangedAfterwardsIsApprovedNoMore() throws Exception {
        schedules().load();
        ScheduleFolders.overlay(folder, "later", "2", "2026-05-31");
        schedules().approve(Environment.PRODUCTION, "later", PHYSICIAN);
        Path file = folder.resolve("later.xml");
        String text = Files.readString(file);

        Files.writeString(file, text.replace("Ours\"", "Ours\"\n   ").replace("reason=\"Why", "reason=\"Just why"));
        assertThat(inForce(schedules().load(), Environment.PRODUCTION))
                .as("laid out otherwise, it says the same")
                .isEqualTo("2");

        Files.writeString(file, text.replace("2026-05-31", "2026-04-30"));
        EnvironmentSchedules changed = schedules().load();
        assertThat(inForce(changed, Environment.PRODUCTION)).isEqualTo("1");
        assertThat(changed.refused())
                .anyMatch(
                        line -> line.contains(
                                "was changed after A. Physician approved it for production on 2026-11-22, so it does not answer"));
        assertThat(schedules()
                        .approve(Environment.PRODUCTION, "later", PHYSICIAN)
                        .isNew())
                .isTrue();
        assertThat(inForce(schedules().load(), Environment.PRODUCTION)).isEqualTo("2");
    }

    @Test
    void withoutAnApprovedReleaseNothingStarts() throws Exception {
        schedules().load();
        Files.move(folder.resolve("base"), folder.resolve("renamed"));
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> schedules().load())
                .withMessageContaining("holds no usable release of CDC/ACIP; refused: ")
                .withMessageContaining("./jenner schedule approve renamed --environment certification");
    }

    @Test
    void aReleaseThatIsWrongIsNotApproved() throws Exception {
        schedules().load();
        ScheduleFolders.overlay(folder, "wrong", "2", "31 May");
        assertThatExceptionOfType(ScheduleRefusedException.class)
                .isThrownBy(() -> schedules().approve(Environment.PRODUCTION, "wrong", PHYSICIAN));
        assertThat(schedules().approvals(Environment.PRODUCTION).given()).hasSize(1);
    }

    private static List<String> audit() throws SQLException {
        try (Connection owner = database.asOwner("production");
                Statement query = owner.createStatement();
                ResultSet row = query.executeQuery("select string_agg(actor || ' ' || subject, ',' order by id)"
                        + " from audit where action = 'APPROVE_SCHEDULE'")) {
            row.next();
            return List.of(row.getString(1).split(","));
        }
    }
}
