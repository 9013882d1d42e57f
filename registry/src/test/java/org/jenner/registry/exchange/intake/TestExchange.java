package org.jenner.registry.exchange.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jenner.hl7.Message;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.message.Exchange;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.seal.MasterKey;
import org.jenner.registry.platform.seal.MessageSeal;
import org.jenner.registry.record.PatientRecords;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.testing.RegistryDatabase;

/** The exchange of a registry on a real database, at a day in the life of {@link Vxu}. */
final class TestExchange {

    static final Instant NOW = Instant.parse("2026-03-10T18:00:00Z");

    private final RegistryDatabase database;
    private final AtomicReference<CodeSets> codes = new AtomicReference<>(Fixture.CODES);
    private final Exchange exchange;
    private final Map<Environment, MessageSeal> seals = new EnumMap<>(Environment.class);

    /** @param keys a folder that outlives the tests of one database, for its master key */
    TestExchange(RegistryDatabase database, Path keys) {
        this(database, keys, Fixture.JURISDICTION);
    }

    TestExchange(RegistryDatabase database, Path keys, Jurisdiction jurisdiction) {
        this.database = database;
        MasterKey key = MasterKey.in(keys.resolve("master.key"));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        JurisdictionClock local = new JurisdictionClock(clock, jurisdiction.zone());
        Map<Environment, MessageStore> stores = new EnumMap<>(Environment.class);
        Map<Environment, VxuIntake> intakes = new EnumMap<>(Environment.class);
        for (Environment environment : Environment.values()) {
            NumberBlock numbers = new NumberBlock();
            MessageSeal seal = new MessageSeal(key, database.admin(), environment, clock);
            MessageStore store = new MessageStore(
                    database.databases().of(environment), numbers, seal, message -> "answer-" + message);
            PatientRecords records =
                    new PatientRecords(new CodeSetFamilies(Fixture.CODES), numbers, RandomGenerator.getDefault());
            seals.put(environment, seal);
            stores.put(environment, store);
            intakes.put(environment, new VxuIntake(jurisdiction, local, codes::get, store, records));
        }
        this.exchange = new Exchange(
                jurisdiction,
                local,
                stores,
                intakes,
                (sender, request, body, found) ->
                        ("a query of " + sender.organizationId()).getBytes(StandardCharsets.UTF_8));
    }

    /** From now on these code tables hold. */
    void use(CodeSets mended) {
        codes.set(mended);
    }

    /** A sender whose source system and organization have one number. */
    static Sender sender(Environment environment, long number) {
        return new Sender(number, number, number, environment, "F" + number, Map.of(), Facilities.NONE_LISTED);
    }

    /** Sends bytes to production and reads the answer. */
    Message send(long sender, byte[] body) {
        return send(sender(Environment.PRODUCTION, sender), body);
    }

    Message send(Sender sender, byte[] body) {
        return Fixture.message(answer(sender, body));
    }

    Message send(long sender, Vxu vxu) {
        return send(sender, vxu.bytes());
    }

    String answer(Sender sender, byte[] body) {
        return new String(exchange.handle(sender, body), StandardCharsets.UTF_8);
    }

    /** One column of what is stored in production, as text, ordered by the query. */
    List<String> stored(String query) throws SQLException {
        return stored("production", query);
    }

    /** The same in another environment. */
    List<String> stored(String schema, String query) throws SQLException {
        try (Connection connection = database.asOwner(schema);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    MessageSeal seal(Environment environment) {
        MessageSeal seal = seals.get(environment);
        if (seal == null) {
            throw new IllegalArgumentException("no seal of " + environment);
        }
        return seal;
    }
}
