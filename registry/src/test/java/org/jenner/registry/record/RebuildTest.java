package org.jenner.registry.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jenner.registry.record.Said.dose;
import static org.jenner.registry.record.Said.patient;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.link.NameBirthKey;
import org.jenner.registry.record.source.SourceRebuild;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that were damaged by hand are found, told by a dry run, and mended. */
class RebuildTest {

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    private static int patients;
    private Clinics clinics;
    private long person;

    @BeforeEach
    void aPatientWithTwoStatements() {
        clinics = new Clinics(database.sandbox());
        String mrn = "R" + ++patients;
        Said.Patient zebra = patient(mrn, "Testrebuild" + (char) ('A' + patients), "Zebra", "2024-03-01");
        clinics.says(1, zebra, dose("08", "2024-03-01").order("A1"));
        SubmissionOutcome mended = clinics.says(
                1, zebra.phone("5551234567"), dose("08", "2024-03-02").order("A1"));
        person = Clinics.person(mended);
        assertThat(rebuildRecords(true)).isEmpty();
        assertThat(rebuildSources(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update person set given = 'OTHER' where id = %d",
                "delete from person where id = %d",
                "delete from dose where person_id = %d",
                "update dose set person_id = 999999999 where person_id = %d",
                "update dose set administered = '2020-01-01' where person_id = %d",
                "delete from person_identifier where person_id = %d",
                "update person_identifier set person_id = 999999999 where person_id = %d",
                "insert into dose select id + 1000000, 999999999, chosen_id, dose_source_ids, cvx, administered, precision,"
                        + " completion from dose where person_id = %d",
                "insert into person_identifier select 999999999, authority, value, type from person_identifier"
                        + " where person_id = %d"
            })
    void mendsARecord(String damage) throws SQLException {
        sql(damage);

        assertThat(rebuildRecords(true)).isNotEmpty();
        assertThat(rebuildRecords(false)).isNotEmpty();
        assertThat(rebuildRecords(true)).isEmpty();
        assertThat(count("dose where person_id = %d")).isEqualTo(1);
        assertThat(count("person_identifier where person_id = %d")).isEqualTo(1);
        assertThat(count("dose where person_id not in (select id from person)")).isZero();
        assertThat(count("person_identifier where person_id not in (select id from person)"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update patient_source set content = jsonb_set(content::jsonb, '{sex}', '\"MALE\"')::json where person_id = %d",
                "update patient_source set name_birth_key = 1 where person_id = %d",
                "update patient_source set name_birth_key = null where person_id = %d",
                "update patient_source set family_name = 'OTHER' where person_id = %d",
                "update patient_source set birth_date = '2020-01-01' where person_id = %d",
                "update patient_source set versions = 7 where person_id = %d",
                "update patient_source set organization_id = 7 where person_id = %d",
                "update dose_source set version = 1"
                        + " where patient_source_id in (select id from patient_source where person_id = %d)",
                "update dose_source set versions = 7"
                        + " where patient_source_id in (select id from patient_source where person_id = %d)",
                "update dose_source set asserted_at = '2020-01-01Z'"
                        + " where patient_source_id in (select id from patient_source where person_id = %d)"
            })
    void mendsWhatStandsOfASource(String damage) throws SQLException {
        sql(damage);

        assertThat(rebuildSources(true)).containsExactly(person);
        assertThat(rebuildSources(false)).containsExactly(person);
        assertThat(rebuildSources(true)).isEmpty();
        assertThat(rebuildRecords(true)).isEmpty();
        assertThat(clinics.doses(person)).containsExactly("08 2024-03-02");
    }

    /** A dose that is said again in the same words is kept as one statement, which holds against what was said in between. */
    @Test
    void knowsThatADoseWasSaidAgain() {
        Said.Patient okapi = patient("RA", "Testagain", "Okapi", "2024-03-01");
        clinics.saysAt(Clinics.at(10), 2, okapi, dose("08", "2024-03-02").order("A1"));
        clinics.saysAt(Clinics.at(30), 2, okapi, dose("08", "2024-03-02").order("A1"));
        SubmissionOutcome between = clinics.saysAt(
                Clinics.at(20), 2, okapi, dose("08", "2024-03-05").order("A1"));

        assertThat(rebuildSources(true)).isEmpty();
        assertThat(clinics.doses(Clinics.person(between))).containsExactly("08 2024-03-02");
    }

    @Test
    void knowsThatNothingBringsBackAtTheSameTimeWhatWasTakenBack() {
        Said.Patient okapi = patient("RB", "Testback", "Okapi", "2024-03-01");
        clinics.saysAt(Clinics.at(10), 2, okapi, dose("08", "2024-03-02").order("A1"));
        clinics.saysAt(
                Clinics.at(20), 2, okapi, dose("08", "2024-03-02").order("A1").delete());
        SubmissionOutcome back = clinics.saysAt(
                Clinics.at(20), 2, okapi, dose("08", "2024-03-02").order("A1").lot("L1"));

        assertThat(rebuildSources(true)).isEmpty();
        assertThat(clinics.doses(Clinics.person(back))).isEmpty();
    }

    private static List<Long> rebuildRecords(boolean dry) {
        return new Rebuild(database.sandbox(), new Families()).run(dry, _ -> {}).differing();
    }

    private static List<Long> rebuildSources(boolean dry) {
        return new SourceRebuild(database.sandbox(), NameBirthKey::of)
                .run(dry, _ -> {})
                .differing();
    }

    private void sql(String statement) throws SQLException {
        try (Connection owner = database.asOwner("sandbox");
                Statement change = owner.createStatement()) {
            assertThat(change.executeUpdate(statement.formatted(person))).isPositive();
        }
    }

    private long count(String what) throws SQLException {
        return clinics.count(what.formatted(person));
    }
}
