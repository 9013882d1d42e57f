package org.jenner.registry.reference.schedules;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleFolder;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.registry.platform.audit.AuditRow;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.codes.CodeSets;

/**
 * The schedules of a registry: what lies in its folder, of which in an environment with real patients only that answers which
 * somebody approved there. What lay there when an environment was set up is approved by that (ADR 11).
 */
public final class ApprovedSchedules {

    private final Path folder;
    private final String defaultAuthority;
    private final CodeSets codes;
    private final Databases databases;
    private final Clock clock;
    private final NumberBlock[] numbers = new NumberBlock[Environment.values().length];

    /**
     * @param folder holds the releases
     * @param defaultAuthority whose schedule answers when none is named
     * @param codes must have a code for every vaccine group of a release
     */
    public ApprovedSchedules(Path folder, String defaultAuthority, CodeSets codes, Databases databases, Clock clock) {
        this.folder = folder;
        this.defaultAuthority = defaultAuthority;
        this.codes = codes;
        this.databases = databases;
        this.clock = clock;
        for (Environment environment : Environment.values()) {
            numbers[environment.ordinal()] = new NumberBlock();
        }
    }

    /** What lies in the folder at this moment, answering or not. */
    public ReleasesAtHand atHand() {
        return ReleasesAtHand.in(folder);
    }

    /** Who approved what in an environment. */
    public Approvals approvals(Environment environment) {
        return new Approvals(environment, databases.of(environment).reading(ApprovalTable::read));
    }

    /**
     * Reads the folder and the approvals of every environment; in one that has no approvals yet, approves what lies there.
     *
     * @throws ReferenceFileException when there is no folder, or an environment has no usable release of the default authority
     */
    public EnvironmentSchedules load() {
        ScheduleFolder read = ScheduleFolder.of(folder);
        ScheduleLoader loader = new ScheduleLoader(folder, read, codes);
        Map<Environment, Schedules> schedules = new EnumMap<>(Environment.class);
        for (Environment environment : Environment.values()) {
            if (Approvals.areNeededIn(environment)) {
                approveAtInstallation(environment, loader);
            }
            schedules.put(environment, loader.load(defaultAuthority, approvals(environment)));
        }
        return new EnvironmentSchedules(schedules);
    }

    /**
     * What answers in an environment, or would after its first start: it approves nothing.
     *
     * @throws ReferenceFileException as {@link #load}
     */
    public Schedules asTheyStand(Environment environment) {
        ScheduleLoader loader = new ScheduleLoader(folder, ScheduleFolder.of(folder), codes);
        Approvals given = approvals(environment);
        return given.given().isEmpty() ? loader.load(defaultAuthority) : loader.load(defaultAuthority, given);
    }

    /**
     * Approves a release as it lies there now.
     *
     * @param release the name of its folder or overlay; it must be there
     * @throws ScheduleRefusedException when the release cannot be used
     */
    public ApprovalOutcome approve(Environment environment, String release, Approver by)
            throws ScheduleRefusedException {
        return approve(environment, approval(ScheduleFolder.of(folder), release, by), by);
    }

    /**
     * Approves a release if it still says what somebody saw; empty when it says something else by now.
     *
     * @param seen the fingerprint of what they saw
     * @throws ScheduleRefusedException when the release cannot be used
     */
    public Optional<ApprovalOutcome> approve(Environment environment, String release, String seen, Approver by)
            throws ScheduleRefusedException {
        Approval approval = approval(ScheduleFolder.of(folder), release, by);
        return approval.fingerprint().equals(seen) ? Optional.of(approve(environment, approval, by)) : Optional.empty();
    }

    private ApprovalOutcome approve(Environment environment, Approval approval, Approver by) {
        return databases.of(environment).inTransaction(connection -> {
            boolean isNew = add(connection, environment, approval, by);
            Approval holds = new Approvals(environment, ApprovalTable.read(connection))
                    .of(approval.release(), approval.fingerprint())
                    .orElse(approval);
            return new ApprovalOutcome(holds, isNew);
        });
    }

    /** Started twice at once, both find the same. */
    private void approveAtInstallation(Environment environment, ScheduleLoader loader) {
        if (approvals(environment).given().isEmpty()) {
            List<Approval> lying = loader.sound().stream()
                    .map(name -> approvalAtInstallation(loader, name))
                    .toList();
            databases.of(environment).inTransaction(connection -> {
                for (Approval approval : lying) {
                    add(connection, environment, approval, Approver.INSTALLATION);
                }
                return lying.size();
            });
        }
    }

    private Approval approvalAtInstallation(ScheduleLoader loader, String name) {
        try {
            return approval(loader.schedules(), name, Approver.INSTALLATION);
        } catch (ScheduleRefusedException refused) {
            throw new IllegalStateException(name + " was read and is refused", refused);
        }
    }

    private Approval approval(ScheduleFolder read, String release, Approver by) throws ScheduleRefusedException {
        ReleaseName name = read.read(release).name();
        return new Approval(
                release,
                read.fingerprint(release),
                name.authority(),
                name.version(),
                by.name(),
                by.account(),
                clock.instant());
    }

    private boolean add(Connection connection, Environment environment, Approval approval, Approver by)
            throws SQLException {
        if (!ApprovalTable.insert(connection, approval)) {
            return false;
        }
        WriteBatch batch = new WriteBatch();
        new AuditRow(
                        numbers[environment.ordinal()].next(connection),
                        approval.at(),
                        by.actor(),
                        "APPROVE_SCHEDULE",
                        approval.release(),
                        null,
                        Map.of())
                .add(batch);
        batch.flush(connection);
        return true;
    }
}
