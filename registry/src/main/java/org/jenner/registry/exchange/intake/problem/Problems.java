package org.jenner.registry.exchange.intake.problem;

import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The problems of one message in the order in which they were found. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /**
     * Adds a kind of problem at a place.
     *
     * @param words what its text names, see {@link ProblemKind#at}
     */
    public void add(ProblemKind kind, @Nullable Location location, Object... words) {
        found.add(kind.at(location, words));
    }

    /** A copy of what was found so far. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
