package org.jenner.registry.record.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.platform.json.RecordJson;
import org.jenner.registry.record.source.DoseOutcome.Result;

/**
 * The vaccination events of one patient source while a submission is applied to them: each statement finds its event or adds
 * one; the statement asserted last holds.
 */
public final class DoseSources {

    private static final String OF_SOURCE = SourceRows.DOSES + " where p.id = ? order by s.id";

    /** How many events one source may tell of: far more than anybody lives through, few enough to derive a record from. */
    static final int MOST_EVENTS = 1_000;

    private final Reporter reporter;
    private final long patientSource;
    private final List<DoseSource> doses;
    private final DoseKey keys;
    private final NumberBlock numbers;

    /** @param known what the source told so far */
    public DoseSources(
            Reporter reporter,
            long patientSource,
            List<DoseSource> known,
            VaccineFamilies families,
            NumberBlock numbers) {
        this.reporter = reporter;
        this.patientSource = patientSource;
        this.doses = new ArrayList<>(known);
        this.keys = new DoseKey(families);
        this.numbers = numbers;
    }

    /** What a patient source told of doses so far; for a source that is linked to nobody. */
    public static List<DoseSource> read(Connection connection, long patientSource) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_SOURCE)) {
            statement.setLong(1, patientSource);
            List<DoseSource> doses = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    doses.add(SourceRows.dose(rows));
                }
            }
            return doses;
        }
    }

    /** The events as they stand now, in the order of their ids. */
    public List<DoseSource> doses() {
        return List.copyOf(doses);
    }

    /** Applies one statement and adds the rows that it writes. */
    public DoseOutcome apply(Connection connection, DoseStatement said, Instant assertedAt, WriteBatch batch)
            throws SQLException {
        if (said.action() == ActionCode.DELETE) {
            Optional<DoseSource> fits = keys.findDeleted(doses, said);
            return new DoseOutcome(
                    said.order(),
                    fits.isPresent() ? assertAgain(fits.get(), said, assertedAt, batch) : Result.NOTHING_TO_DELETE);
        }
        boolean reused = keys.orderNumberReused(doses, said);
        Optional<DoseSource> hit = keys.find(doses, said, assertedAt);
        if (hit.isPresent()) {
            boolean otherVaccine = keys.otherVaccine(hit.get(), said);
            Result result = assertAgain(hit.get(), said, assertedAt, batch);
            return new DoseOutcome(said.order(), otherVaccine ? Result.VACCINE_CHANGED : result);
        }
        if (doses.size() >= MOST_EVENTS) {
            return new DoseOutcome(said.order(), Result.TOO_MANY);
        }
        add(connection, said, assertedAt, batch);
        return new DoseOutcome(said.order(), reused ? Result.ADDED_ORDER_NUMBER_REUSED : Result.ADDED);
    }

    private void add(Connection connection, DoseStatement said, Instant assertedAt, WriteBatch batch)
            throws SQLException {
        DoseStatement statement = withoutPlace(said);
        DoseSource dose = new DoseSource(
                numbers.next(connection),
                patientSource,
                keys.newKey(doses, said),
                reporter.sourceSystem(),
                reporter.organization(),
                1,
                1,
                statement,
                assertedAt);
        doses.add(dose);
        keys.take(dose);
        batch.add(SourceTables.INSERT_DOSE, dose.id(), patientSource, dose.key(), at(assertedAt));
        addVersion(dose.id(), 1, statement, assertedAt, batch);
    }

    private Result assertAgain(DoseSource dose, DoseStatement said, Instant assertedAt, WriteBatch batch) {
        DoseStatement statement = withoutPlace(said);
        if (isOlder(dose, statement, assertedAt) && !sameFacts(statement, dose.current())) {
            int versions = dose.versions() + 1;
            addVersion(dose.id(), versions, statement, assertedAt, batch);
            replace(dose, dose.version(), versions, dose.current(), dose.organization(), dose.assertedAt(), batch);
            return Result.OUTDATED;
        }
        boolean same = sameFacts(statement, dose.current())
                && (dose.organization() == reporter.organization() || assertedAt.isBefore(dose.assertedAt()));
        if (same) {
            if (assertedAt.isAfter(dose.assertedAt())) {
                replace(dose, dose.version(), dose.versions(), dose.current(), dose.organization(), assertedAt, batch);
            }
            return statement.action() == ActionCode.DELETE ? Result.DELETED : Result.UNCHANGED;
        }
        int version = dose.versions() + 1;
        addVersion(dose.id(), version, statement, assertedAt, batch);
        replace(dose, version, version, statement, reporter.organization(), assertedAt, batch);
        return statement.action() == ActionCode.DELETE ? Result.DELETED : Result.UPDATED;
    }

    /** At one and the same time the later to come holds, but nothing brings back what was deleted. */
    private static boolean isOlder(DoseSource dose, DoseStatement statement, Instant assertedAt) {
        return dose.deleted() && statement.action() != ActionCode.DELETE
                ? !assertedAt.isAfter(dose.assertedAt())
                : assertedAt.isBefore(dose.assertedAt());
    }

    private void replace(
            DoseSource dose,
            int version,
            int versions,
            DoseStatement current,
            long organization,
            Instant assertedAt,
            WriteBatch batch) {
        doses.replaceAll(each -> each.id() != dose.id()
                ? each
                : new DoseSource(
                        dose.id(),
                        dose.patientSource(),
                        dose.key(),
                        dose.sourceSystem(),
                        organization,
                        version,
                        versions,
                        current,
                        assertedAt));
        batch.add(SourceTables.UPDATE_DOSE, dose.id(), version, versions, at(assertedAt));
    }

    private void addVersion(long dose, int version, DoseStatement statement, Instant assertedAt, WriteBatch batch) {
        batch.add(
                SourceTables.INSERT_DOSE_VERSION,
                dose,
                version,
                reporter.message(),
                reporter.organization(),
                at(assertedAt),
                RecordJson.write(statement));
    }

    /** Add and update say the same once the event is known; only a delete says something else. */
    private static boolean sameFacts(DoseStatement a, DoseStatement b) {
        return (a.action() == ActionCode.DELETE) == (b.action() == ActionCode.DELETE)
                && a.withPlace(0, ActionCode.ADD).equals(b.withPlace(0, ActionCode.ADD));
    }

    /** The place in the message is no fact of the dose. */
    private static DoseStatement withoutPlace(DoseStatement said) {
        return said.withPlace(0, said.action());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
