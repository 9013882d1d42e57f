package org.jenner.bench.drill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the tables of the record with what was acknowledged, both ways: nothing is missing, nothing is there twice. */
final class RecordCheck {

    private static final String DOSE_REPORTS = """
            with placed as (select id, person_id, unnest(dose_source_ids) as dose_source_id from dose)
            select s.identifier || ' ' || d.key as report, d.versions,
                   (select count(*) from dose_source_version v where v.dose_source_id = d.id) as kept,
                   count(p.id) as places, min(p.id) as dose,
                   bool_and(p.person_id = s.person_id) as with_its_person
              from dose_source d
              join patient_source s on s.id = d.patient_source_id
              left join placed p on p.dose_source_id = d.id
             group by d.id, s.id
            """;

    private static final String PATIENTS = """
            select s.assigning_authority || ' ' || s.identifier as patient, s.episode, s.person_id,
                   (select count(*) from person p where p.id = s.person_id) as persons,
                   (select count(*) from patient_source_version v where v.patient_source_id = s.id) as kept,
                   s.versions
              from patient_source s
            """;

    private static final String MESSAGES = """
            select m.control_id,
                   count(*) filter (where m.disposition = 'STORED') as stored,
                   count(*) filter (where m.disposition = 'RESENT') as resent,
                   count(*) as copies,
                   (select count(*) from message_key k
                     where k.control_id = m.control_id and k.complete) as keys,
                   (select count(*) from audit a where a.message_id = min(m.id) filter (where m.disposition = 'STORED'))
                       as audited
              from message m
             where m.message_type like 'VXU%'
             group by m.control_id
            """;

    private static final String COUNTS = """
            select (select count(*) from person) as persons, (select count(*) from dose) as doses,
                   (select count(*) from held) as held,
                   (select count(*) from message_key) as keys,
                   (select count(*) from audit where message_id is not null) as audits,
                   (select count(*) from person_identifier i where not exists (
                       select from person p where p.id = i.person_id)) as lost_identifiers
            """;

    private final Expected expected;
    private final Ledger ledger;
    private final List<String> faults = new ArrayList<>();

    private RecordCheck(Expected expected, Ledger ledger) {
        this.expected = expected;
        this.ledger = ledger;
    }

    /** Each fault in one line; empty when all is as it must be. */
    static List<String> faults(Connection owner, Expected expected, Ledger ledger) throws SQLException {
        RecordCheck check = new RecordCheck(expected, ledger);
        try (Statement statement = owner.createStatement()) {
            check.doseReports(statement);
            check.patients(statement);
            check.messages(statement);
            check.counts(statement);
        }
        return check.faults;
    }

    private void doseReports(Statement statement) throws SQLException {
        Set<String> missing = new HashSet<>(expected.doseReports().keySet());
        Map<Long, Vaccination> doses = new HashMap<>();
        try (ResultSet row = statement.executeQuery(DOSE_REPORTS)) {
            while (row.next()) {
                String report = row.getString("report");
                if (!missing.remove(report)) {
                    faults.add("dose report nobody sent, or twice: " + report);
                }
                one(row, report, "versions", "kept", "places");
                if (!row.getBoolean("with_its_person")) {
                    faults.add("dose report away from its person: " + report);
                }
                Vaccination told = expected.doseReports().get(report);
                Vaccination other = told == null ? null : doses.putIfAbsent(row.getLong("dose"), told);
                if (other != null && !other.equals(told)) {
                    faults.add(other + " and " + told + " are one dose");
                }
            }
        }
        missing.forEach(report -> faults.add("dose report lost: " + report));
    }

    private void patients(Statement statement) throws SQLException {
        Set<String> missing = new HashSet<>(expected.patients().keySet());
        Map<Child, Long> persons = new HashMap<>();
        try (ResultSet row = statement.executeQuery(PATIENTS)) {
            while (row.next()) {
                String patient = row.getString("patient");
                if (!missing.remove(patient)) {
                    faults.add("patient source nobody sent, or twice: " + patient);
                }
                one(row, patient, "episode", "persons");
                if (row.getLong("kept") != row.getLong("versions")) {
                    faults.add("versions of " + patient + " are lost or too many");
                }
                @Nullable Child child = expected.patients().get(patient);
                Long other = child == null ? null : persons.putIfAbsent(child, row.getLong("person_id"));
                if (other != null && other != row.getLong("person_id")) {
                    faults.add(child + " is two persons");
                }
            }
        }
        missing.forEach(patient -> faults.add("patient source lost: " + patient));
    }

    private void messages(Statement statement) throws SQLException {
        Set<String> missing = new HashSet<>(expected.messages().keySet());
        try (ResultSet row = statement.executeQuery(MESSAGES)) {
            while (row.next()) {
                String controlId = row.getString("control_id");
                if (!missing.remove(controlId)) {
                    faults.add("message nobody sent: " + controlId);
                    continue;
                }
                one(row, controlId, "stored", "keys", "audited");
                if (row.getLong("copies") != 1 + row.getLong("resent")) {
                    faults.add("message " + controlId + " has copies that are neither stored nor resent");
                }
                Ledger.Acknowledged acknowledged = ledger.of(messageOf(controlId));
                if (acknowledged == null || acknowledged.times() > row.getLong("copies")) {
                    faults.add("message " + controlId + " was acknowledged more often than it is kept");
                }
            }
        }
        missing.forEach(controlId -> faults.add("message lost: " + controlId));
    }

    private Vxu messageOf(String controlId) {
        Vxu message = expected.messages().get(controlId);
        if (message == null) {
            throw new IllegalArgumentException(controlId);
        }
        return message;
    }

    private void counts(Statement statement) throws SQLException {
        long messages = expected.messages().size();
        long vaccinations =
                expected.vaccinations().values().stream().mapToLong(Set::size).sum();
        try (ResultSet row = statement.executeQuery(COUNTS)) {
            row.next();
            number(row, "persons", expected.vaccinations().size());
            number(row, "doses", vaccinations);
            number(row, "held", 0);
            number(row, "keys", messages);
            number(row, "audits", messages);
            number(row, "lost_identifiers", 0);
        }
    }

    private void one(ResultSet row, String of, String... columns) throws SQLException {
        for (String column : columns) {
            if (row.getLong(column) != 1) {
                faults.add(of + " has " + row.getLong(column) + " " + column);
            }
        }
    }

    private void number(ResultSet row, String column, long wanted) throws SQLException {
        if (row.getLong(column) != wanted) {
            faults.add(row.getLong(column) + " " + column + " instead of " + wanted);
        }
    }
}
