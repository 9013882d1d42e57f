package org.jenner.bench.population;

import java.time.LocalDate;

/**
 * A person is known to an organization.
 *
 * @param from the first visit there
 */
public record Attendance(Organization organization, String medicalRecordNumber, LocalDate from) {

    static Attendance of(Organization organization, int person, LocalDate from) {
        return new Attendance(organization, organization.code().charAt(0) + Integer.toString(1_000_000 + person), from);
    }
}
