package org.jenner.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.seal.InterfaceSecrets;
import org.jenner.registry.platform.seal.MasterKey;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final Directory directory = new Directory(database.admin(), nanos::get);
    private final InterfaceSecrets secrets =
            new InterfaceSecrets(MasterKey.in(Path.of("target", "directory-test.key")));
    private final Enrollment enrollment = new Enrollment(database.admin(), secrets);
    private final Authentication authentication =
            new Authentication(database.admin(), directory, secrets, new FailedLogins());

    @BeforeEach
    void empty() throws SQLException {
        asOwner("truncate organization, credential restart identity cascade");
    }

    @Test
    void readsWhoIsWho() throws SQLException {
        long old = enrollment.organization("Old Clinic");
        long successor = enrollment.organization("New Clinic");
        long third = enrollment.organization("Third Clinic");
        long system = enrollment.sourceSystem(successor, "EHR");
        long way = enrollment.submittingInterface(successor, system, "main");
        asOwner("insert into organization_succession values (" + successor + ", " + old + ", '2026-02-01')");
        asOwner("update organization set go_live_on = '2026-03-01' where organization_id = " + successor);
        asOwner("update interface set switches = '{\"acknowledgment-on-warnings\": \"AA\"}'");
        DirectorySnapshot snapshot = directory.snapshot();
        Organization found = snapshot.organization(successor).orElseThrow();
        assertThat(found.goLiveOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(found.predecessors()).containsOnly(new Organization.Succession(old, LocalDate.of(2026, 2, 1)));
        assertThat(snapshot.sourceSystems().get(system)).isEqualTo(new SourceSystem(system, successor, "EHR"));
        assertThat(snapshot.interfaces().get(way))
                .isEqualTo(new SubmittingInterface(
                        way, successor, system, "main", Map.of("acknowledgment-on-warnings", "AA")));
        assertThat(snapshot.sameGiver(old)).containsOnly(old, successor);
        assertThat(snapshot.sameGiver(successor)).containsOnly(old, successor);
        assertThat(snapshot.sameGiver(third)).containsOnly(third);
    }

    @Test
    void knowsWhereAnOrganizationGivesVaccinations() throws SQLException {
        long first = enrollment.organization("First Clinic");
        long old = enrollment.organization("Old Clinic");
        long successor = enrollment.organization("New Clinic");
        long silent = enrollment.organization("Successor Without A List");
        asOwner("insert into organization_succession values (" + old + ", " + first + ", '2025-02-01'), (" + successor
                + ", " + old + ", '2026-02-01'), (" + silent + ", " + old + ", '2026-02-01')");
        enrollment.facility(first, "FIRST", "First house");
        enrollment.facility(old, "Old", "Old house");
        enrollment.facility(successor, "NEW", "New house");
        enrollment.facility(successor, "old", "Old house, taken over");
        directory.fresh().facilities(old).own().forEach(one -> enrollment.close(one, LocalDate.of(2026, 2, 1)));

        DirectorySnapshot snapshot = directory.fresh();
        LocalDate day = LocalDate.of(2026, 2, 1);
        Facilities ofOld = snapshot.facilities(old);
        assertThat(ofOld.gaveOn("OLD", day.minusDays(1))).as("the last day").isTrue();
        assertThat(ofOld.gaveOn("OLD", day))
                .as("the day from which it is closed")
                .isFalse();
        assertThat(ofOld.know(" old ")).isTrue();
        assertThat(ofOld.gaveOn("FIRST", day)).as("of who merged into it").isTrue();
        assertThat(ofOld.gaveOn("NEW", day)).as("of its successor").isFalse();
        Facilities ofSuccessor = snapshot.facilities(successor);
        assertThat(ofSuccessor.own()).extracting(Facility::code).containsExactly("NEW", "old");
        assertThat(ofSuccessor.gaveOn("FIRST", day)).as("by way of another").isTrue();
        assertThat(ofSuccessor.gaveOn("OLD", day))
                .as("open in one of two lists")
                .isTrue();
        assertThat(ofSuccessor.gaveOn("THIRD", day)).isFalse();
        assertThat(snapshot.facilities(silent)).isEqualTo(Facilities.NONE_LISTED);
        assertThat(snapshot.facilities(silent).gaveOn("ANY", day)).isTrue();
        enrollment.reopen(ofOld.own().getFirst());
        assertThat(directory.fresh().facilities(old).gaveOn("OLD", day)).isTrue();
    }

    @Test
    void aFacilityThatIsListedCountsAtTheNextLogin() {
        Enrollment.Issued issued = issued("placed");
        assertThat(sender(issued).facilities()).isEqualTo(Facilities.NONE_LISTED);
        enrollment.facility(sender(issued).organizationId(), "NORTH", "North house");
        assertThat(sender(issued).facilities().know("EAST")).isFalse();
    }

    @Test
    void noticesAChangeWithinFiveSeconds() {
        long first = enrollment.organization("First Clinic");
        DirectorySnapshot before = directory.snapshot();
        long second = enrollment.organization("Second Clinic");
        assertThat(directory.snapshot()).isSameAs(before);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(directory.snapshot().organizations()).containsOnlyKeys(first, second);
        DirectorySnapshot unchanged = directory.snapshot();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(directory.snapshot()).isSameAs(unchanged);
    }

    @Test
    void aSwitchChangedOnOneProcessCountsAtTheNextLoginOnAnother() throws SQLException {
        Enrollment.Issued issued = issued("switched");
        assertThat(sender(issued).switches()).isEmpty();
        asOwner("update interface set switches = '{\"a\": \"b\"}'");
        assertThat(sender(issued).switches()).containsExactly(Map.entry("a", "b"));
    }

    @Test
    void keepsNoSecretInClear() throws SQLException {
        Enrollment.Issued issued = issued("hashed");
        try (Connection connection = database.asOwner("admin");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select encode(secret_hmac, 'escape') from credential_secret")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(issued.password());
        }
        assertThat(issued).asString().doesNotContain(issued.password());
        assertThat(new Claim("a", "secret", null)).asString().doesNotContain("secret");
    }

    @Test
    void aNewSecretEndsTheOldOne() {
        Enrollment.Issued old = issued("rotating");
        Enrollment.Issued fresh = enrollment.newSecret("rotating");
        assertThat(fresh.facilityId()).isEqualTo(old.facilityId());
        assertThat(authenticate(old)).isInstanceOf(Authentication.Outcome.Refused.class);
        assertThat(sender(fresh).environment()).isEqualTo(Environment.SANDBOX);
    }

    @Test
    void theExampleOrganizationKeepsItsSecretsOverStartsAndMakesLostOnesAnew() throws Exception {
        Path file = folder.resolve("example.properties");
        ExampleOrganization example = new ExampleOrganization(database.admin(), enrollment, authentication, file);
        Map<String, String> first = example.ensure();
        assertThat(first)
                .containsOnlyKeys(
                        "sandbox.userid",
                        "sandbox.password",
                        "sandbox.facilityid",
                        "production.userid",
                        "production.password",
                        "production.facilityid");
        assertThat(example.ensure()).isEqualTo(first);
        Files.delete(file);
        Map<String, String> anew = example.ensure();
        assertThat(anew.get("sandbox.userid")).isEqualTo(first.get("sandbox.userid"));
        assertThat(anew.get("sandbox.password")).isNotEqualTo(first.get("sandbox.password"));
        assertThatThrownBy(() -> ExampleOrganization.refuseIn(database.admin())).hasMessageContaining("--production");
        enrollment.revoke("example-sandbox");
        enrollment.revoke("example-production");
        ExampleOrganization.refuseIn(database.admin());
        assertThat(example.ensure()).isEmpty();
    }

    @Test
    void theExampleOrganizationIsFinishedWhereAStartWasEndedInTheMiddle() {
        ExampleOrganization example = new ExampleOrganization(
                database.admin(), enrollment, authentication, folder.resolve("example.properties"));
        long organization = enrollment.organization("Example Clinic");
        assertThat(example.ensure()).as("ended after the organization").hasSize(6);
        assertThat(directory.fresh().organizations()).containsOnlyKeys(organization);
        assertThat(directory.fresh().interfaces()).hasSize(1);
    }

    @Test
    void enrollsByNameWhatIsNotThereYet() {
        ResumedEnrollment resumed = new ResumedEnrollment(database.admin(), enrollment);
        LocalDate day = LocalDate.of(2024, 5, 1);
        for (int start = 0; start < 2; start++) {
            long organization = resumed.organization("Resumed Clinic");
            resumed.goLive(organization, day.plusDays(start));
            long system = resumed.sourceSystem(organization, "EHR");
            long way = resumed.submittingInterface(organization, system, "main");
            Optional<Enrollment.Issued> issued =
                    resumed.exampleCredential(way, Environment.SANDBOX, "resumed", "FACILITY");
            assertThat(issued.isPresent()).isEqualTo(start == 0);
        }
        DirectorySnapshot snapshot = directory.fresh();
        assertThat(snapshot.organizations().values())
                .singleElement()
                .satisfies(one -> assertThat(one.goLiveOn()).isEqualTo(day));
        assertThat(snapshot.sourceSystems()).hasSize(1);
        assertThat(snapshot.interfaces()).hasSize(1);
    }

    private Enrollment.Issued issued(String userid) {
        long organization = enrollment.organization("Clinic of " + userid);
        long system = enrollment.sourceSystem(organization, "EHR");
        long way = enrollment.submittingInterface(organization, system, "main");
        return enrollment.credential(way, Environment.SANDBOX, userid, "FACILITY", false);
    }

    private Authentication.Outcome authenticate(Enrollment.Issued issued) {
        return authentication.authenticate(new Claim(issued.userid(), issued.password(), issued.facilityId()), HERE);
    }

    private Sender sender(Enrollment.Issued issued) {
        assertThat(authenticate(issued)).isInstanceOf(Authentication.Outcome.Accepted.class);
        return ((Authentication.Outcome.Accepted) authenticate(issued)).sender();
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = database.asOwner("admin");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
