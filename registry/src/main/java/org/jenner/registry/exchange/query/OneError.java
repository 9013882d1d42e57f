package org.jenner.registry.exchange.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;

/** A response has room for one ERR: it carries the gravest problem and names the places of the others in its words. */
final class OneError {

    private OneError() {}

    static Optional<Problem> of(List<Problem> problems) {
        return problems.stream()
                .min(Comparator.comparing(
                        Problem::severity,
                        Comparator.comparingInt(Severity::ordinal).reversed()))
                .map(gravest -> withOthers(gravest, problems));
    }

    private static Problem withOthers(Problem gravest, List<Problem> problems) {
        String others = problems.stream()
                .filter(problem -> !problem.equals(gravest))
                .flatMap(problem -> Optional.ofNullable(problem.location()).stream())
                .map(Location::shortName)
                .distinct()
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? gravest
                : new Problem(
                        gravest.location(),
                        gravest.hl7ErrorCode(),
                        gravest.severity(),
                        gravest.applicationErrorCode(),
                        gravest.code(),
                        gravest.text(),
                        gravest.advice() + " See also " + others + ".");
    }
}
