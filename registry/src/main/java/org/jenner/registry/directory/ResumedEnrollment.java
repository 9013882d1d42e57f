package org.jenner.registry.directory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Optional;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;

/**
 * Enrolls by name, step by step, what is not there yet: for organizations that the program itself makes, since a start may be
 * ended between any two steps.
 */
public final class ResumedEnrollment {
    private final Database admin;
    private final Enrollment enrollment;

    public ResumedEnrollment(Database admin, Enrollment enrollment) {
        this.admin = admin;
        this.enrollment = enrollment;
    }

    public long organization(String name) {
        return found("select organization_id from organization where name = ?", name)
                .orElseGet(() -> enrollment.organization(name));
    }

    /** Sets the day unless one is set. */
    public void goLive(long organizationId, LocalDate day) {
        if (found(
                        "select organization_id from organization where organization_id = ? and go_live_on is not null",
                        organizationId)
                .isEmpty()) {
            enrollment.goLive(organizationId, day);
        }
    }

    public long sourceSystem(long organizationId, String name) {
        return found(
                        "select source_system_id from source_system where organization_id = ? and name = ?",
                        organizationId,
                        name)
                .orElseGet(() -> enrollment.sourceSystem(organizationId, name));
    }

    public long submittingInterface(long organizationId, long sourceSystemId, String name) {
        return found("select interface_id from interface where organization_id = ? and name = ?", organizationId, name)
                .orElseGet(() -> enrollment.submittingInterface(organizationId, sourceSystemId, name));
    }

    /**
     * A new credential that is marked as an example.
     *
     * @return empty when there is one with this user id, valid or ended
     */
    public Optional<Enrollment.Issued> exampleCredential(
            long interfaceId, Environment environment, String userid, String facilityId) {
        return found("select credential_id from credential where userid = ?", userid)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(enrollment.credential(interfaceId, environment, userid, facilityId, true));
    }

    private Optional<Long> found(String query, Object... values) {
        return admin.reading(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                for (int index = 0; index < values.length; index++) {
                    statement.setObject(index + 1, values[index]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getLong(1)) : Optional.<Long>empty();
                }
            }
        });
    }
}
