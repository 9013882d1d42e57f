package org.jenner.bench.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jenner.bench.door.Credential;
import org.jenner.bench.population.Organization;
import org.jenner.registry.app.Parts;
import org.jenner.registry.directory.Authentication;
import org.jenner.registry.directory.Claim;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.ResumedEnrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;

/** The population's organizations in a registry, each with a credential for production that is marked as an example. */
final class DemoOrganizations {
    private static final String FILE = "demo-organizations.properties";

    private final Parts parts;
    private final Path file;

    DemoOrganizations(Parts parts, Path data) {
        this.parts = parts;
        this.file = data.resolve(FILE);
    }

    /** Makes those that are missing; answers as whom each sends. */
    Map<Organization, Credential> ensure(LocalDate today) {
        try {
            Map<String, String> kept = PrivateFile.readLines(file);
            Map<Organization, Credential> credentials = new LinkedHashMap<>();
            for (Organization organization : Organization.ALL) {
                credentials.put(
                        organization,
                        enrolled(organization, today)
                                .map(DemoOrganizations::credential)
                                .orElseGet(() -> known(organization, kept)));
            }
            Map<String, String> lines = new LinkedHashMap<>();
            credentials.values().forEach(one -> lines.put(one.userid(), one.password()));
            PrivateFile.writeLines(file, lines);
            return credentials;
        } catch (IOException failed) {
            throw new StartRefusedException("cannot keep the credentials of the demonstration in " + file, failed);
        }
    }

    private Credential known(Organization organization, Map<String, String> kept) {
        String userid = userid(organization);
        String password = kept.getOrDefault(userid, "");
        Claim claim = new Claim(userid, password, organization.code());
        boolean works = parts.authentication().authenticate(claim, InetAddress.getLoopbackAddress())
                instanceof Authentication.Outcome.Accepted;
        return works
                ? new Credential(userid, password, organization.code())
                : credential(parts.enrollment().newSecret(userid));
    }

    /** Makes what is missing; an earlier start may have been ended in the middle of it. */
    private Optional<Enrollment.Issued> enrolled(Organization organization, LocalDate today) {
        ResumedEnrollment resumed = new ResumedEnrollment(parts.databases().admin(), parts.enrollment());
        long id = resumed.organization(organization.name());
        resumed.goLive(id, today.minusYears(2));
        long system = resumed.sourceSystem(id, "Synthetic EHR");
        long way = resumed.submittingInterface(id, system, "HL7");
        return resumed.exampleCredential(way, Environment.PRODUCTION, userid(organization), organization.code());
    }

    private static Credential credential(Enrollment.Issued issued) {
        return new Credential(issued.userid(), issued.password(), issued.facilityId());
    }

    private static String userid(Organization organization) {
        return "demo-" + organization.code().toLowerCase(Locale.ROOT);
    }
}
