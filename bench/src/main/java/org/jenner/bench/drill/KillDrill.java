package org.jenner.bench.drill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jenner.bench.door.Credential;
import org.jenner.bench.door.Door;
import org.jenner.bench.process.Await;
import org.jenner.bench.process.DrillException;
import org.jenner.bench.process.Installation;
import org.jenner.bench.process.RegistryProcess;
import org.jenner.registry.app.Home;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.reference.codes.CodeSets;

/** Rounds of load, blow, recovery, sending again and checking, all on one data directory. */
public final class KillDrill implements AutoCloseable {
    private static final int MOST_MILLISECONDS_AFTER = 30;
    private static final double SENT_AGAIN = 0.2;
    private static final int CHILDREN_ASKED_FOR = 6;

    private final Installation installation;
    private final SplittableRandom random;
    private final int messagesOfEach;
    private final List<RegistryProcess> started = new ArrayList<>();
    private final Set<ProcessHandle> processes = new HashSet<>();
    private final Ledger ledger = new Ledger();
    private final Door door;
    private final DoorCheck doorCheck;
    private final Senders senders;
    private final List<Vxu> planned = new ArrayList<>();
    private final Workload workload;
    private final CodeSetFamilies families;

    private KillDrill(Path data, SplittableRandom random, int messagesOfEach) throws SQLException {
        this.installation = new Installation(data);
        this.random = random;
        this.messagesOfEach = messagesOfEach;
        this.families = new CodeSetFamilies(CodeSets.load(Home.codesets()));
        start();
        this.door = new Door(registry().door());
        this.doorCheck = new DoorCheck(door);
        this.senders = new Senders(door, ledger);
        this.workload = new Workload(clinics(), random.split());
    }

    /**
     * Starts a registry.
     *
     * @param data where it keeps its data; nothing is there yet
     * @param messagesOfEach how many messages each client sends in a round
     */
    public static KillDrill begin(Path data, SplittableRandom random, int messagesOfEach) throws SQLException {
        return new KillDrill(data, random, messagesOfEach);
    }

    /** Strikes in the middle of a round of messages and checks everything afterwards. */
    public void round(Blow blow) throws SQLException {
        sendUntil(blow);
        if (blow.registryDies()) {
            start();
            door.isAt(registry().door());
        }
        sendAgain();
        check(blow);
    }

    /** Ends the registry in order: nothing is left of it, nor of those that were killed. */
    public void end() {
        remember();
        registry().terminate();
        require(processes.stream().noneMatch(ProcessHandle::isAlive), "processes are left");
        none("processes left", installation.processes());
    }

    private void start() {
        started.add(RegistryProcess.start(installation.data(), RegistryProcess.SHORT_LIVED));
        remember();
    }

    private RegistryProcess registry() {
        return started.getLast();
    }

    private void remember() {
        processes.add(registry().registry());
        processes.add(registry().postgres());
        registry().postgres().descendants().forEach(processes::add);
    }

    private void sendUntil(Blow blow) {
        List<List<Vxu>> clients = workload.next(messagesOfEach);
        clients.forEach(planned::addAll);
        int enough = ledger.size() + random.nextInt(Workload.CLIENTS * messagesOfEach * 9 / 10);
        ProcessHandle alive = registry().registry();
        BooleanSupplier hopeless = () -> blow.registryDies() && !alive.isAlive();
        try (Senders.Sending sending = senders.send(clients, random.split(), hopeless)) {
            Await.until("enough acknowledgments", () -> ledger.size() > enough || sending.isDone());
            remember();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_MILLISECONDS_AFTER)));
            blow.strike(registry());
            sending.await();
        }
    }

    /** What was not acknowledged, and some of what was: senders do not know what a broken connection took along. */
    private void sendAgain() {
        List<Vxu> again = new ArrayList<>(
                planned.stream().filter(message -> !ledger.has(message)).toList());
        ledger.messages().stream()
                .filter(_ -> random.nextDouble() < SENT_AGAIN)
                .limit(Workload.CLIENTS * (long) messagesOfEach)
                .forEach(again::add);
        Collections.shuffle(again, new Random(random.nextLong()));
        List<List<Vxu>> clients = new ArrayList<>();
        for (int client = 0; client < Workload.CLIENTS; client++) {
            clients.add(new ArrayList<>());
        }
        for (int message = 0; message < again.size(); message++) {
            clients.get(message % clients.size()).add(again.get(message));
        }
        try (Senders.Sending sending = senders.send(clients, random.split(), () -> false)) {
            sending.await();
        }
    }

    private void check(Blow blow) throws SQLException {
        none("answers after " + blow, ledger.wrong());
        require(ledger.size() == planned.size(), "after " + blow + " not everything was acknowledged: " + ledger);
        Expected expected = new Expected(planned);
        List<Vxu> children = new ArrayList<>(expected.oneOfEachChild());
        Collections.shuffle(children, new Random(random.nextLong()));
        none(
                "histories after " + blow,
                doorCheck.faults(expected, children.subList(0, Math.min(CHILDREN_ASKED_FOR, children.size()))));
        try (Connection owner = installation.asOwner();
                Statement statement = owner.createStatement();
                ResultSet accesses = statement.executeQuery("select count(*) from access_log")) {
            none("record after " + blow + ", " + ledger, RecordCheck.faults(owner, expected, ledger));
            accesses.next();
            require(accesses.getInt(1) == doorCheck.asked(), "access rows: " + accesses.getInt(1));
        }
        try (Databases databases = installation.databases()) {
            Rebuild.Report report = new Rebuild(databases.of(Environment.PRODUCTION), families).run(true, _ -> {});
            none("persons not as a rebuild makes them", report.differing());
            require(report.persons() == expected.vaccinations().size(), "persons: " + report.persons());
        }
    }

    private static void none(String what, Collection<?> found) {
        require(found.isEmpty(), what + ": " + found);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new DrillException(otherwise);
        }
    }

    /** The example organization and another one, both live, so that each sees what the other reported. */
    private List<Clinic> clinics() throws SQLException {
        Map<String, String> ready = registry().ready();
        Credential first = new Credential(
                ready.getOrDefault("production.userid", ""),
                ready.getOrDefault("production.password", ""),
                ready.getOrDefault("production.facilityid", ""));
        Credential second = installation
                .enroll("Killtest South Clinic", "SOUTH", "killtest-south")
                .credential();
        try (Connection owner = installation.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("update organization set go_live_on = date '2020-01-01'");
        }
        return List.of(new Clinic("NORTH", first), new Clinic("SOUTH", second));
    }

    @Override
    public String toString() {
        return ledger.toString();
    }

    @Override
    public void close() {
        door.close();
        started.reversed().forEach(RegistryProcess::close);
    }
}
