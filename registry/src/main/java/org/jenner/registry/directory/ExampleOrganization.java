package org.jenner.registry.directory;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;

/**
 * The organization that a registry for trying out starts with, so that its first message can be sent at once. Its secrets
 * are the only ones that are kept in clear, in a file of the data directory.
 */
public final class ExampleOrganization {
    private static final String NAME = "Example Clinic";
    private static final String FACILITY = "EXAMPLE";
    private static final List<Environment> ENVIRONMENTS = List.of(Environment.SANDBOX, Environment.PRODUCTION);

    private final Database admin;
    private final Enrollment enrollment;
    private final Authentication authentication;
    private final Path file;

    /**
     * @param file where the secrets are kept, as lines {@code sandbox.userid}, {@code sandbox.password},
     *     {@code sandbox.facilityid} and the same for production
     */
    public ExampleOrganization(Database admin, Enrollment enrollment, Authentication authentication, Path file) {
        this.admin = admin;
        this.enrollment = enrollment;
        this.authentication = authentication;
        this.file = file;
    }

    /** Makes it at the first start; later answers what was made. Secrets whose file was lost are made anew. */
    public Map<String, String> ensure() {
        try {
            Map<String, String> kept = PrivateFile.readLines(file);
            Map<String, String> lines = new LinkedHashMap<>();
            if (!exists(admin, "select 1 from organization where not runs_registry and name <> '" + NAME + "'")) {
                create();
            }
            for (Environment environment : ENVIRONMENTS) {
                lines.putAll(credential(environment, kept));
            }
            PrivateFile.writeLines(file, lines);
            return lines;
        } catch (IOException failed) {
            throw new StartRefusedException(
                    "cannot keep the example organization's secrets in " + file
                            + ": make room, or start as the user who owns it",
                    failed);
        }
    }

    /** Refuses to go on while a credential made for trying out is valid. */
    public static void refuseIn(Database admin) {
        if (exists(admin, "select 1 from credential where example and revoked_at is null")) {
            throw new StartRefusedException("this database has valid credentials of the example organization: end them"
                    + " with the SQL  update admin.credential set revoked_at = now() where example;  for --production");
        }
    }

    /** Or what of it a start that was ended in the middle has left out. */
    private void create() {
        ResumedEnrollment resumed = new ResumedEnrollment(admin, enrollment);
        long organization = resumed.organization(NAME);
        long system = resumed.sourceSystem(organization, "Example EHR");
        long way = resumed.submittingInterface(organization, system, "Example interface");
        for (Environment environment : ENVIRONMENTS) {
            resumed.exampleCredential(way, environment, userid(environment), FACILITY);
        }
    }

    private Map<String, String> credential(Environment environment, Map<String, String> kept) {
        String prefix = environment.word() + ".";
        String userid = userid(environment);
        if (!exists(admin, "select 1 from credential where revoked_at is null and userid = '" + userid + "'")) {
            return Map.of();
        }
        String password = kept.getOrDefault(prefix + "password", "");
        boolean works =
                authentication.authenticate(new Claim(userid, password, FACILITY), InetAddress.getLoopbackAddress())
                        instanceof Authentication.Outcome.Accepted;
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(prefix + "userid", userid);
        lines.put(
                prefix + "password",
                works ? password : enrollment.newSecret(userid).password());
        lines.put(prefix + "facilityid", FACILITY);
        return lines;
    }

    private static String userid(Environment environment) {
        return "example-" + environment.word();
    }

    private static boolean exists(Database admin, String query) {
        return admin.reading(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query);
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }
}
