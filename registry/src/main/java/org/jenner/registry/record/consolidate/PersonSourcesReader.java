package org.jenner.registry.record.consolidate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jenner.registry.platform.database.Results;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.record.objection.ObjectionTable;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.observation.ObservationTable;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.SourceRows;

/** Reads all that is said about persons, in one round trip. */
public final class PersonSourcesReader {

    private static final String LOCK = """
            select id from person where id = any(?) order by id for update
            """;
    private static final String STORED = SourceRows.PATIENTS + " where s.person_id = any(?) order by s.id;\n"
            + SourceRows.DOSES + " where p.person_id = any(?) order by s.id;\n"
            + ObjectionTable.SELECT_OPEN + " and p.person_id = any(?) order by s.id";
    private static final String ALL =
            STORED + ";\n" + ObservationTable.SELECT + " where p.person_id = any(?) order by s.id";

    private static final int STATEMENTS = 4;

    private PersonSourcesReader() {}

    /** The sources of those of the persons that exist, by person. */
    public static List<PersonSources> read(Connection connection, Collection<Long> persons) throws SQLException {
        return read(connection, persons, false);
    }

    /**
     * As {@link #read}, after locking the persons in the order of their ids, so that nobody changes them meanwhile; without
     * observations, since nothing that is stored of a record is derived from them.
     */
    public static List<PersonSources> lockAndRead(Connection connection, Collection<Long> persons) throws SQLException {
        return read(connection, persons, true);
    }

    private static List<PersonSources> read(Connection connection, Collection<Long> persons, boolean lock)
            throws SQLException {
        if (persons.isEmpty()) {
            return List.of();
        }
        Long[] ids = new TreeSet<>(persons).toArray(Long[]::new);
        try (PreparedStatement statement = connection.prepareStatement(lock ? LOCK + ";\n" + STORED : ALL)) {
            for (int parameter = 1; parameter <= STATEMENTS; parameter++) {
                statement.setArray(parameter, connection.createArrayOf("int8", ids));
            }
            Results results = Results.of(statement);
            if (lock) {
                results.skip();
            }
            List<PatientSource> patients = results.next(SourceRows::patient);
            List<DoseSource> doses = results.next(SourceRows::dose);
            List<Objection> objections = results.next(ObjectionTable::read);
            List<Observation> observations = lock ? List.of() : results.next(ObservationTable::read);
            return byPerson(patients, doses, observations, objections);
        }
    }

    private static List<PersonSources> byPerson(
            List<PatientSource> patients,
            List<DoseSource> doses,
            List<Observation> observations,
            List<Objection> objections) {
        Map<Long, List<PatientSource>> byPerson = new TreeMap<>();
        for (PatientSource patient : patients) {
            if (patient.person() != null) {
                byPerson.computeIfAbsent(patient.person(), _ -> new ArrayList<>())
                        .add(patient);
            }
        }
        // Whose each is, once for all: a set of people has thousands of doses.
        Map<Long, List<DoseSource>> dosesOf = dosesByPatient(doses);
        return byPerson.entrySet().stream()
                .map(entry -> PersonSources.of(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().stream()
                                .flatMap(patient -> dosesOf.getOrDefault(patient.id(), List.of()).stream())
                                .sorted(Comparator.comparingLong(DoseSource::id))
                                .toList(),
                        observations,
                        objections))
                .toList();
    }

    private static Map<Long, List<DoseSource>> dosesByPatient(List<DoseSource> doses) {
        Map<Long, List<DoseSource>> byPatient = new HashMap<>();
        for (DoseSource dose : doses) {
            byPatient
                    .computeIfAbsent(dose.patientSource(), _ -> new ArrayList<>())
                    .add(dose);
        }
        return byPatient;
    }
}
