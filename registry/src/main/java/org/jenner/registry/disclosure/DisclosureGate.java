package org.jenner.registry.disclosure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jenner.registry.disclosure.Sight.Nothing;
import org.jenner.registry.disclosure.Sight.View;
import org.jenner.registry.disclosure.Sight.Withheld;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.Snapshot;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.consolidate.PersonSources;

/**
 * The gate of one environment. It finds out what of each person the viewer may use, derives the record from that alone,
 * writes one access row for each person whose record is to be shown, and hands the records out after those rows are
 * committed. When a row cannot be written, nothing is handed out.
 */
public final class DisclosureGate {

    private final Database database;
    private final NumberBlock numbers;
    private final SourcesReader reader;
    private final Function<PersonSources, PersonRecord> consolidation;
    private final ObjectionRules objections;
    private final Organizations organizations;
    private final JurisdictionClock clock;

    /** The gate before the records of this database. */
    public DisclosureGate(
            Database database,
            NumberBlock numbers,
            SourcesReader reader,
            Function<PersonSources, PersonRecord> consolidation,
            ObjectionRules objections,
            Organizations organizations,
            JurisdictionClock clock) {
        this.database = database;
        this.numbers = numbers;
        this.reader = reader;
        this.consolidation = consolidation;
        this.objections = objections;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Lets the inquiry find and decide, logs and hands out.
     *
     * @throws org.jenner.registry.platform.fault.FaultException when the database fails; nothing is disclosed then
     */
    public <R> Disclosure<R> disclose(Viewer viewer, Inquiry<R> inquiry) {
        Opened<R> opened = database.inTransaction(connection -> open(new Snapshot(connection), viewer, inquiry));
        // Committed: that the records were shown now stands in the log, so they may be shown.
        return new Disclosure<>(
                opened.result(),
                opened.records().stream()
                        .map(shown ->
                                new Disclosed<>(shown.record(), shown.view().ownDataOnly()))
                        .toList());
    }

    /** In one snapshot: a person who was found is read as of then, even if joined to another meanwhile. */
    private <R> Opened<R> open(Snapshot snapshot, Viewer viewer, Inquiry<R> inquiry) throws SQLException {
        List<Long> found = inquiry.find(snapshot);
        Connection connection = snapshot.connection();
        Map<Long, Sight> sights = sights(connection, viewer, found);
        List<Long> more = new ArrayList<>(inquiry.findMore(connection, visible(sights)));
        more.removeAll(sights.keySet());
        sights.putAll(sights(connection, viewer, more));
        WriteBatch batch = new WriteBatch();
        Inquiry.Decision<R> decision = inquiry.decide(connection, visible(sights), batch);
        List<Shown> records = new ArrayList<>();
        for (long person : decision.shown()) {
            Manifest manifest = switch (sights.get(person)) {
                case View view -> {
                    PersonRecord record = record(view, viewer);
                    records.add(new Shown(view, record));
                    yield Manifest.of(view, record, decision.schedule());
                }
                case Withheld _ -> Manifest.ofExistence();
                case Nothing _ -> throw notVisible();
                case null -> throw notVisible();
            };
            AccessLog.add(batch, numbers.next(connection), clock.now(), person, viewer, decision.message(), manifest);
        }
        batch.commit(connection);
        return new Opened<>(decision.result(), records);
    }

    private PersonRecord record(View view, Viewer viewer) {
        PersonRecord record = consolidation.apply(view.sources());
        return switch (viewer.purpose()) {
            case PUBLIC_HEALTH -> record;
            case TREATMENT ->
                OwnIdentifiers.of(
                        record, view.sources(), organizations.standsFor(viewer.organization(), clock.today()));
        };
    }

    private static IllegalStateException notVisible() {
        return new IllegalStateException("a person was to be shown whom the viewer may not see");
    }

    private static Inquiry.Visible visible(Map<Long, Sight> sights) {
        List<PersonSources> persons = new ArrayList<>();
        List<PersonSources> withheld = new ArrayList<>();
        for (Sight sight : sights.values()) {
            switch (sight) {
                case View(PersonSources sources, boolean _) -> persons.add(sources);
                case Withheld(PersonSources sources) -> withheld.add(sources);
                case Nothing _ -> {}
            }
        }
        return new Inquiry.Visible(persons, withheld);
    }

    private Map<Long, Sight> sights(Connection connection, Viewer viewer, List<Long> persons) throws SQLException {
        if (persons.isEmpty()) {
            return new LinkedHashMap<>();
        }
        ViewRules rules = new ViewRules(objections, organizations, clock.today());
        Map<Long, PersonSources> sources = new HashMap<>();
        reader.read(connection, persons).forEach(person -> sources.put(person.person(), person));
        Map<Long, Sight> sights = new LinkedHashMap<>();
        for (long person : persons) {
            PersonSources found = sources.get(person);
            if (found != null) {
                sights.put(person, rules.sight(found, viewer));
            }
        }
        return sights;
    }

    private record Shown(View view, PersonRecord record) {}

    private record Opened<R>(R result, List<Shown> records) {}
}
