package org.jenner.registry.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.testing.Await;
import org.jenner.registry.testing.JennerProcess;

/** Rounds of load, blow, recovery, sending again and checking, all on one data directory. */
final class KillDrill implements AutoCloseable {
    private static final int MOST_MILLISECONDS_AFTER = 30;
    private static final double SENT_AGAIN = 0.2;
    private static final int CHILDREN_ASKED_FOR = 6;

    private final Installation installation;
    private final SplittableRandom random;
    private final int messagesOfEach;
    private final List<JennerProcess> started = new ArrayList<>();
    private final Set<ProcessHandle> processes = new HashSet<>();
    private final Ledger ledger = new Ledger();
    private final Door door = new Door();
    private final DoorCheck doorCheck = new DoorCheck(door);
    private final Senders senders = new Senders(door, ledger);
    private final List<Vxu> planned = new ArrayList<>();
    private final Workload workload;
    private final CodeSetFamilies families;

    private KillDrill(Path data, SplittableRandom random, int messagesOfEach) throws SQLException {
        this.installation = new Installation(data);
        this.random = random;
        this.messagesOfEach = messagesOfEach;
        this.families = new CodeSetFamilies(CodeSets.load(Path.of("..", "codesets")));
        start();
        this.workload = new Workload(installation.clinics(registry().ready()), random.split());
    }

    /**
     * Starts a registry.
     *
     * @param data where it keeps its data; nothing is there yet
     * @param messagesOfEach how many messages each client sends in a round
     */
    static KillDrill begin(Path data, SplittableRandom random, int messagesOfEach) throws SQLException {
        return new KillDrill(data, random, messagesOfEach);
    }

    void round(Blow blow) throws SQLException {
        sendUntil(blow);
        if (blow.registryDies()) {
            start();
        }
        sendAgain();
        check(blow);
    }

    /** Ends the registry in order: nothing is left of it, nor of those that were killed. */
    void end() {
        remember();
        registry().terminate();
        assertThat(processes).as("processes left").noneMatch(ProcessHandle::isAlive);
        assertThat(installation.processes()).as("processes left").isEmpty();
    }

    private void start() {
        JennerProcess registry = JennerProcess.start(installation.data());
        started.add(registry);
        door.isAt(Objects.requireNonNull(registry.ready().get("https.url")));
        remember();
    }

    private JennerProcess registry() {
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
        assertThat(ledger.wrong()).as("answers after %s", blow).isEmpty();
        assertThat(ledger.size()).as("acknowledged after %s", blow).isEqualTo(planned.size());
        Expected expected = new Expected(planned);
        List<Vxu> children = new ArrayList<>(expected.oneOfEachChild());
        Collections.shuffle(children, new Random(random.nextLong()));
        assertThat(doorCheck.faults(expected, children.subList(0, Math.min(CHILDREN_ASKED_FOR, children.size()))))
                .as("histories after %s", blow)
                .isEmpty();
        try (Connection owner = installation.asOwner();
                Statement statement = owner.createStatement();
                ResultSet accesses = statement.executeQuery("select count(*) from access_log")) {
            assertThat(RecordCheck.faults(owner, expected, ledger))
                    .as("record after %s, %s", blow, ledger)
                    .isEmpty();
            accesses.next();
            assertThat(accesses.getInt(1)).as("access rows").isEqualTo(doorCheck.asked());
        }
        try (Databases databases = installation.databases()) {
            Rebuild.Report report = new Rebuild(databases.of(Environment.PRODUCTION), families).run(true, _ -> {});
            assertThat(report.differing())
                    .as("persons not as a rebuild makes them")
                    .isEmpty();
            assertThat(report.persons()).isEqualTo(expected.vaccinations().size());
        }
    }

    @Override
    public void close() {
        door.close();
        started.reversed().forEach(JennerProcess::close);
    }
}
