package org.jenner.registry.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.DatabaseServer;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.ExternalServer;
import org.jenner.registry.platform.seal.MasterKey;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.schedules.ApprovedSchedules;
import org.jenner.registry.testing.CountingProxy;
import org.jenner.registry.testing.Population;
import org.jenner.registry.testing.RegistryDatabase;
import org.jenner.registry.testing.TestFiles;

/** A production registry with many people in it, of which can be measured what a message costs the database. */
final class CrowdedRegistry implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Jurisdiction JURISDICTION = Jurisdiction.read(ROOT.resolve("jurisdictions"), "example");
    private static final CodeSets CODES = CodeSets.load(ROOT.resolve("codesets"));
    private static final Sender SENDER =
            new Sender(1, 1, 1, Environment.PRODUCTION, "CROWD", Map.of(), Facilities.NONE_LISTED);
    private static final AtomicInteger CONTROL_IDS = new AtomicInteger();

    private final RegistryDatabase database = new RegistryDatabase();
    private final CountingProxy proxy;

    private final int people;

    CrowdedRegistry(int people) throws SQLException, IOException {
        this.people = people;
        database.open();
        Population.fill(database, "production", people, 1, 1);
        proxy = CountingProxy.before(
                URI.create(database.server().url().substring("jdbc:".length())).getPort());
    }

    /** What some messages cost. */
    record Cost(double roundTrips, double rows, double walBytes, double buffers) {}

    /** Something that a sender does once. */
    @FunctionalInterface
    interface Deed {
        void doWith(MessageHandler registry, int number);
    }

    /** The mean cost of a deed, after the connection has warmed up with some. */
    Cost cost(Deed deed, int warm, int times) throws SQLException {
        try (Databases databases = open()) {
            MessageHandler registry = registry(databases);
            for (int number = 0; number < warm; number++) {
                deed.doWith(registry, number);
            }
        }
        try (Databases databases = open()) {
            MessageHandler registry = registry(databases);
            // The first one opens connections and reads keys that all others share.
            deed.doWith(registry, warm);
            long tripsBefore = proxy.roundTrips();
            Cost before = counters();
            for (int number = 1; number <= times; number++) {
                deed.doWith(registry, warm + number);
            }
            long trips = proxy.roundTrips() - tripsBefore;
            databases.close();
            Cost after = counters();
            return new Cost(
                    (double) trips / times,
                    (after.rows() - before.rows()) / (times + 1),
                    (after.walBytes() - before.walBytes()) / times,
                    (after.buffers() - before.buffers()) / (times + 1));
        }
    }

    /** Runs deeds and tells how often each large table was read from end to end meanwhile. */
    Map<String, Long> scansDuring(Deed deed) throws SQLException {
        Map<String, Long> before = scans();
        try (Databases databases = open()) {
            deed.doWith(registry(databases), 0);
        }
        Map<String, Long> scans = scans();
        scans.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
        scans.values().removeIf(count -> count == 0);
        return scans;
    }

    /** Derives the last of the people anew, to see by which plans. */
    void rebuildSome() {
        try (Databases databases = open()) {
            new Rebuild(databases.of(Environment.PRODUCTION), new CodeSetFamilies(CODES))
                    .run(true, people - 500L, _ -> {});
        }
    }

    static String send(MessageHandler registry, String message) {
        String text =
                message.replace("@CONTROL", "K" + CONTROL_IDS.incrementAndGet()).replace('\n', '\r');
        return new String(registry.handle(SENDER, text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** One scan of a table, on purpose. */
    void readFromEndToEnd(String table) throws SQLException {
        try (Connection connection = database.asOwner("production");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "set enable_indexscan = off; set enable_indexonlyscan = off; select count(*) from " + table);
        }
    }

    private Databases open() {
        DatabaseServer server = database.server();
        String proxied = server.url().replaceFirst(":\\d+/", ":" + proxy.port() + "/");
        return Databases.open(new ExternalServer(proxied, server.owner()), database.logins());
    }

    private static MessageHandler registry(Databases databases) {
        return ExchangeParts.of(Parts.of(
                        databases,
                        JURISDICTION,
                        JurisdictionClock.system(JURISDICTION.zone()),
                        CODES,
                        new LoadedSchedules(new ApprovedSchedules(
                                ROOT.resolve("schedules"),
                                JURISDICTION.forecast().schedule(),
                                CODES,
                                databases,
                                Clock.systemUTC())),
                        MasterKey.in(TestFiles.of("master.key"))))
                .exchange();
    }

    /** Statistics reach the server's books when a connection ends, so this is read after the pools are closed. */
    private Cost counters() throws SQLException {
        try (Connection connection = database.asOwner("production");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables),
                               pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'),
                               (select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0))
                                  from pg_statio_user_tables)
                        """)) {
            row.next();
            return new Cost(0, row.getDouble(1), row.getDouble(2), row.getDouble(3));
        }
    }

    private Map<String, Long> scans() throws SQLException {
        Map<String, Long> scans = new LinkedHashMap<>();
        try (Connection connection = database.asOwner("production");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select s.relname, s.seq_scan
                          from pg_stat_user_tables s join pg_class c on c.oid = s.relid
                         where s.schemaname = 'production' and c.reltuples > 10000
                        """)) {
            while (rows.next()) {
                scans.put(rows.getString(1), rows.getLong(2));
            }
        }
        return scans;
    }

    @Override
    public void close() throws IOException {
        database.close();
        proxy.close();
    }
}
