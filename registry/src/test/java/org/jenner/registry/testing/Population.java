package org.jenner.registry.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jenner.registry.platform.json.RecordJson;
import org.jenner.registry.record.source.ActionCode;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.record.source.Telecom;
import org.jenner.registry.reference.codes.Cvx;

/**
 * Fills an environment with plainly synthetic people, each with one source and two doses, by SQL on the server: enough rows
 * for the planner to choose as it would in a state. Person {@code n} is {@code Crowdfamily + letters, Given + letters}.
 */
public final class Population {

    /** Numbers of the population lie below those that a fresh sequence gives to what tests add. */
    private static final long FIRST_NUMBER_AFTER = 100_000_000L;

    private static final String CHECK_DIGIT = """
            create function check_digit(body text) returns text language plpgsql immutable as $$
            declare product int := 10; total int;
            begin
              for i in 1 .. length(body) loop
                total := (substr(body, i, 1)::int + product) % 10;
                product := (case when total = 0 then 10 else total end) * 2 % 11;
              end loop;
              return ((11 - product) % 10)::text;
            end $$
            """;

    private static final String LETTERS = """
            create function letters(n bigint) returns text language sql immutable as $$
              select translate(lpad(n::text, 7, '0'), '0123456789', 'ABCDEFGHIJ') $$
            """;

    private static final String CROWD = """
            create temporary table crowd as
            select n as id, 10 * n as dose, 'CROWDFAMILY' || letters(n / 20) as family, 'GIVEN' || letters(n) as given,
                   date '2010-01-01' + (n %% 5475)::int as birth, 'M' || n as mrn,
                   (1000000000 + n)::text || check_digit((1000000000 + n)::text) as number
              from generate_series(1, %d) as n
            """;

    private Population() {}

    /** Adds the people to an empty environment. The source system is the number of the sender that will speak later. */
    public static void fill(RegistryDatabase database, String schema, int people, long sourceSystem, long organization)
            throws SQLException {
        try (Connection connection = database.asOwner(schema);
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(CHECK_DIGIT);
            statement.execute(LETTERS);
            statement.execute(CROWD.formatted(people));
            for (String insert : inserts(sourceSystem, organization)) {
                statement.execute(insert);
            }
            statement.execute("alter sequence record_number restart with " + FIRST_NUMBER_AFTER);
            statement.execute("drop function check_digit");
            statement.execute("drop function letters");
            statement.execute("vacuum analyze");
        }
    }

    private static List<String> inserts(long system, long organization) {
        String patient = patientJson();
        String dose = doseJson();
        String sources = system + ", " + organization;
        return List.of(
                """
                insert into patient_source (id, source_system_id, organization_id, partition, assigning_authority, identifier,
                       episode, registry_number, person_id, name_birth_key, birth_date, family_name, given_name, versions,
                       asserted_at, content)
                select id, %s, 0, 'CLINIC', mrn, 1, number, id,
                       ('x' || left(encode(sha256(convert_to('0|' || family || '|' || given || '|' || birth, 'UTF8')), 'hex'),
                        16))::bit(64)::bigint,
                       birth, family, given, 1, '2020-01-01',
                       replace(replace(replace(replace('%s', '@F', family), '@G', given), '@M', mrn), '2001-01-01',
                               birth::text)::json
                  from crowd
                """.formatted(sources, patient),
                """
                insert into patient_source_version
                select id, 1, 0, %d, asserted_at, asserted_at, content from patient_source
                """.formatted(organization),
                """
                insert into person
                select id, registry_number, 0, 1, family_name, given_name, birth_date, 'F', content from patient_source
                """,
                """
                insert into person_identifier
                select id, 'CLINIC', mrn, 'MR' from crowd
                """,
                """
                insert into dose_source
                select dose + k, id, 'O|CLINIC|' || mrn || '-' || k, 1, 1, '2020-01-01' from crowd, generate_series(1, 2) as k
                """,
                """
                insert into dose_source_version
                select dose + k, 1, 0, %d, '2020-01-01', '2020-01-01',
                       replace(replace('%s', '@O', mrn || '-' || k), '2001-01-01', (birth + 60 * k)::text)::json
                  from crowd, generate_series(1, 2) as k
                """.formatted(organization, dose),
                """
                insert into dose
                select dose + k, id, dose + k, array[dose + k], '08', birth + 60 * k, 'DAY', 'CP'
                  from crowd, generate_series(1, 2) as k
                """);
    }

    private static String patientJson() {
        return RecordJson.write(new PatientStatement(
                List.of(new PatientIdentifier("@M", "CLINIC", "MR")),
                List.of(new PersonName("@F", "@G", null, null, "L")),
                null,
                ClinicalDate.of(LocalDate.of(2001, 1, 1)),
                Sex.FEMALE,
                List.of(),
                List.of(),
                List.of(new Address("1 Crowd Street", null, "Exampleton", "EX", "00001", null, null, "L")),
                List.of(new Telecom("PRN", "PH", null, "555", "@M")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of()));
    }

    private static String doseJson() {
        return RecordJson.write(new DoseStatement(
                0,
                ActionCode.ADD,
                CompletionStatus.COMPLETE,
                null,
                new EntityIdentifier("@O", "CLINIC"),
                new Cvx("08"),
                null,
                ClinicalDate.of(LocalDate.of(2001, 1, 1)),
                "00",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of()));
    }
}
