package org.jenner.registry.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleDifference;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.schedules.Approval;
import org.jenner.registry.reference.schedules.Approvals;
import org.jenner.registry.reference.schedules.ReleasesAtHand;
import org.jenner.registry.reference.schedules.Schedules;
import org.springframework.stereotype.Component;

/** Looks at what lies in the folder of schedules at this moment. */
@Component
final class ReleaseViews {
    private final LoadedSchedules schedules;
    private final JurisdictionClock clock;

    ReleaseViews(LoadedSchedules schedules, JurisdictionClock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** All of them, by name. */
    List<ReleaseView> all(Environment environment) {
        ReleasesAtHand releases = schedules.source().atHand();
        Approvals approvals = schedules.source().approvals(environment);
        return releases.names().stream()
                .map(name -> view(releases, name, approvals))
                .toList();
    }

    /** One of them; empty when there is none of this name. */
    Optional<ReleaseView> one(Environment environment, String name) {
        ReleasesAtHand releases = schedules.source().atHand();
        return releases.has(name)
                ? Optional.of(view(releases, name, schedules.source().approvals(environment)))
                : Optional.empty();
    }

    /** What is different from the release in force today; empty when it is that one itself, or one of them is refused. */
    Optional<ScheduleDifference> difference(Environment environment, ReleaseView view) {
        Schedules loaded = schedules.current().of(environment);
        Optional<String> inForce = loaded.fileName(loaded.inForce(clock.today()).name());
        if (view.release() == null || inForce.isEmpty() || inForce.get().equals(view.name())) {
            return Optional.empty();
        }
        try {
            return Optional.of(schedules.source().atHand().difference(inForce.get(), view.name()));
        } catch (ScheduleRefusedException changedMeanwhile) {
            return Optional.empty();
        }
    }

    private ReleaseView view(ReleasesAtHand releases, String name, Approvals approvals) {
        try {
            ScheduleRelease release = releases.read(name);
            String fingerprint = releases.fingerprint(name);
            Optional<Approval> approval = approvals.of(name, fingerprint);
            boolean mayAnswer = approval.isPresent() || !Approvals.areNeededIn(approvals.environment());
            ReleaseState state =
                    mayAnswer ? state(approvals.environment(), name, release.name()) : ReleaseState.NOT_APPROVED;
            return new ReleaseView(name, release, fingerprint, state, approval.orElse(null), List.of());
        } catch (ScheduleRefusedException refused) {
            return ReleaseView.refused(name, refused.problems());
        }
    }

    private ReleaseState state(Environment environment, String name, ReleaseName release) {
        LocalDate today = clock.today();
        Schedules loaded = schedules.current().of(environment);
        if (!loaded.fileName(release).equals(Optional.of(name))) {
            return ReleaseState.NOT_LOADED;
        }
        if (!release.authority().equals(loaded.defaultAuthority())) {
            return ReleaseState.OTHER_AUTHORITY;
        }
        if (loaded.inForce(today).name().equals(release)) {
            return ReleaseState.IN_FORCE;
        }
        return release.effectiveDate().isAfter(today) ? ReleaseState.COMING : ReleaseState.REPLACED;
    }
}
