package org.jenner.registry.exchange.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jenner.hl7.acknowledgment.AcknowledgmentCode;
import org.jenner.registry.disclosure.Inquiry;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.database.Snapshot;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.link.PersonCandidate.Confidence;
import org.jenner.registry.record.link.PersonCandidates;
import org.jenner.registry.record.link.PersonSearch;
import org.jspecify.annotations.Nullable;

/** A query before the gate: finds who may be meant, decides what is shown, and stores the message in the same transaction. */
final class QueryInquiry implements Inquiry<QueryInquiry.Asked> {

    /** More than any answer lists; whoever comes after is never shown, so there is no need to look at them. */
    private static final int MOST_CONSIDERED = 200;

    private final ReceivedQuery received;
    private final ImmunizationQuery query;
    private final MessageStore store;
    private final @Nullable String schedule;

    /**
     * An inquiry.
     *
     * @param schedule authority and version of the schedule that will evaluate; null when none will
     */
    QueryInquiry(ReceivedQuery received, ImmunizationQuery query, MessageStore store, @Nullable String schedule) {
        this.received = received;
        this.query = query;
        this.store = store;
        this.schedule = schedule;
    }

    /**
     * What came of it.
     *
     * @param message the number under which the query is stored
     */
    record Asked(long message, QueryOutcome outcome) {}

    @Override
    public List<Long> find(Snapshot snapshot) throws SQLException {
        return PersonSearch.exact(snapshot, query.person()).stream()
                .limit(MOST_CONSIDERED)
                .toList();
    }

    @Override
    public List<Long> findMore(Connection connection, Visible visible) throws SQLException {
        boolean settled = PersonCandidates.of(query.person(), visible.persons()).stream()
                .anyMatch(candidate -> candidate.confidence() == Confidence.CERTAIN);
        return settled
                ? List.of()
                : PersonSearch.near(connection, query.person()).stream()
                        .limit(MOST_CONSIDERED)
                        .toList();
    }

    @Override
    public Decision<Asked> decide(Connection connection, Visible visible, WriteBatch batch) throws SQLException {
        QueryOutcome outcome = QueryOutcome.of(
                query,
                PersonCandidates.of(query.person(), visible.persons()),
                PersonCandidates.of(query.person(), visible.withheld()));
        long message = store.nextId(connection);
        store.add(received.row(message, AcknowledgmentCode.AA, person(outcome)), batch);
        return new Decision<>(new Asked(message, outcome), shown(outcome), message, schedule);
    }

    private static @Nullable Long person(QueryOutcome outcome) {
        return outcome instanceof QueryOutcome.One(long person) ? person : null;
    }

    private static List<Long> shown(QueryOutcome outcome) {
        return switch (outcome) {
            case QueryOutcome.One(long person) -> List.of(person);
            case QueryOutcome.Candidates(List<Long> persons) -> persons;
            case QueryOutcome.Withheld(long person) -> List.of(person);
            case QueryOutcome.TooMany(), QueryOutcome.None() -> List.of();
        };
    }
}
