package org.jenner.registry.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.testing.Records;
import org.jspecify.annotations.Nullable;

/** Hand-made sources of one person. */
final class Sources {

    private static final Instant SAID = Instant.parse("2025-01-01T00:00:00Z");
    private static final LocalDate GIVEN = LocalDate.of(2020, 3, 15);

    private Sources() {}

    /**
     * What organizations reported.
     *
     * @param reporters their numbers, separated by blanks; {@code 2@8} stands in partition 8
     * @param objection {@code none}, or {@code 1 since ever}, {@code since today}, {@code since tomorrow}
     */
    static PersonSources of(String reporters, String objection, LocalDate today) {
        List<PatientSource> patients = new ArrayList<>();
        List<DoseSource> doses = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (String reporter : reporters.split(" ")) {
            long organization = organization(reporter);
            long partition = reporter.contains("@") ? Long.parseLong(reporter.substring(reporter.indexOf('@') + 1)) : 0;
            patients.add(patient(organization, partition));
            doses.add(dose(organization));
            observations.add(new Observation(
                    30 + organization,
                    organization,
                    organization,
                    Records.observed("75505-8", CodedValue.of("371111005"), GIVEN)));
        }
        return new PersonSources(
                1, Records.NUMBER, List.of(), patients, doses, observations, objections(objection, today));
    }

    private static long organization(String reporter) {
        return Long.parseLong(reporter.contains("@") ? reporter.substring(0, reporter.indexOf('@')) : reporter);
    }

    /** The number of a patient source is that of its organization. */
    private static PatientSource patient(long organization, long partition) {
        return new PatientSource(
                organization,
                organization,
                organization,
                partition,
                1,
                Records.NUMBER,
                1L,
                1,
                statement(organization),
                SAID);
    }

    private static PatientStatement statement(long organization) {
        PatientStatement child = Records.child();
        return new PatientStatement(
                List.of(new PatientIdentifier("MRN-" + organization, "CLINIC-" + organization, "MR")),
                child.names(),
                null,
                child.birthDate(),
                child.sex(),
                List.of(),
                List.of(),
                List.of(),
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
                List.of(),
                List.of());
    }

    private static DoseSource dose(long organization) {
        return new DoseSource(
                20 + organization,
                organization,
                "key",
                organization,
                organization,
                1,
                1,
                Records.dose("08", GIVEN.plusMonths(organization)),
                SAID);
    }

    private static List<Objection> objections(String objection, LocalDate today) {
        if (objection.equals("none")) {
            return List.of();
        }
        long source = organization(objection.substring(0, objection.indexOf(' ')));
        return List.of(
                new Objection(40, source, source, Objection.Kind.PROTECTION_INDICATOR, effective(objection, today)));
    }

    private static @Nullable LocalDate effective(String objection, LocalDate today) {
        if (objection.endsWith("ever")) {
            return null;
        }
        return objection.endsWith("today") ? today : today.plusDays(1);
    }
}
