package org.jenner.registry.record.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.matching.person.NormalizedName;
import org.jenner.registry.platform.database.Results;
import org.jenner.registry.platform.json.RecordJson;
import org.jenner.registry.record.source.SourceRebuild.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What stands of some sources, as stored and as their kept statements give it.
 *
 * @param patients as stored
 * @param statements what was said of each patient, in the order in which it counts
 * @param doses as stored
 * @param doseStatements when each statement about a dose was made, in the order in which it counts
 */
record SourceStandings(
        List<PatientStanding> patients,
        Map<Long, List<Said>> statements,
        List<DoseStanding> doses,
        Map<Long, List<SaidOfDose>> doseStatements,
        Keys keys) {

    private static final String LOCK =
            "select id from patient_source where id > ? order by id limit ? for no key update";

    private static final String READ = """
            select id, partition, organization_id, name_birth_key, birth_date, family_name, given_name, versions,
                   asserted_at, content
              from patient_source
             where id = any(?)
             order by id;
            select patient_source_id, organization_id, asserted_at, content
              from patient_source_version
             where patient_source_id = any(?)
             order by asserted_at, version;
            select id, patient_source_id, version, versions, asserted_at
              from dose_source
             where patient_source_id = any(?)
             order by id;
            select v.dose_source_id, v.version, v.asserted_at, v.content ->> 'action' = 'DELETE' as taken_back
              from dose_source d
              join dose_source_version v on v.dose_source_id = d.id
             where d.patient_source_id = any(?)
             order by v.asserted_at, v.version
            """;
    private static final int STATEMENTS = 4;

    /** A row of {@code patient_source}, less what no statement changes. */
    record PatientStanding(
            long id,
            long partition,
            long organization,
            @Nullable Long nameBirthKey,
            LocalDate birthDate,
            String family,
            String given,
            int versions,
            Instant assertedAt,
            String content) {

        /** For {@link SourceTables#UPDATE_PATIENT}. */
        @Nullable
        Object[] values() {
            return new @Nullable Object[] {
                id,
                organization,
                nameBirthKey,
                birthDate,
                family,
                given,
                versions,
                assertedAt.atOffset(ZoneOffset.UTC),
                content
            };
        }
    }

    /** A statement about a patient. */
    record Said(long patientSource, long organization, Instant at, PatientStatement statement) {}

    /** A row of {@code dose_source}. */
    record DoseStanding(long id, long patientSource, int version, int versions, Instant assertedAt) {

        /** For {@link SourceTables#UPDATE_DOSE}. */
        Object[] values() {
            return new Object[] {id, version, versions, assertedAt.atOffset(ZoneOffset.UTC)};
        }
    }

    /** A statement about a dose. */
    record SaidOfDose(long dose, int version, Instant at, boolean takenBack) {}

    /** Locks the next sources behind a number, so that nobody changes them meanwhile. */
    static List<Long> lockNext(Connection connection, long after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCK)) {
            query.setLong(1, after);
            query.setInt(2, limit);
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }
    }

    static SourceStandings read(Connection connection, List<Long> ids, Keys keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            for (int parameter = 1; parameter <= STATEMENTS; parameter++) {
                statement.setArray(parameter, connection.createArrayOf("int8", ids.toArray()));
            }
            Results results = Results.of(statement);
            List<PatientStanding> patients = results.next(SourceStandings::patient);
            Map<Long, List<Said>> statements = new HashMap<>();
            for (Said said : results.next(SourceStandings::said)) {
                statements
                        .computeIfAbsent(said.patientSource(), _ -> new ArrayList<>())
                        .add(said);
            }
            List<DoseStanding> doses = results.next(SourceStandings::dose);
            Map<Long, List<SaidOfDose>> doseStatements = new HashMap<>();
            for (SaidOfDose said : results.next(SourceStandings::saidOfDose)) {
                doseStatements
                        .computeIfAbsent(said.dose(), _ -> new ArrayList<>())
                        .add(said);
            }
            return new SourceStandings(patients, statements, doses, doseStatements, keys);
        }
    }

    /** The rows, as they should be, of patients that are stored otherwise. */
    List<PatientStanding> differingPatients() {
        List<PatientStanding> differing = new ArrayList<>();
        for (PatientStanding stored : patients) {
            List<Said> said = statements.get(stored.id());
            if (said != null) {
                PatientStanding derived = derived(stored, said);
                if (!derived.equals(stored)) {
                    differing.add(derived);
                }
            }
        }
        return differing;
    }

    private PatientStanding derived(PatientStanding stored, List<Said> said) {
        PatientStatement stands = PatientFold.first(said.getFirst().statement());
        for (Said next : said.subList(1, said.size())) {
            stands = PatientFold.fold(stands, next.statement());
        }
        NormalizedName name =
                NormalizedName.of(stands.name().family(), stands.name().given());
        return new PatientStanding(
                stored.id(),
                stored.partition(),
                said.getLast().organization(),
                keys.of(stored.partition(), stands),
                stands.birthDate().day(),
                name.family(),
                name.given(),
                said.size(),
                said.getLast().at(),
                RecordJson.write(stands));
    }

    /** The rows, as they should be, of doses that are stored otherwise. */
    List<DoseStanding> differingDoses() {
        List<DoseStanding> differing = new ArrayList<>();
        for (DoseStanding stored : doses) {
            List<SaidOfDose> said = doseStatements.get(stored.id());
            if (said != null) {
                DoseStanding derived = derived(stored, said);
                if (!derived.equals(stored)) {
                    differing.add(derived);
                }
            }
        }
        return differing;
    }

    private static DoseStanding derived(DoseStanding stored, List<SaidOfDose> said) {
        SaidOfDose last = holding(said);
        // Asserted again after all that is kept, or taken back again at that time: in the words of the statement that
        // held.
        boolean again = said.stream()
                .filter(each -> each.version() == stored.version())
                .anyMatch(held -> stored.assertedAt().isAfter(last.at())
                        || (held.takenBack()
                                && !last.takenBack()
                                && stored.assertedAt().equals(last.at())));
        return new DoseStanding(
                stored.id(),
                stored.patientSource(),
                again ? stored.version() : last.version(),
                said.size(),
                again ? stored.assertedAt() : last.at());
    }

    /** The statement asserted last; of those of one time the last to come, but nothing brings back what was taken back. */
    private static SaidOfDose holding(List<SaidOfDose> said) {
        SaidOfDose last = said.getLast();
        return said.reversed().stream()
                .filter(each -> each.takenBack() && each.at().equals(last.at()))
                .findFirst()
                .orElse(last);
    }

    private static PatientStanding patient(ResultSet row) throws SQLException {
        long key = row.getLong("name_birth_key");
        boolean none = row.wasNull();
        return new PatientStanding(
                row.getLong("id"),
                row.getLong("partition"),
                row.getLong("organization_id"),
                none ? null : key,
                row.getObject("birth_date", LocalDate.class),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getInt("versions"),
                instant(row),
                // An older release may have written it otherwise; what counts is what it says.
                RecordJson.write(RecordJson.read(row.getString("content"), PatientStatement.class)));
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("patient_source_id"),
                row.getLong("organization_id"),
                instant(row),
                RecordJson.read(row.getString("content"), PatientStatement.class));
    }

    private static DoseStanding dose(ResultSet row) throws SQLException {
        return new DoseStanding(
                row.getLong("id"),
                row.getLong("patient_source_id"),
                row.getInt("version"),
                row.getInt("versions"),
                instant(row));
    }

    private static SaidOfDose saidOfDose(ResultSet row) throws SQLException {
        return new SaidOfDose(
                row.getLong("dose_source_id"), row.getInt("version"), instant(row), row.getBoolean("taken_back"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("asserted_at", OffsetDateTime.class).toInstant();
    }
}
