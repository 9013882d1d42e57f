package org.jenner.registry.app;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jenner.registry.disclosure.DirectoryOrganizations;
import org.jenner.registry.disclosure.DisclosureGate;
import org.jenner.registry.disclosure.EnvironmentGates;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.disclosure.MessageTextGate;
import org.jenner.registry.disclosure.ObjectionRules;
import org.jenner.registry.exchange.held.HeldRelease;
import org.jenner.registry.exchange.intake.VxuIntake;
import org.jenner.registry.exchange.message.Exchange;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.exchange.message.MessageStores;
import org.jenner.registry.exchange.query.ImmunizationQueries;
import org.jenner.registry.exchange.query.QueryRoom;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.seal.PublicNumbers;
import org.jenner.registry.record.PatientRecords;
import org.jenner.registry.record.consolidate.Consolidation;
import org.jenner.registry.record.consolidate.PersonSourcesReader;
import org.jenner.registry.record.source.CodeSetFamilies;

/** Puts together what stands behind the doors: for each environment its messages, its record and its gate. */
final class ExchangeParts {

    private final Parts parts;
    private final CodeSetFamilies families;
    private final SecureRandom random = new SecureRandom();
    private final Map<Environment, MessageStore> stores = new EnumMap<>(Environment.class);
    private final Map<Environment, VxuIntake> intakes = new EnumMap<>(Environment.class);
    private final Map<Environment, EnvironmentGates> gates = new EnumMap<>(Environment.class);
    private final Map<Environment, QueryRoom> rooms = new EnumMap<>(Environment.class);

    private ExchangeParts(Parts parts) {
        this.parts = parts;
        this.families = new CodeSetFamilies(parts.codes());
        for (Environment environment : Environment.values()) {
            add(environment);
        }
    }

    /** The exchange over these parts. */
    static ExchangeParts of(Parts parts) {
        return new ExchangeParts(parts);
    }

    /** What stands before the records, for pages. */
    Gates gates() {
        return new Gates(gates);
    }

    /** The messages, for pages. */
    MessageStores messages() {
        return new MessageStores(stores);
    }

    /** What runs the held messages of an environment again, through the same exchange. */
    static HeldRelease heldRelease(Parts parts, Environment environment) {
        ExchangeParts own = new ExchangeParts(parts);
        return new HeldRelease(
                environment,
                Objects.requireNonNull(own.stores.get(environment)),
                parts.directory(),
                parts.codes(),
                parts.jurisdiction(),
                parts.clock(),
                own.exchange());
    }

    private void add(Environment environment) {
        Database database = parts.databases().of(environment);
        NumberBlock numbers = new NumberBlock();
        PublicNumbers outside = parts.publicNumbers();
        MessageStore store = new MessageStore(
                database,
                numbers,
                parts.seals().of(environment),
                message -> outside.of(environment, PublicNumbers.Kind.MESSAGE, message));
        stores.put(environment, store);
        intakes.put(
                environment,
                new VxuIntake(
                        parts.jurisdiction(),
                        parts.clock(),
                        parts::codes,
                        store,
                        new PatientRecords(families, numbers, random)));
        DisclosureGate gate = gate(database, numbers);
        rooms.put(
                environment,
                new QueryRoom(store, gate, dose -> outside.of(environment, PublicNumbers.Kind.DOSE, dose)));
        gates.put(
                environment,
                new EnvironmentGates(
                        database,
                        numbers,
                        gate,
                        new MessageTextGate(database, numbers, organizations(), parts.clock())));
    }

    private DisclosureGate gate(Database database, NumberBlock numbers) {
        return new DisclosureGate(
                database,
                numbers,
                PersonSourcesReader::read,
                new Consolidation(families)::consolidate,
                ObjectionRules.of(parts.jurisdiction()),
                organizations(),
                parts.clock());
    }

    private DirectoryOrganizations organizations() {
        return new DirectoryOrganizations(parts.directory());
    }

    /** What answers every message. */
    Exchange exchange() {
        ImmunizationQueries queries = new ImmunizationQueries(
                parts.jurisdiction(), parts.clock(), parts::codes, parts.schedules()::answering, rooms);
        return new Exchange(parts.jurisdiction(), parts.clock(), stores, intakes, queries);
    }
}
