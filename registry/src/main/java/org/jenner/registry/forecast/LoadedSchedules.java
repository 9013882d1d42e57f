package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.schedules.ApprovalOutcome;
import org.jenner.registry.reference.schedules.ApprovedSchedules;
import org.jenner.registry.reference.schedules.Approver;
import org.jenner.registry.reference.schedules.EnvironmentSchedules;

/** The schedules as they answer: in each environment the default authority's release in force on a day, prepared once. */
public final class LoadedSchedules {

    private final ApprovedSchedules source;
    private final AtomicReference<Loaded> loaded;

    /** Loads them, and prepares nothing yet: the first question for a release does. */
    public LoadedSchedules(ApprovedSchedules source) {
        this.source = source;
        this.loaded = new AtomicReference<>(new Loaded(source.load()));
    }

    /** Within one loading a name stands for one release, so what was prepared from it stays right. */
    private record Loaded(EnvironmentSchedules schedules, Map<ReleaseName, ScheduleInForce> prepared) {
        Loaded(EnvironmentSchedules schedules) {
            this(schedules, new ConcurrentHashMap<>());
        }
    }

    /** The default authority's schedule that answers in an environment on a day. */
    public ScheduleInForce inForce(Environment environment, LocalDate day) {
        Loaded now = loaded.get();
        ScheduleRelease release = now.schedules().of(environment).inForce(day);
        return now.prepared().computeIfAbsent(release.name(), _ -> ScheduleInForce.of(release));
    }

    /** What is loaded for each environment. */
    public EnvironmentSchedules current() {
        return loaded.get().schedules();
    }

    /** The folder and the approvals from which they come. */
    public ApprovedSchedules source() {
        return source;
    }

    /**
     * Approves a release if it still says what somebody saw, and answers by it from this moment on when it is in force; empty
     * when it says something else by now.
     *
     * @param seen the fingerprint of what they saw
     * @throws ScheduleRefusedException when the release cannot be used
     */
    public Optional<ApprovalOutcome> approve(Environment environment, String release, String seen, Approver by)
            throws ScheduleRefusedException {
        Optional<ApprovalOutcome> outcome = source.approve(environment, release, seen, by);
        if (outcome.isPresent()) {
            loaded.set(new Loaded(source.load()));
        }
        return outcome;
    }
}
