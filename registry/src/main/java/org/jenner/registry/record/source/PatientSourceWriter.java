package org.jenner.registry.record.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jenner.matching.person.NormalizedName;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.platform.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** Keeps what a source system says about a patient: every statement as it was made, and what stands after all of them. */
public final class PatientSourceWriter {

    private static final String VERSIONS = """
            select asserted_at, version, content from patient_source_version where patient_source_id = ?
            """;

    private final Reporter reporter;
    private final WriteBatch batch;

    public PatientSourceWriter(Reporter reporter, WriteBatch batch) {
        this.reporter = reporter;
        this.batch = batch;
    }

    /** What stands once the statement is heard, whether it comes in time or after newer ones. */
    public static PatientStatement hear(
            Connection connection, PatientSource known, PatientStatement said, Instant assertedAt) throws SQLException {
        return assertedAt.isBefore(known.assertedAt())
                ? foldInOrder(connection, known.id(), said, assertedAt)
                : PatientFold.fold(known.current(), said);
    }

    /** Adds a source that is new. */
    public void insert(SourceKey key, PatientSource source, @Nullable Long nameBirthKey, PatientStatement said) {
        NormalizedName name = name(source);
        batch.add(
                SourceTables.INSERT_PATIENT,
                source.id(),
                key.sourceSystem(),
                source.organization(),
                source.partition(),
                key.authority(),
                key.identifier(),
                source.episode(),
                source.registryNumber() == null ? null : source.registryNumber().digits(),
                source.person(),
                nameBirthKey,
                source.current().birthDate().day(),
                name.family(),
                name.given(),
                at(source.assertedAt()),
                RecordJson.write(source.current()));
        version(source.id(), 1, said, source.assertedAt());
    }

    /** Writes what a known source says now. */
    public void update(PatientSource source, @Nullable Long nameBirthKey, PatientStatement said, Instant saidAt) {
        NormalizedName name = name(source);
        batch.add(
                SourceTables.UPDATE_PATIENT,
                source.id(),
                source.organization(),
                nameBirthKey,
                source.current().birthDate().day(),
                name.family(),
                name.given(),
                source.versions(),
                at(source.assertedAt()),
                RecordJson.write(source.current()));
        version(source.id(), source.versions(), said, saidAt);
    }

    /** Links a source to another person than before. */
    public void relink(long source, long person) {
        batch.add(SourceTables.RELINK, source, person);
    }

    private void version(long source, int version, PatientStatement said, Instant saidAt) {
        batch.add(
                SourceTables.INSERT_PATIENT_VERSION,
                source,
                version,
                reporter.message(),
                reporter.organization(),
                at(saidAt),
                RecordJson.write(said));
    }

    private static PatientStatement foldInOrder(
            Connection connection, long source, PatientStatement said, Instant assertedAt) throws SQLException {
        List<Asserted> all = new ArrayList<>();
        all.add(new Asserted(assertedAt, Integer.MAX_VALUE, said));
        try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setLong(1, source);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(new Asserted(
                            rows.getObject("asserted_at", OffsetDateTime.class).toInstant(),
                            rows.getInt("version"),
                            RecordJson.read(rows.getString("content"), PatientStatement.class)));
                }
            }
        }
        all.sort(Comparator.comparing(Asserted::at).thenComparing(Asserted::version));
        PatientStatement folded = PatientFold.first(all.getFirst().statement());
        for (Asserted next : all.subList(1, all.size())) {
            folded = PatientFold.fold(folded, next.statement());
        }
        return folded;
    }

    private record Asserted(Instant at, int version, PatientStatement statement) {}

    private static NormalizedName name(PatientSource source) {
        PersonName name = source.current().name();
        return NormalizedName.of(name.family(), name.given());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
