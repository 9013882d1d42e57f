package org.jenner.bench.measure;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenner.bench.door.Credential;
import org.jenner.bench.door.Door;
import org.jenner.bench.fill.Fill;
import org.jenner.bench.fill.FilledMessages;
import org.jenner.bench.fill.FilledPeople;
import org.jenner.bench.population.Organization;
import org.jenner.bench.population.Population;
import org.jenner.bench.process.Installation;
import org.jenner.bench.process.Installation.Enrolled;
import org.jenner.bench.process.RegistryProcess;
import org.jenner.registry.app.Home;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/** A registry of its own in a temporary directory, filled with people; removed when it is closed. */
final class ScratchRegistry implements AutoCloseable {
    private static final long SEED = 7;
    private static final int TELL_EVERY = 10_000;

    private final Installation installation;
    private final RegistryProcess process;
    private final Door door;
    private final Population population;
    private final int people;
    private final AtomicInteger newPeople;
    private final Map<Organization, Enrolled> organizations = new HashMap<>();

    private ScratchRegistry(int people, Installation installation, RegistryProcess process) {
        this.people = people;
        this.newPeople = new AtomicInteger(people);
        this.installation = installation;
        this.process = process;
        this.door = new Door(process.door());
        // What is sent later is dated after all that was filled in, and before today in every time zone.
        this.population = new Population(SEED, LocalDate.now(ZoneOffset.UTC).minusDays(3));
    }

    /** Starts a registry and fills it. */
    static ScratchRegistry of(int people, PrintStream out) throws SQLException {
        Installation installation = Installation.temporary();
        RegistryProcess process = RegistryProcess.start(installation.data(), "");
        ScratchRegistry registry = new ScratchRegistry(people, installation, process);
        try {
            registry.fill(out);
            return registry;
        } catch (SQLException | RuntimeException failed) {
            registry.close();
            throw failed;
        }
    }

    private void fill(PrintStream out) throws SQLException {
        long began = System.nanoTime();
        out.printf(Locale.ROOT, "filling a registry with %,d people ...%n", people);
        for (Organization organization : Organization.ALL) {
            organizations.put(
                    organization,
                    installation.enroll(
                            organization.name(),
                            organization.code(),
                            "bench-" + organization.code().toLowerCase(Locale.ROOT)));
        }
        CodeSets codes = CodeSets.load(Home.codesets());
        Jurisdiction jurisdiction = Jurisdiction.read(Home.jurisdictions(), "example");
        try (Databases databases = installation.databases();
                Connection owner = installation.asOwner()) {
            new Fill(
                            databases.of(Environment.PRODUCTION),
                            new FilledPeople(population, organizations, codes, jurisdiction))
                    .run(people, done -> tell(done, out));
            FilledMessages.add(owner);
        }
        out.printf(Locale.ROOT, "  filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private static void tell(int done, PrintStream out) {
        if (done % TELL_EVERY == 0) {
            out.printf(Locale.ROOT, "  %,d people%n", done);
        }
    }

    /** How many were filled in, numbered from 0. */
    int people() {
        return people;
    }

    /** The number of somebody whom the registry does not know yet. */
    int nextNewPerson() {
        return newPeople.getAndIncrement();
    }

    Population population() {
        return population;
    }

    Credential credential(Organization organization) {
        return Objects.requireNonNull(organizations.get(organization)).credential();
    }

    Door door() {
        return door;
    }

    RegistryProcess process() {
        return process;
    }

    Installation installation() {
        return installation;
    }

    @Override
    public void close() {
        door.close();
        process.terminate();
        process.close();
        installation.remove();
    }
}
