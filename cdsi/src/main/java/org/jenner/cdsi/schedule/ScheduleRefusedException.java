package org.jenner.cdsi.schedule;

import java.util.List;
import java.util.stream.Collectors;

/** A release that cannot be used; it tells everything that was found wrong. */
public final class ScheduleRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<ScheduleProblem> problems;

    public ScheduleRefusedException(List<ScheduleProblem> problems) {
        super(problems.stream().map(ScheduleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<ScheduleProblem> problems() {
        return problems;
    }
}
