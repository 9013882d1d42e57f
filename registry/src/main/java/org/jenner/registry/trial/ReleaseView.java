package org.jenner.registry.trial;

import java.util.List;
import org.jenner.cdsi.schedule.ScheduleProblem;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.reference.schedules.Approval;
import org.jspecify.annotations.Nullable;

/**
 * A release that lies in the folder of schedules, as one environment sees it.
 *
 * @param name of its folder or overlay
 * @param release null when it is refused
 * @param fingerprint of what it says; empty when it is refused
 * @param approval null when there is none for what it says
 * @param problems why it is refused; none when it is not
 */
public record ReleaseView(
        String name,
        @Nullable ScheduleRelease release,
        String fingerprint,
        ReleaseState state,
        @Nullable Approval approval,
        List<ScheduleProblem> problems) {
    public ReleaseView {
        problems = List.copyOf(problems);
    }

    static ReleaseView refused(String name, List<ScheduleProblem> problems) {
        return new ReleaseView(name, null, "", ReleaseState.REFUSED, null, problems);
    }
}
