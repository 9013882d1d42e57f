package org.jenner.registry.record;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.json.RecordJson;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.record.objection.ObjectionTable;
import org.jenner.registry.record.observation.ObservationTable;
import org.jenner.registry.record.source.DatedCode;
import org.jenner.registry.record.source.ObservationStatement;

/** Writes what a submission says of the patient beside demographics and doses: observations, and a wish for protection. */
final class PatientFacts {

    private PatientFacts() {}

    /** @return the objection, when the submission makes one */
    static Optional<Objection> add(SubmissionWork work, long patientSource, NumberBlock numbers) throws SQLException {
        addObservations(work, patientSource, numbers);
        DatedCode protection = work.submission().patient().protection();
        if (protection == null || !"Y".equals(protection.code())) {
            return Optional.empty();
        }
        Objection objection = new Objection(
                numbers.next(work.connection()),
                patientSource,
                work.reporter().organization(),
                Objection.Kind.PROTECTION_INDICATOR,
                protection.effective());
        work.batch()
                .add(
                        ObjectionTable.INSERT,
                        objection.id(),
                        patientSource,
                        objection.organization(),
                        work.reporter().message(),
                        objection.kind().name(),
                        objection.effective(),
                        work.submission().assertedAt().atOffset(ZoneOffset.UTC));
        return Optional.of(objection);
    }

    private static void addObservations(SubmissionWork work, long patientSource, NumberBlock numbers)
            throws SQLException {
        Map<String, ObservationStatement> once = new LinkedHashMap<>();
        for (ObservationStatement observation : work.submission().observations()) {
            once.put(observation.kind() + "|" + observation.value().code(), observation);
        }
        for (ObservationStatement observation : once.values()) {
            work.batch()
                    .add(
                            ObservationTable.UPSERT,
                            numbers.next(work.connection()),
                            patientSource,
                            work.reporter().organization(),
                            work.reporter().message(),
                            observation.kind(),
                            observation.value().code(),
                            work.submission().assertedAt().atOffset(ZoneOffset.UTC),
                            RecordJson.write(observation));
        }
    }
}
