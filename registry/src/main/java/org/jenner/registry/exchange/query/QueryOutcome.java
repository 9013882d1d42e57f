package org.jenner.registry.exchange.query;

import java.util.List;
import org.jenner.registry.record.link.PersonCandidate;
import org.jenner.registry.record.link.PersonCandidate.Confidence;

/** What a search among the people whom the asker may see came to (guide, table of query outcomes). */
sealed interface QueryOutcome {

    /** Exactly one is meant for sure: their record is given. */
    record One(long person) implements QueryOutcome {}

    /** Some may be meant: they are listed to choose from (Z34 only). */
    record Candidates(List<Long> persons) implements QueryOutcome {
        public Candidates {
            persons = List.copyOf(persons);
        }
    }

    /** More may be meant than are listed. */
    record TooMany() implements QueryOutcome {}

    /** One is meant for sure of whom may be said that there is a record, no more (by jurisdiction). */
    record Withheld(long person) implements QueryOutcome {}

    /** Nobody, or nobody for this asker. */
    record None() implements QueryOutcome {}

    /**
     * Decides.
     *
     * @param candidates those whom the asker may see, in the order of confidence; others count nowhere, so that the answer
     *     does not betray them
     * @param withheld those of whom may be said that there is a record
     */
    static QueryOutcome of(ImmunizationQuery query, List<PersonCandidate> candidates, List<PersonCandidate> withheld) {
        List<Long> certain = certain(candidates);
        if (certain.size() == 1) {
            return new One(certain.getFirst());
        }
        if (candidates.isEmpty()) {
            return ofWithheld(withheld);
        }
        if (candidates.size() > query.limit()) {
            return new TooMany();
        }
        return switch (query.profile()) {
            case HISTORY ->
                new Candidates(candidates.stream().map(PersonCandidate::person).toList());
            // The guide has no list of candidates for an evaluated history.
            case EVALUATED_HISTORY -> new None();
        };
    }

    private static QueryOutcome ofWithheld(List<PersonCandidate> withheld) {
        List<Long> certain = certain(withheld);
        return certain.size() == 1 ? new Withheld(certain.getFirst()) : new None();
    }

    private static List<Long> certain(List<PersonCandidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.confidence() == Confidence.CERTAIN)
                .map(PersonCandidate::person)
                .toList();
    }
}
