package org.jenner.registry.exchange.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.link.PersonQuery;
import org.jenner.registry.reference.jurisdiction.SearchRules;

/**
 * Reads a QBP^Q11 of profile Z34 or Z44. QPD-1 says which query it is, MSH-21 where QPD-1 does not: the answer returns QPD
 * unchanged, so the two must fit.
 */
final class QueryReader {

    private static final Set<SearchRules.Element> NAME =
            Set.of(SearchRules.Element.FAMILY_NAME, SearchRules.Element.GIVEN_NAME);

    private final Message message;
    private final SearchRules rules;
    private final ReadingContext context;
    private final List<Problem> problems = new ArrayList<>();

    private QueryReader(Message message, List<Problem> found, SearchRules rules, ReadingContext context) {
        this.message = message;
        found.forEach(problem -> problems.add(judged(problem)));
        this.rules = rules;
        this.context = context;
    }

    /**
     * Reads a query.
     *
     * @param found what is wrong with its text and header
     * @param partition where the asker's people are: 0, or the organization whose data stand apart
     * @param context code tables and today; what the readers of data types find is added to its problems
     */
    static QueryReading read(
            Message message, List<Problem> found, long partition, SearchRules rules, ReadingContext context) {
        return new QueryReader(message, found, rules, context).read(partition);
    }

    /** A line that is no segment matters where it cuts QPD: less would be searched than was meant. */
    private static Problem judged(Problem problem) {
        Location location = problem.location();
        boolean ofQuery = location != null && location.segment().equals("QPD");
        return problem.isError() && !ofQuery ? problem.with(Severity.WARNING) : problem;
    }

    private QueryReading read(long partition) {
        Optional<Segment> qpd = message.first("QPD");
        if (qpd.isEmpty()) {
            problems.add(QueryProblem.QPD_MISSING.at(Location.ofSegment("QPD", 1)));
            return new QueryReading.NoQuery(problems);
        }
        Optional<RequestProfile> profile = profile(qpd.get());
        if (profile.isEmpty()) {
            problems.add(QueryProblem.QUERY_NAME_UNKNOWN.at(qpd.get().location(1, 1)));
            return new QueryReading.NoQuery(problems);
        }
        return read(qpd.get(), profile.get(), partition);
    }

    private QueryReading read(Segment qpd, RequestProfile profile, long partition) {
        String tag = qpd.value(2).strip();
        if (tag.isEmpty()) {
            problems.add(QueryProblem.QUERY_TAG_MISSING.at(qpd.location(2)));
        }
        QpdFields fields = new QpdFields(qpd, context, problems);
        PersonQuery person = fields.person(partition);
        requireEnough(qpd, fields.filled());
        int limit = ControlReader.limit(message, rules.maximumCandidates(), problems);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(context.problems().list());
        return all.stream().anyMatch(Problem::isError)
                ? new QueryReading.Malformed(profile, qpd, all)
                : new QueryReading.Complete(new ImmunizationQuery(profile, tag, person, limit), qpd, all);
    }

    private Optional<RequestProfile> profile(Segment qpd) {
        Optional<RequestProfile> named = RequestProfile.ofCode(qpd.value(1));
        Optional<RequestProfile> declared =
                RequestProfile.ofCode(message.header().value(21));
        if (named.isPresent() && declared.isPresent() && !named.equals(declared)) {
            problems.add(QueryProblem.QUERY_NAMES_DIFFER.at(message.header().location(21)));
        }
        return named.or(() -> declared);
    }

    private void requireEnough(Segment qpd, Set<SearchRules.Element> filled) {
        if (rules.isEnough(filled)) {
            return;
        }
        Set<SearchRules.Element> missing = MinimumElements.missing(rules, filled);
        boolean wholeName = missing.containsAll(NAME);
        if (wholeName) {
            problems.add(QueryProblem.QUERY_ELEMENT_MISSING.at(
                    qpd.location(QpdElement.NAME.field()), QpdElement.NAME.label(), MinimumElements.inWords(rules)));
        }
        for (SearchRules.Element element : missing) {
            if (!wholeName || !NAME.contains(element)) {
                problems.add(QueryProblem.QUERY_ELEMENT_MISSING.at(
                        QpdElement.location(qpd, element), QpdElement.label(element), MinimumElements.inWords(rules)));
            }
        }
    }
}
